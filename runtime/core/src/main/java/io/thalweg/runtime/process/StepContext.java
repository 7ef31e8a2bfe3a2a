package io.thalweg.runtime.process;

import io.thalweg.api.Context;
import io.thalweg.api.StepMetrics;
import io.thalweg.api.Timers;
import io.thalweg.runtime.task.Lane;
import java.util.function.Consumer;

/** The {@link Context} of one step, set by generated code before each call. Owned by the thread of the lane. */
public final class StepContext implements Context {

    private final Lane lane;
    private final String step;
    private final Timers timers;
    private final StepMetrics metrics;
    private AllKeys allKeys; // null outside of @OnBroadcast
    private long timestamp = Long.MIN_VALUE;
    private long watermark = Long.MIN_VALUE;

    /** The context of a step that cannot set timers. */
    public StepContext(Lane lane, String step) {
        this(lane, step, null);
    }

    /** The context of a step with timers. */
    public StepContext(Lane lane, String step, Timers timers) {
        this.lane = lane;
        this.step = step;
        this.timers = timers;
        this.metrics = lane.metrics(step);
    }

    /** Makes this the context of a record or window, and returns it. */
    public StepContext at(long newTimestamp, long newWatermark) {
        timestamp = newTimestamp;
        watermark = newWatermark;
        return this;
    }

    @Override
    public long timestamp() {
        return timestamp;
    }

    @Override
    public long watermark() {
        return watermark;
    }

    @Override
    public long processingTime() {
        return lane.clock().millis();
    }

    @Override
    public Timers timers() {
        if (timers == null) {
            throw new IllegalStateException("step " + step + " cannot set timers. That takes a step class with @KeyBy,"
                    + " since a timer belongs to a key, and with an @OnTimer handler, which it calls");
        }
        return timers;
    }

    /** From here on the state of all keys can be visited, or, with null, not any more. */
    public void broadcast(AllKeys newAllKeys) {
        allKeys = newAllKeys;
    }

    @Override
    @SuppressWarnings("unchecked") // what is no key of the step fails as the user's cast of it
    public <K> void applyToKeyedState(Consumer<? super K> function) {
        if (allKeys == null) {
            throw new IllegalStateException("step " + step + " cannot visit the state of all keys here: that is for"
                    + " @OnBroadcast handlers of a step whose other handlers have keys and state");
        }
        AllKeys visited = allKeys;
        allKeys = null; // fields are those of one key at a time
        visited.visit((Consumer<Object>) function);
        allKeys = visited;
    }

    @Override
    public int subtask() {
        return lane.subtask();
    }

    @Override
    public int parallelism() {
        return lane.parallelism();
    }

    @Override
    public StepMetrics metrics() {
        return metrics;
    }
}
