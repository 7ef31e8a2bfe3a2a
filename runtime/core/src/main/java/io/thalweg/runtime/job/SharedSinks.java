package io.thalweg.runtime.job;

import io.thalweg.api.StreamSink;
import io.thalweg.runtime.sink.LaneSink;
import io.thalweg.runtime.sink.SharedSink;
import java.util.HashMap;
import java.util.Map;

/** The sinks of a job that its lanes share. Used by the thread that makes the lanes, one after the other. */
final class SharedSinks {

    private final int lanes;
    private final Map<String, SharedSink<?>> sinks = new HashMap<>();

    SharedSinks(int lanes) {
        this.lanes = lanes;
    }

    /** A lane's view of the sink of that step, or null if the lane needs one of its own. */
    @SuppressWarnings("unchecked") // a step's records have the same type on all lanes
    <T> StreamSink<T> view(String step, int lane) {
        SharedSink<?> sink = sinks.get(step);
        return sink == null ? null : ((SharedSink<T>) sink).view(lane);
    }

    /** What the first lane uses of a sink it has made: a view if the other lanes shall share it, else the sink itself. */
    <T> StreamSink<T> share(String step, int lane, StreamSink<T> made) {
        boolean one = made instanceof LaneSink sink && !sink.onePerLane();
        if (lanes == 1 || !one) {
            return made;
        }
        SharedSink<T> sink = new SharedSink<>(made, lanes);
        sinks.put(step, sink);
        return sink.view(lane);
    }
}
