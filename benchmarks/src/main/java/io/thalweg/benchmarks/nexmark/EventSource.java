package io.thalweg.benchmarks.nexmark;

import io.thalweg.api.Config;
import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import io.thalweg.api.StreamSource;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The events of an auction house. They do not depend on the number of splits: split {@code i} of {@code n} has every
 * n-th block of {@value EventGenerator#BLOCK} events.
 *
 * @param seed what the events depend on
 * @param records how many there are in all, rounded up to whole blocks
 * @param parts the number of parts, best that of the lanes
 * @param channels how many channels bids come through
 * @param rate events per second of all parts together, 0 for as many as can be
 */
public record EventSource(long seed, long records, int parts, int channels, long rate) implements StreamSource<Event> {

    /**
     * Reads {@code seed}, {@code records} (default: no end), {@code splits} (1), {@code channels} (100,000) and
     * {@code rate} (0).
     */
    public static EventSource of(Config config) {
        return new EventSource(
                config.getLong("seed", 42),
                config.getLong("records", Long.MAX_VALUE - EventGenerator.BLOCK),
                config.getInt("splits", 1),
                config.getInt("channels", 100_000),
                config.getLong("rate", 0));
    }

    @Override
    public List<SourceSplit> splits() {
        return IntStream.range(0, parts)
                .mapToObj(split -> new SourceSplit(Integer.toString(split)))
                .toList();
    }

    @Override
    public SplitReader<Event> open(SourceSplit split, long position) {
        return new EventReader(generator(Integer.parseInt(split.id())));
    }

    /** The events of one split. */
    public EventGenerator generator(int split) {
        return new EventGenerator(this, split);
    }
}
