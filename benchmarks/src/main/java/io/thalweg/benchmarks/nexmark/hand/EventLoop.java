package io.thalweg.benchmarks.nexmark.hand;

import io.thalweg.benchmarks.Digest;
import io.thalweg.benchmarks.Loop;
import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventGenerator;
import io.thalweg.benchmarks.nexmark.EventSource;

/** A query by hand: all events of a source in one loop. */
public abstract class EventLoop implements Loop {

    final Digest digest = new Digest();
    private final EventGenerator generator;

    EventLoop(EventSource source) {
        generator = source.generator(0);
    }

    /** Takes one event. */
    abstract void take(Event event);

    /** The input has ended: windows that are open fire. */
    void end() {}

    @Override
    public final void run(int records) {
        for (int i = 0; i < records && generator.advance(); i++) {
            take(generator.event());
        }
    }

    /** Takes all events that are left, and ends. */
    public final Digest runToEnd() {
        while (await() && generator.advance()) {
            take(generator.event());
        }
        end();
        return digest;
    }

    /** Spins until the next event is due, at once without a rate. */
    private boolean await() {
        while (!generator.isDue()) {
            Thread.onSpinWait();
        }
        return true;
    }

    @Override
    public final Digest digest() {
        return digest;
    }
}
