package shipments;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.snapshot.StateVisitor;
import io.thalweg.runtime.state.operator.OperatorListState;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Shipments}: parcels -> Loads -> loads. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shipments_Stage1 implements Stage {
    private final Lane lane;
    private final Shipments job;
    private final SideWatch<MalformedRecord> parcels_malformedWatch;
    private final SourceHandle parcels;
    private long parcels_watermark = Long.MIN_VALUE;
    private boolean parcels_idle = false;
    private final OperatorListState<Shipments.Parcel> loads_waitingList = new OperatorListState<>(Shipments_ParcelCodec.INSTANCE);
    private final OperatorListState<Shipments.Offset> loads_offsetsList = new OperatorListState<>(Shipments_OffsetCodec.INSTANCE);
    private final Shipments.Loads loads = new Shipments.Loads();
    private final StreamSink<Shipments.Load> loads2;
    private final Counter loads2_records;
    private long loads2_out = 0;

    Shipments_Stage1(Shipments job, Lane lane) {
        this.lane = lane;
        this.job = job;
        parcels_malformedWatch = lane.watch("parcels.malformed", Codecs.MALFORMED_RECORD);
        parcels = lane.source("parcels", () -> job.parcels(new Shipments_ParcelCsv()), new ParcelsInput());
        loads.waiting = loads_waitingList;
        loads.offsets = loads_offsetsList;
        loads2 = lane.<Shipments.Load>sink("loads", Shipments_LoadCodec.INSTANCE, () -> job.loads(new Shipments_LoadCsv()));
        loads2_records = lane.counter("loads", "out");
    }

    @Override
    public void start() {
        try {
            loads.start();
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public int work(int limit) {
        int taken;
        try {
            taken = parcels.poll(limit);
        } catch (Exception e) {
            throw failure(parcels.position(), e);
        }
        publishCounters();
        return taken;
    }

    @Override
    public boolean finished() {
        return parcels.ended();
    }

    @Override
    public void flush() {
        try {
            loads2.flush();
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
    public void checkpoint(long checkpoint) {
        try {
            loads.save();
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public void checkpointComplete(long checkpoint) {
        try {
            loads.saved(checkpoint);
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public void close() {
        Closing.closeAll(parcels, loads2);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_parcels(visitor);
        visit_loads(visitor);
    }

    private void watermark_parcels(long watermark) throws Exception {
        if (watermark <= parcels_watermark) {
            return;
        }
        if (parcels_idle) {
            status_parcels(false);
        }
        parcels_watermark = watermark;
        loads2.watermark(watermark);
    }

    private void consume_loads(Shipments.Parcel record, long timestamp) throws Exception {
        Shipments.Load result = loads.add(record);
        if (result != null) {
            consume_loads2(result, timestamp);
        }
    }

    private void consume_loads2(Shipments.Load record, long timestamp) throws Exception {
        loads2.write(record, timestamp);
        loads2_out++;
    }

    private void status_parcels(boolean idle) throws Exception {
        if (parcels_idle != idle) {
            parcels_idle = idle;
            loads2.status(idle);
        }
    }

    private void visit_parcels(StateVisitor visitor) {
        visitor.lane("parcels", "splits", parcels);
        parcels_watermark = visitor.watermark("parcels", "watermark", parcels_watermark);
        parcels_idle = visitor.idle("parcels", "idle", parcels_idle);
    }

    private void visit_loads(StateVisitor visitor) {
        visitor.items("Loads", "operator/waiting", false, loads_waitingList);
        visitor.items("Loads", "operator/offsets", true, loads_offsetsList);
    }

    private void publishCounters() {
        loads2_records.set(loads2_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Shipments", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code parcels} enter.
     */
    private final class ParcelsInput implements SourceOutput<Shipments.Parcel> {
        @Override
        public void emit(Shipments.Parcel record) {
            try {
                long timestamp = Long.MIN_VALUE;
                consume_loads(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (parcels_malformedWatch != null) {
                parcels_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("parcels", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_parcels(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_parcels(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_parcels(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void end() {
            try {
                watermark_parcels(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
