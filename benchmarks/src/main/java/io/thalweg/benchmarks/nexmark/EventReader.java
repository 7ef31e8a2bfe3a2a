package io.thalweg.benchmarks.nexmark;

import io.thalweg.api.Out;
import io.thalweg.api.SplitReader;

/** Reads what a generator makes. Used by one thread. */
final class EventReader implements SplitReader<Event> {

    private final EventGenerator generator;

    EventReader(EventGenerator generator) {
        this.generator = generator;
        Totals.opened();
    }

    @Override
    public int poll(Out<Event> out, int limit) {
        for (int made = 0; made < limit; made++) {
            if (!generator.isDue()) {
                return made;
            }
            if (!generator.advance()) {
                return made == 0 ? END : made;
            }
            out.emit(generator.event());
        }
        return limit;
    }

    @Override
    public long position() {
        return generator.made();
    }

    @Override
    public void close() {
        Totals.ended();
    }
}
