package formats;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.snapshot.StateVisitor;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Measurements}: measurements, json, csv. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Measurements_Stage1 implements Stage {
    private final Lane lane;
    private final Measurements job;
    private final SideWatch<MalformedRecord> measurements_malformedWatch;
    private final SourceHandle measurements;
    private long measurements_watermark = Long.MIN_VALUE;
    private boolean measurements_idle = false;
    private final StreamSink<Measurements.Measurement> json;
    private final Counter json_records;
    private long json_out = 0;
    private final StreamSink<Measurements.Measurement> csv;
    private final Counter csv_records;
    private long csv_out = 0;

    Measurements_Stage1(Measurements job, Lane lane) {
        this.lane = lane;
        this.job = job;
        measurements_malformedWatch = lane.watch("measurements.malformed", Codecs.MALFORMED_RECORD);
        measurements = lane.source("measurements", () -> job.measurements(lane.config(), new Measurements_MeasurementCsvTab()), new MeasurementsInput());
        json = lane.<Measurements.Measurement>sink("json", Measurements_MeasurementCodec.INSTANCE, () -> job.json(new Measurements_MeasurementJson()));
        json_records = lane.counter("json", "out");
        csv = lane.<Measurements.Measurement>sink("csv", Measurements_MeasurementCodec.INSTANCE, () -> job.csv(new Measurements_MeasurementCsvPipe()));
        csv_records = lane.counter("csv", "out");
    }

    @Override
    public int work(int limit) {
        int taken;
        try {
            taken = measurements.poll(limit);
        } catch (Exception e) {
            throw failure(measurements.position(), e);
        }
        publishCounters();
        return taken;
    }

    @Override
    public boolean finished() {
        return measurements.ended();
    }

    @Override
    public void flush() {
        try {
            json.flush();
            csv.flush();
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
        Closing.closeAll(measurements, json, csv);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_measurements(visitor);
    }

    private void watermark_measurements(long watermark) throws Exception {
        if (watermark <= measurements_watermark) {
            return;
        }
        if (measurements_idle) {
            status_measurements(false);
        }
        measurements_watermark = watermark;
        json.watermark(watermark);
        csv.watermark(watermark);
    }

    private void consume_json(Measurements.Measurement record, long timestamp) throws Exception {
        json.write(record, timestamp);
        json_out++;
    }

    private void consume_csv(Measurements.Measurement record, long timestamp) throws Exception {
        csv.write(record, timestamp);
        csv_out++;
    }

    private void status_measurements(boolean idle) throws Exception {
        if (measurements_idle != idle) {
            measurements_idle = idle;
            json.status(idle);
            csv.status(idle);
        }
    }

    private void visit_measurements(StateVisitor visitor) {
        visitor.lane("measurements", "splits", measurements);
        measurements_watermark = visitor.watermark("measurements", "watermark", measurements_watermark);
        measurements_idle = visitor.idle("measurements", "idle", measurements_idle);
    }

    private void publishCounters() {
        json_records.set(json_out);
        csv_records.set(csv_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Measurements", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code measurements} enter.
     */
    private final class MeasurementsInput implements SourceOutput<Measurements.Measurement> {
        @Override
        public void emit(Measurements.Measurement record) {
            try {
                long timestamp = Long.MIN_VALUE;
                consume_json(Measurements_MeasurementCodec.INSTANCE.copy(record), timestamp);
                consume_csv(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (measurements_malformedWatch != null) {
                measurements_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("measurements", Malformed.SKIP, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_measurements(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_measurements(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_measurements(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void end() {
            try {
                watermark_measurements(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
