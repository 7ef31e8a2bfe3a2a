package io.thalweg.runtime.time;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.WatermarkGenerator;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;

/**
 * Runs the watermark generator of one stream: calls it behind each record, asks it periodically, finds out when the
 * stream is idle (E3 to E5, E11, E12).
 *
 * <p>Owned by the thread of the lane.
 *
 * @param <T> the type of the records
 */
public final class SourceWatermarks<T> implements LanePart {

    private final WatermarkGenerator<T> generator;
    private final WatermarkEmitter emitter;
    private final IdlenessTimer idleness; // null: never idle by itself
    private final ProbeClock clock;

    /**
     * Sets a stream up; {@link #start} begins.
     *
     * @param generator one object of its own for this stream (E8)
     * @param intervalMillis how often the generator is asked, 0 for never
     * @param idleAfterMillis after how long without records the stream is idle, -1 for never
     * @param target where watermarks and changes of status go
     * @throws IllegalArgumentException if the stream could become idle but is never probed
     */
    public SourceWatermarks(
            WatermarkGenerator<T> generator, long intervalMillis, long idleAfterMillis, WatermarkTarget target) {
        if (intervalMillis < 0 || intervalMillis == 0 && idleAfterMillis != -1) {
            throw new IllegalArgumentException("cannot probe for idleness after " + idleAfterMillis
                    + " ms with a periodic interval of " + intervalMillis + " ms");
        }
        this.generator = generator;
        clock = new ProbeClock(intervalMillis);
        idleness = idleAfterMillis == -1 ? null : new IdlenessTimer(idleAfterMillis);
        emitter = new WatermarkEmitter(target);
    }

    /**
     * Begins at this processing time; the first probe is one interval away.
     *
     * @param now the clock in milliseconds
     */
    public void start(long now) {
        long down = clock.start(now);
        if (idleness != null) {
            idleness.paused(down);
        }
    }

    /** A record has been passed on: to be called behind it, so that its watermark follows it (E5). */
    public void onEvent(T record, long timestamp) {
        generator.onEvent(record, timestamp, emitter);
        if (idleness != null) {
            idleness.activity(); // the stream stays idle all the same, until its next watermark (E12)
        }
    }

    /**
     * Tells the time. If a probe is due, the stream is found idle or the generator is asked (E4).
     *
     * @param now the clock in milliseconds, never less than before
     */
    public void processingTime(long now) {
        if (clock.due(now)) {
            probe(now);
        }
    }

    /** For so long the stream was not read although it may have had records; its idleness does not count that (E11). */
    public void paused(long millis) {
        if (idleness != null) {
            idleness.paused(millis);
        }
    }

    /** No more records will come: asks the generator once more, be the interval over or not (E4), and never again. */
    public void end() {
        clock.end();
        generator.onPeriodicEmit(emitter);
    }

    /** {@link #end}, then the final watermark {@link Long#MAX_VALUE}, for which an idle stream becomes active (E22). */
    public void endOfInput() {
        end();
        emitter.emitWatermark(Long.MAX_VALUE);
    }

    /** What the generator emits to; whatever else emits watermarks on the same stream has to use it too. */
    public WatermarkEmitter emitter() {
        return emitter;
    }

    private void probe(long now) {
        if (idleness != null && idleness.probe(now)) {
            emitter.markIdle();
        } else {
            generator.onPeriodicEmit(emitter);
        }
    }

    @Override
    public void write(BinaryOutput out) {
        clock.write(out);
        out.writeLong(emitter.last());
        out.writeBoolean(emitter.isIdle());
        SavedGenerator.write(generator, idleness, out);
    }

    /** With other lanes than before it begins anew. */
    @Override
    public void read(RestoredLanes lanes) {
        if (lanes.sameLanes()) {
            BinaryInput in = lanes.own();
            clock.read(in);
            emitter.restore(in.readLong(), in.readBoolean());
            SavedGenerator.read(generator, idleness, in);
        }
    }
}
