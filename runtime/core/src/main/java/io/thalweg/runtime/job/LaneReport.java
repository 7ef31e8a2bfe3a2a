package io.thalweg.runtime.job;

import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.metrics.Counters;
import io.thalweg.runtime.source.PolledSource;
import io.thalweg.runtime.task.LaneState;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a lane has to say of itself when its job gets no further. Owned by the thread of the lane. */
final class LaneReport {

    private final Counters counters;
    private final Map<String, PolledSource<?>> sources = new LinkedHashMap<>(); // by step
    private final Map<String, Exchange> exchanges = new LinkedHashMap<>(); // by edge

    LaneReport(Counters counters) {
        this.counters = counters;
    }

    void source(String step, PolledSource<?> source) {
        sources.put(step, source);
    }

    void exchange(String edge, Exchange exchange) {
        exchanges.put(edge, exchange);
    }

    /** @param waits whether calls to the outside are under way */
    LaneState state(boolean waits) {
        boolean pending = waits;
        StringBuilder text = new StringBuilder();
        text.append(counters.total("in")).append(" records in, ");
        text.append(counters.total("out")).append(" out");
        sources.forEach((step, source) ->
                text.append("; source ").append(step).append(": ").append(source.state()));
        for (Map.Entry<String, Exchange> edge : exchanges.entrySet()) {
            pending |= edge.getValue().pending();
            text.append("; exchange ").append(edge.getKey()).append(": ");
            text.append(edge.getValue().state());
        }
        return new LaneState(
                pending,
                text.append(waits ? "; waits for answers to calls" : "").toString());
    }
}
