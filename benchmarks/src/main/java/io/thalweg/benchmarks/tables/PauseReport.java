package io.thalweg.benchmarks.tables;

import io.thalweg.benchmarks.PseudoRandom;
import io.thalweg.runtime.state.StateEnvironment;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Counts random keys until a table holds ten million of them, and prints the longest time that any 256 records took: for the
 * engine's table, for a plain doubling one, and for the same loop without any table, which shows what the machine itself
 * adds in the same minutes. Several rounds, all three in turn.
 */
public final class PauseReport {

    private static final int PAGE = 256;
    private static final int DEFAULT_KEYS = 10_000_000;
    private static final int ROUNDS = 3;

    private final int keys;

    private PauseReport(int keys) {
        this.keys = keys;
    }

    /** Prints the table; the only argument is the number of keys. */
    public static void main(String[] arguments) {
        PauseReport report = new PauseReport(arguments.length == 0 ? DEFAULT_KEYS : Integer.parseInt(arguments[0]));
        System.out.println("| round | table | ns/record | worst 256 records, ms | pages over 1 ms | over 5 ms |");
        System.out.println("|---|---|---|---|---|---|");
        for (int round = 1; round <= ROUNDS; round++) {
            report.measure(round, "none", NoCounts::new);
            report.measure(round, "doubling at once", DoublingCounts::new);
            report.measure(round, "growing step by step", () -> new GrowingCounts(environment()));
        }
    }

    private static StateEnvironment environment() {
        return new StateEnvironment(System.nanoTime(), task -> new Thread(task).start());
    }

    private void measure(int round, String name, Supplier<Counts> tables) {
        Counts table = tables.get();
        PseudoRandom random = new PseudoRandom(round);
        long records = 0;
        long worst = 0;
        int overOne = 0;
        int overFive = 0;
        long started = System.nanoTime();
        long before = started;
        while (records < 2L * keys) {
            for (int i = 0; i < PAGE; i++) {
                table.add(PseudoRandom.scramble(1 + PseudoRandom.below(keys, random.next())));
            }
            records += PAGE;
            long now = System.nanoTime();
            worst = Math.max(worst, now - before);
            overOne += now - before > 1_000_000 ? 1 : 0;
            overFive += now - before > 5_000_000 ? 1 : 0;
            before = now;
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %s, %,d keys | %.1f | %.2f | %d | %d |%n",
                round,
                name,
                table.size(),
                (before - started) / (double) records,
                worst / 1e6,
                overOne,
                overFive);
    }

    /** No table: adds up keys, so that they are not optimised away. */
    private static final class NoCounts implements Counts {
        private long sum;

        @Override
        public void add(long key) {
            sum += key;
        }

        @Override
        public int size() {
            return sum == 0 ? 1 : 0;
        }
    }
}
