package io.thalweg.benchmarks.nexmark.hand;

import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventSource;
import io.thalweg.benchmarks.nexmark.Latencies;
import io.thalweg.benchmarks.nexmark.Totals;

/** The running count by hand. */
public final class HandChannelCount extends EventLoop {
    private final Latencies latencies = Totals.latencies();
    private final HandTable channels = new HandTable(2);

    /** Starts at the first event. */
    public HandChannelCount(EventSource source) {
        super(source);
    }

    @Override
    void take(Event event) {
        if (event.kind == Event.BID) {
            long channel = event.bid.channel;
            int at = channels.slot(channel) + 1;
            digest.add(channel, ++channels.words[at], event.bid.scheduled);
            if (latencies != null) {
                latencies.add(event.bid.scheduled);
            }
        }
    }
}
