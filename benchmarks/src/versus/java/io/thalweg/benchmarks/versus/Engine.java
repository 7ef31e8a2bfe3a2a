package io.thalweg.benchmarks.versus;

import io.thalweg.benchmarks.Digest;
import io.thalweg.benchmarks.nexmark.EventGenerator;
import io.thalweg.benchmarks.nexmark.EventSource;
import io.thalweg.benchmarks.nexmark.JobEngine;
import io.thalweg.benchmarks.nexmark.Latencies;
import io.thalweg.benchmarks.nexmark.Query;
import io.thalweg.benchmarks.nexmark.Totals;
import io.thalweg.benchmarks.versus.flink.FlinkEngine;
import io.thalweg.benchmarks.versus.jet.JetEngine;

/** What the queries run on. */
enum Engine {
    /** Nothing but the generator: what the machine itself does to latencies. */
    MACHINE {
        @Override
        void run(Query query, EventSource source) {
            Totals.opened();
            EventGenerator generator = source.generator(0);
            Latencies latencies = Totals.latencies();
            Digest digest = new Digest();
            while (next(generator)) {
                digest.add(generator.event().time, 0, 0);
                if (latencies != null) {
                    latencies.add(generator.event().bid.scheduled);
                }
            }
            Totals.add(digest);
        }
    },
    HAND {
        @Override
        void run(Query query, EventSource source) {
            Totals.opened();
            Totals.add(query.hand(source).runToEnd());
        }
    },
    THALWEG {
        @Override
        void run(Query query, EventSource source) {
            JobEngine.run(query, source);
        }
    },
    FLINK {
        @Override
        void run(Query query, EventSource source) throws Exception {
            FlinkEngine.run(query, source);
        }
    },
    JET {
        @Override
        void run(Query query, EventSource source) {
            JetEngine.run(query, source);
        }
    };

    /** Runs a query to its end; {@link Totals} tell what came of it. */
    abstract void run(Query query, EventSource source) throws Exception;

    /** Whether it can use several threads. */
    boolean isParallel() {
        return this != MACHINE && this != HAND;
    }

    private static boolean next(EventGenerator generator) {
        while (!generator.isDue()) {
            Thread.onSpinWait();
        }
        return generator.advance();
    }
}
