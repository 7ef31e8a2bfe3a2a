package io.thalweg.benchmarks.versus;

import io.thalweg.benchmarks.nexmark.Query;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures all engines in turn, compares their results, and writes table, CSV and plot. */
public final class Versus {

    private static final String HEAP = "-Xmx5g";

    private final Options options;
    private final Map<Subject, Figures> figures = new LinkedHashMap<>();
    private final Map<Query, String> digests = new LinkedHashMap<>(); // that of the first engine
    private final List<String> rows = new ArrayList<>();

    private Versus(Options options) {
        this.options = options;
    }

    /** {@code --help} tells the options. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + " (--help shows the options)");
            System.exit(2);
            return;
        }
        new Versus(options).measure();
    }

    private void measure() throws IOException, InterruptedException {
        rows.add("query,engine,parallelism,round,run or percentile,nanoseconds or microseconds,bytes,results,digest");
        for (int round = 1; round <= options.rounds(); round++) {
            for (Subject subject : subjects()) {
                System.err.printf("round %d: %s, %s%n", round, subject.query(), subject.label());
                measure(subject, round);
            }
        }
        Files.createDirectories(options.output());
        String kind = options.rate() == 0 ? "throughput" : "latency";
        Files.write(options.output().resolve(kind + ".csv"), rows);
        String table = new Table(options, figures).text();
        Files.writeString(options.output().resolve(kind + ".md"), table);
        Files.writeString(options.output().resolve(kind + ".svg"), plot());
        System.out.print(table);
    }

    private String plot() {
        return options.rate() == 0 ? new ThroughputPlot(figures).svg() : new LatencyPlot(figures).svg();
    }

    private List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (Query query : options.queries()) {
            for (int parallelism : options.parallelisms()) {
                for (Engine engine : options.engines()) {
                    if (options.measures(engine, parallelism)) {
                        subjects.add(new Subject(query, engine, parallelism));
                    }
                }
            }
        }
        return subjects;
    }

    private void measure(Subject subject, int round) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("versus", ".log");
        Process process = new ProcessBuilder(command(subject))
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(subject, round, line.split(" "));
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(subject + " failed: " + Files.readString(errors));
        }
        Files.delete(errors);
    }

    private List<String> command(Subject subject) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                Measurement.class.getName(),
                subject.engine().name(),
                subject.query().name(),
                Integer.toString(subject.parallelism()),
                Long.toString(options.records()),
                Long.toString(options.seconds()),
                Long.toString(options.rate()));
    }

    private void take(Subject subject, int round, String[] words) {
        Figures subjects = figures.computeIfAbsent(subject, key -> new Figures());
        if (words[0].equals(Measurement.MARK)) {
            compare(subject, words[4] + " results, digest " + words[5]);
            if (!words[1].equals("0")) { // the first run warms up
                double records = options.records();
                subjects.addRun(records * 1e9 / Long.parseLong(words[2]), Long.parseLong(words[3]) / records);
            }
            rows.add(row(subject, round, words));
        } else if (words[0].equals(Measurement.LATENCY)) {
            subjects.addLatency(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
            rows.add(row(subject, round, words));
        }
    }

    private static String row(Subject subject, int round, String[] words) {
        return subject.query() + "," + subject.engine() + "," + subject.parallelism() + "," + round + ","
                + String.join(",", List.of(words).subList(1, words.length));
    }

    /** No time counts of an engine that has other results than the first. */
    private void compare(Subject subject, String digest) {
        if (subject.engine() != Engine.MACHINE) {
            String first = digests.putIfAbsent(subject.query(), digest);
            if (first != null && !first.equals(digest)) {
                throw new IllegalStateException(subject + " has " + digest + " instead of " + first);
            }
        }
    }
}
