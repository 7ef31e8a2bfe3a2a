package io.thalweg.benchmarks.versus;

import io.thalweg.benchmarks.nexmark.Query;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What to measure.
 *
 * @param rate events per second for latencies, 0 for throughput
 * @param seconds of a run with a rate; at least so long in all for throughput
 */
record Options(
        List<Query> queries,
        List<Engine> engines,
        List<Integer> parallelisms,
        int rounds,
        long records,
        long seconds,
        long rate,
        Path output) {

    static final String HELP =
            """
            Measures queries on several engines, a process for each engine, query, parallelism and round, in turn.
            Prints a table in Markdown, and writes it beside all runs (CSV) and a plot (SVG).

              queries=Q0,Q5,...     Q0 to Q5, Q7, Q8, Q11, COUNT_100K, COUNT_10M (default: all; for latency COUNT_100K)
              engines=HAND,...      HAND, THALWEG, FLINK, JET, and MACHINE: the generator alone (default: all)
              parallelism=1,2       HAND and MACHINE have 1 only
              rounds=3
              records=10000000      of a run; every engine takes the same
              seconds=5             how long runs are repeated in a process; with a rate, how long a run is
              rate=1000000          events per second: measures latency instead of throughput
              output=target/versus  folder of the files

            Options may begin with two dashes, too.
            """;

    static Options of(String[] arguments) {
        List<Query> queries = null;
        List<Engine> engines = List.of(Engine.values());
        List<Integer> parallelisms = List.of(1, 2);
        int rounds = 3;
        long records = 10_000_000;
        long seconds = 0;
        long rate = 0;
        Path output = Path.of("target", "versus");
        for (String argument : arguments) {
            String[] parts = argument.replaceFirst("^--", "").split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("'" + argument + "' is not of the form name=value");
            }
            String value = parts[1];
            switch (parts[0]) {
                case "queries" -> queries = constants(Query.class, value);
                case "engines" -> engines = constants(Engine.class, value);
                case "parallelism" -> parallelisms = Arrays.stream(value.split(","))
                        .map(Integer::valueOf)
                        .toList();
                case "rounds" -> rounds = Integer.parseInt(value);
                case "records" -> records = Long.parseLong(value);
                case "seconds" -> seconds = Long.parseLong(value);
                case "rate" -> rate = Long.parseLong(value);
                case "output" -> output = Path.of(value);
                default -> throw new IllegalArgumentException("there is no option '" + parts[0] + "'");
            }
        }
        if (queries == null) {
            queries = rate == 0 ? List.of(Query.values()) : List.of(Query.COUNT_100K);
        }
        if (rate != 0 && !List.of(Query.COUNT_100K, Query.COUNT_10M).containsAll(queries)) {
            throw new IllegalArgumentException("only the results of COUNT_100K and COUNT_10M carry the time they were due");
        }
        return new Options(
                queries,
                engines,
                parallelisms,
                rounds,
                records,
                seconds != 0 ? seconds : rate == 0 ? 5 : 15,
                rate,
                output);
    }

    private static <E extends Enum<E>> List<E> constants(Class<E> type, String names) {
        List<E> constants = new ArrayList<>();
        for (String name : names.split(",")) {
            constants.add(Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
        }
        return constants;
    }

    boolean measures(Engine engine, int parallelism) {
        return parallelism == 1 || engine.isParallel();
    }
}
