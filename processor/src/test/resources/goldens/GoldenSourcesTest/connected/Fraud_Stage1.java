package fraud;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.MethodSink;
import io.thalweg.runtime.process.NullKeyException;
import io.thalweg.runtime.process.StepContext;
import io.thalweg.runtime.snapshot.StateVisitor;
import io.thalweg.runtime.snapshot.TablePart;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.InputWatermarks;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Fraud}: payments, limits, Check, alarms. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
    private final Exchange check_pay_exchange;
    private final Exchange check_change_exchange;
    private final Fraud.Check check = new Fraud.Check();
    private final StepContext check_context;
    private final InputWatermarks check_merger = new InputWatermarks(2, new CheckMerged());
    private final WatermarkMerger check_merger0;
    private final WatermarkMerger check_merger1;
    private final Fraud_CheckState check_state;
    private final StreamSink<Fraud.Alarm> alarms;
    private final Counter alarms_records;
    private long alarms_out = 0;

    Fraud_Stage1(Fraud job, Lane lane) {
        this.lane = lane;
        this.job = job;
        payments_malformedWatch = lane.watch("payments.malformed", Codecs.MALFORMED_RECORD);
        payments = lane.source("payments", () -> job.payments(), new PaymentsInput());
        limits_malformedWatch = lane.watch("limits.malformed", Codecs.MALFORMED_RECORD);
        limits = lane.source("limits", () -> job.limits(), new LimitsInput());
        check_pay_exchange = lane.exchange("Check/0", Fraud_PaymentCodec.INSTANCE);
        check_change_exchange = lane.exchange("Check/1", Fraud_LimitCodec.INSTANCE);
        check_context = new StepContext(lane, "Check");
        check_merger0 = new WatermarkMerger(lane.parallelism(), new CheckInput0());
        check_merger1 = new WatermarkMerger(lane.parallelism(), new CheckInput1());
        check_state = new Fraud_CheckState(lane.state());
        alarms = lane.<Fraud.Alarm>sink("alarms", Fraud_AlarmCodec.INSTANCE, () -> new MethodSink<>(record -> job.alarms(record)));
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
        int taken;
        if (check_pay_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            taken = poll_payments(limit);
            taken += poll_limits(limit);
        }
        publishCounters();
        return taken;
    }

    @Override
    public boolean finished() {
        return payments.ended() && limits.ended() && (check_pay_exchange == null || exchangesFinished());
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
        publishCounters();
        flush();
    }

    @Override
    public void close() {
        Closing.closeAll(payments, limits, alarms);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_payments(visitor);
        visit_limits(visitor);
        visit_check(visitor);
    }

    private int poll_payments(int limit) {
        try {
            return payments.poll(limit);
        } catch (Exception e) {
            throw failure(payments.position(), e);
        }
    }

    private int poll_limits(int limit) {
        try {
            return limits.poll(limit);
        } catch (Exception e) {
            throw failure(limits.position(), e);
        }
    }

    private void watermark_payments(long watermark) throws Exception {
        if (watermark <= payments_watermark) {
            return;
        }
        if (payments_idle) {
            status_payments(false);
        }
        payments_watermark = watermark;
        watermarkTo_check_pay(0, watermark);
    }

    private void watermark_limits(long watermark) throws Exception {
        if (watermark <= limits_watermark) {
            return;
        }
        if (limits_idle) {
            status_limits(false);
        }
        limits_watermark = watermark;
        watermarkTo_check_change(0, watermark);
    }

    private void route_check_pay(Fraud.Payment record, long timestamp) throws Exception {
        if (check_pay_exchange == null) {
            consume_check_pay(record, timestamp);
        } else {
            send_check_pay(record, timestamp);
        }
    }

    private void watermarkTo_check_pay(int stream, long watermark) throws Exception {
        if (check_pay_exchange != null) {
            check_pay_exchange.watermark(stream, watermark);
        }
        check_merger0.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
    }

    private void route_check_change(Fraud.Limit record, long timestamp) throws Exception {
        if (check_change_exchange == null) {
            consume_check_change(record, timestamp);
        } else {
            send_check_change(record, timestamp);
        }
    }

    private void watermarkTo_check_change(int stream, long watermark) throws Exception {
        if (check_change_exchange != null) {
            check_change_exchange.watermark(stream, watermark);
        }
        check_merger1.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
    }

    private void consume_check_pay(Fraud.Payment record, long timestamp) throws Exception {
        UUID key = record.account();
        if (key == null) {
            coldNullKey_check_pay(record);
            return;
        }
        int at = check_state.find(key);
        check_state.keep(at);
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
        check_state.keep(at);
        check_state.load(at, check);
        check.change(record);
        check_state.store(at, check);
    }

    private void consume_alarms(Fraud.Alarm record, long timestamp) throws Exception {
        alarms.write(record, timestamp);
        alarms_out++;
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_check_change();
        taken += receive_check_pay();
        if (check_pay_exchange.ready()) {
            taken += poll_payments(limit);
        }
        if (check_change_exchange.ready()) {
            taken += poll_limits(limit);
        }
        if (payments.ended()) {
            check_pay_exchange.end();
        }
        if (limits.ended()) {
            check_change_exchange.end();
        }
        check_pay_exchange.flushAfter(taken);
        check_change_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return check_pay_exchange.drained() && check_pay_exchange.finished() && check_change_exchange.drained() && check_change_exchange.finished();
    }

    private void status_payments(boolean idle) throws Exception {
        if (payments_idle != idle) {
            payments_idle = idle;
            statusTo_check_pay(0, idle);
        }
    }

    private void status_limits(boolean idle) throws Exception {
        if (limits_idle != idle) {
            limits_idle = idle;
            statusTo_check_change(0, idle);
        }
    }

    private void send_check_pay(Fraud.Payment record, long timestamp) throws Exception {
        UUID key = record.account();
        if (key == null) {
            consume_check_pay(record, timestamp);
            return;
        }
        int owner = check_pay_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_check_pay(record, timestamp);
            return;
        }
        BinaryOutput out = check_pay_exchange.open(owner);
        out.writeLong(timestamp);
        Fraud_PaymentCodec.INSTANCE.write(record, out);
        check_pay_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_check_pay() {
        Page page = check_pay_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_check_pay(page, i);
                long timestamp = in.readLong();
                consume_check_pay(Fraud_PaymentCodec.INSTANCE.read(in), timestamp);
            }
            signals_check_pay(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + check_pay_exchange.producer(), e);
        }
        check_pay_exchange.release(page);
        return count + 1;
    }

    private void signals_check_pay(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + check_pay_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> check_merger0.watermark(channel, page.value());
                case IDLE -> check_merger0.status(channel, true);
                case ACTIVE -> check_merger0.status(channel, false);
                default -> check_pay_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_check_pay(int stream, boolean idle) throws Exception {
        if (check_pay_exchange != null) {
            check_pay_exchange.status(stream, idle);
        }
        check_merger0.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void send_check_change(Fraud.Limit record, long timestamp) throws Exception {
        UUID key = record.owner();
        if (key == null) {
            consume_check_change(record, timestamp);
            return;
        }
        int owner = check_change_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_check_change(record, timestamp);
            return;
        }
        BinaryOutput out = check_change_exchange.open(owner);
        out.writeLong(timestamp);
        Fraud_LimitCodec.INSTANCE.write(record, out);
        check_change_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_check_change() {
        Page page = check_change_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_check_change(page, i);
                long timestamp = in.readLong();
                consume_check_change(Fraud_LimitCodec.INSTANCE.read(in), timestamp);
            }
            signals_check_change(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + check_change_exchange.producer(), e);
        }
        check_change_exchange.release(page);
        return count + 1;
    }

    private void signals_check_change(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + check_change_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> check_merger1.watermark(channel, page.value());
                case IDLE -> check_merger1.status(channel, true);
                case ACTIVE -> check_merger1.status(channel, false);
                default -> check_change_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_check_change(int stream, boolean idle) throws Exception {
        if (check_change_exchange != null) {
            check_change_exchange.status(stream, idle);
        }
        check_merger1.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void coldNullKey_check_pay(Fraud.Payment record) {
        throw new NullKeyException("Check", "account", record);
    }

    private void coldNullKey_check_change(Fraud.Limit record) {
        throw new NullKeyException("Check", "owner", record);
    }

    private void visit_payments(StateVisitor visitor) {
        visitor.lane("payments", "splits", payments);
        payments_watermark = visitor.watermark("payments", "watermark", payments_watermark);
        payments_idle = visitor.idle("payments", "idle", payments_idle);
    }

    private void visit_limits(StateVisitor visitor) {
        visitor.lane("limits", "splits", limits);
        limits_watermark = visitor.watermark("limits", "watermark", limits_watermark);
        limits_idle = visitor.idle("limits", "idle", limits_idle);
    }

    private void visit_check(StateVisitor visitor) {
        visitor.time("Check", "inputs", check_merger);
        visitor.time("Check", "channels/0", check_merger0);
        visitor.time("Check", "channels/1", check_merger1);
        visitor.keyed("Check", "state", new TablePart(check_state));
    }

    private void publishCounters() {
        alarms_records.set(alarms_out);
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
                route_check_pay(record, timestamp);
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
                route_check_change(record, timestamp);
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
                alarms.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                alarms.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class CheckInput0 implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                check_merger.watermark(0, watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                check_merger.status(0, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                check_merger.status(0, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class CheckInput1 implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                check_merger.watermark(1, watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                check_merger.status(1, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                check_merger.status(1, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
