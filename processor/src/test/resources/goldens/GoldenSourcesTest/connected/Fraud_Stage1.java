package fraud;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.NullKeyException;
import io.thalweg.runtime.process.StepContext;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.InputWatermarks;
import io.thalweg.runtime.time.WatermarkTarget;
import java.util.UUID;

/**
 * payments -> limits -> Check -> alarms. One lane, one thread.
 */
final class Fraud_Stage1 implements Stage {
    private final Lane lane;

    private final Fraud job;

    private final SideWatch<MalformedRecord> payments_malformedWatch;

    private final SourceHandle payments;

    private long payments_watermark = Long.MIN_VALUE;

    private boolean payments_idle = false;

    private final SideWatch<MalformedRecord> limits_malformedWatch;

    private final SourceHandle limits;

    private long limits_watermark = Long.MIN_VALUE;

    private boolean limits_idle = false;

    private final Fraud.Check check = new Fraud.Check();

    private final StepContext check_context;

    private final InputWatermarks check_merger = new InputWatermarks(2, new CheckMerged());

    private final Fraud_CheckState check_state = new Fraud_CheckState();

    private final StreamSink<Fraud.Alarm> alarms;

    private final Counter alarms_records;

    Fraud_Stage1(Fraud job, Lane lane) {
        this.lane = lane;
        this.job = job;
        payments_malformedWatch = lane.watch("payments.malformed", Codecs.MALFORMED_RECORD);
        payments = lane.source("payments", () -> job.payments(), new PaymentsInput());
        limits_malformedWatch = lane.watch("limits.malformed", Codecs.MALFORMED_RECORD);
        limits = lane.source("limits", () -> job.limits(), new LimitsInput());
        check_context = new StepContext(lane, "Check");
        alarms = lane.<Fraud.Alarm>sink("alarms", Fraud_AlarmCodec.INSTANCE, () -> record -> job.alarms(record));
        alarms_records = lane.counter("alarms", "out");
    }

    @Override
    public void start() {
        try {
            check.start(lane.config(), check_context.at(Long.MIN_VALUE, check_merger.current()));
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public int work(int limit) {
        int taken = 0;
        taken += poll_payments(limit);
        taken += poll_limits(limit);
        return taken;
    }

    @Override
    public void processingTime(long now, long due) {
    }

    @Override
    public boolean finished() {
        return payments.ended() && limits.ended();
    }

    @Override
    public void flush() {
        try {
            alarms.flush();
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public void stop() {
        try {
            flush();
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public void close() {
        Closing.closeAll(payments, limits, alarms);
    }

    private void watermark_payments(long watermark) throws Exception {
        if (watermark <= payments_watermark) {
            return;
        }
        if (payments_idle) {
            status_payments(false);
        }
        payments_watermark = watermark;
        check_merger.watermark(0, watermark);
    }

    private int poll_payments(int limit) {
        try {
            return payments.poll(limit);
        } catch (Exception e) {
            throw failure(payments.position(), e);
        }
    }

    private void watermark_limits(long watermark) throws Exception {
        if (watermark <= limits_watermark) {
            return;
        }
        if (limits_idle) {
            status_limits(false);
        }
        limits_watermark = watermark;
        check_merger.watermark(1, watermark);
    }

    private int poll_limits(int limit) {
        try {
            return limits.poll(limit);
        } catch (Exception e) {
            throw failure(limits.position(), e);
        }
    }

    private void consume_check_pay(Fraud.Payment record, long timestamp) throws Exception {
        UUID key = record.account();
        if (key == null) {
            coldNullKey_check_pay(record);
            return;
        }
        int at = check_state.find(key);
        check_state.load(at, check);
        Fraud.Alarm result = check.pay(record, key);
        check_state.store(at, check);
        if (result != null) {
            consume_alarms(result, timestamp);
        }
    }

    private void consume_check_change(Fraud.Limit record, long timestamp) throws Exception {
        UUID key = record.owner();
        if (key == null) {
            coldNullKey_check_change(record);
            return;
        }
        int at = check_state.find(key);
        check_state.load(at, check);
        check.change(record);
        check_state.store(at, check);
    }

    private void consume_alarms(Fraud.Alarm record, long timestamp) throws Exception {
        alarms.write(record, timestamp);
        alarms_records.increment();
    }

    private void status_payments(boolean idle) throws Exception {
        if (payments_idle != idle) {
            payments_idle = idle;
            if (idle) {
                check_merger.idle(0);
            } else {
                check_merger.active(0);
            }
        }
    }

    private void status_limits(boolean idle) throws Exception {
        if (limits_idle != idle) {
            limits_idle = idle;
            if (idle) {
                check_merger.idle(1);
            } else {
                check_merger.active(1);
            }
        }
    }

    private void coldNullKey_check_pay(Fraud.Payment record) {
        throw new NullKeyException("Check", "account", record);
    }

    private void coldNullKey_check_change(Fraud.Limit record) {
        throw new NullKeyException("Check", "owner", record);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Fraud", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code payments} enter.
     */
    private final class PaymentsInput implements SourceOutput<Fraud.Payment> {
        @Override
        public void emit(Fraud.Payment record) {
            try {
                long timestamp = Long.MIN_VALUE;
                consume_check_pay(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (payments_malformedWatch != null) {
                payments_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("payments", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_payments(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_payments(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_payments(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void end() {
            try {
                watermark_payments(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the records of {@code limits} enter.
     */
    private final class LimitsInput implements SourceOutput<Fraud.Limit> {
        @Override
        public void emit(Fraud.Limit record) {
            try {
                long timestamp = Long.MIN_VALUE;
                consume_check_change(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (limits_malformedWatch != null) {
                limits_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("limits", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_limits(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_limits(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_limits(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void end() {
            try {
                watermark_limits(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class CheckMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                alarms.watermark(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                boolean idle = true;
                alarms.status(idle);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                boolean idle = false;
                alarms.status(idle);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
