package io.thalweg.runtime.channel;

import io.thalweg.runtime.env.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All exchanges of a job: the channels between each two lanes, per edge. Filled while the lanes are made, by one thread;
 * afterwards each lane touches its own {@link Exchange} objects only.
 */
public final class Exchanges {

    private final int lanes;
    private final int keyGroups;
    private final int pages;
    private final int pageRecords;
    private final Supplier<BufferTimeout> timeouts;
    private final Map<String, Channel[][]> edges = new HashMap<>();

    /**
     * Exchanges without a buffer timeout.
     *
     * @param lanes how many lanes there are
     * @param keyGroups how many key groups there are, at least as many
     * @param pages how many pages a channel has, at least 1
     * @param pageRecords how many records a page holds, at least 1
     */
    public Exchanges(int lanes, int keyGroups, int pages, int pageRecords) {
        this(lanes, keyGroups, pages, pageRecords, BufferTimeout::never);
    }

    /**
     * Exchanges with a buffer timeout.
     *
     * @param clock tells when it is up
     * @param bufferTimeoutMillis how long a record may wait in a page that is not full; 0: no longer than the round of its
     *     lane
     */
    public Exchanges(int lanes, int keyGroups, int pages, int pageRecords, Clock clock, long bufferTimeoutMillis) {
        this(lanes, keyGroups, pages, pageRecords, () -> BufferTimeout.of(clock, bufferTimeoutMillis));
    }

    private Exchanges(int lanes, int keyGroups, int pages, int pageRecords, Supplier<BufferTimeout> timeouts) {
        if (pages < 1 || pageRecords < 1) {
            throw new IllegalArgumentException(
                    "an exchange needs at least 1 page of 1 record, not " + pages + " of " + pageRecords);
        }
        this.lanes = lanes;
        this.keyGroups = keyGroups;
        this.pages = pages;
        this.pageRecords = pageRecords;
        this.timeouts = timeouts;
    }

    /** One lane's end of an edge, or null if there is but one lane. */
    public Exchange exchange(String edge, int lane) {
        if (lanes == 1) {
            return null;
        }
        Channel[][] channels = edges.computeIfAbsent(edge, name -> channels());
        Channel[] from = new Channel[lanes];
        for (int producer = 0; producer < lanes; producer++) {
            from[producer] = channels[producer][lane];
        }
        return new Exchange(edge, lane, channels[lane], from, keyGroups, timeouts.get());
    }

    private Channel[][] channels() {
        Channel[][] channels = new Channel[lanes][lanes];
        for (int from = 0; from < lanes; from++) {
            for (int to = 0; to < lanes; to++) {
                channels[from][to] = from == to ? null : new Channel(pages, pageRecords);
            }
        }
        return channels;
    }
}
