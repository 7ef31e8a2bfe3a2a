package io.thalweg.benchmarks.versus;

import io.thalweg.benchmarks.nexmark.Query;
import java.util.Locale;

/** What one process measures. */
record Subject(Query query, Engine engine, int parallelism) {

    /** For tables and legends. */
    String label() {
        String name = engine.name().toLowerCase(Locale.ROOT);
        return engine.isParallel() ? name + " p=" + parallelism : name;
    }
}
