package io.thalweg.benchmarks.ttl;

import io.thalweg.api.Out;
import io.thalweg.api.SplitReader;
import io.thalweg.benchmarks.PseudoRandom;

/** Endless visits of 100,000 users in one object. Used by one thread. */
final class VisitGenerator implements SplitReader<Visit> {
    static final int USERS = 100_000;

    private final PseudoRandom random;
    private final Visit visit = new Visit();
    private long made;

    VisitGenerator(long seed) {
        random = new PseudoRandom(seed);
    }

    @Override
    public int poll(Out<Visit> out, int limit) {
        for (int i = 0; i < limit; i++) {
            visit.user = PseudoRandom.below(USERS, random.next());
            made++;
            out.emit(visit);
        }
        return limit;
    }

    @Override
    public long position() {
        return made;
    }

    @Override
    public void close() {}
}
