package io.thalweg.benchmarks.versus;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** What was measured, as Markdown. */
record Table(Options options, Map<Subject, Figures> figures) {

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                "%s, Java %s (%s), %d processors, %s %s%n%n",
                LocalDate.now(),
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch")));
        if (options.rate() == 0) {
            throughput(text);
        } else {
            latency(text);
        }
        return text.toString();
    }

    private void throughput(StringBuilder text) {
        text.append(String.format(
                "%d records a run, %d rounds; medians. Ratios are speeds of Thalweg at the same parallelism (by hand: 1) over"
                        + " those of the engine.%n%n",
                options.records(), options.rounds()));
        text.append("| query | engine | M records/s | best | Thalweg over it | bytes/record |\n|---|---|---|---|---|---|\n");
        figures.forEach((subject, measured) -> {
            if (measured.hasRuns()) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %.2f | %.2f | %s | %.1f |%n",
                        subject.query().title(),
                        subject.label(),
                        measured.recordsPerSecond() / 1e6,
                        measured.bestRecordsPerSecond() / 1e6,
                        ratio(subject, measured),
                        measured.bytesPerRecord()));
            }
        });
    }

    private String ratio(Subject subject, Figures measured) {
        Figures own = figures.get(new Subject(subject.query(), Engine.THALWEG, subject.parallelism()));
        return own == null || !own.hasRuns() || subject.engine() == Engine.THALWEG
                ? ""
                : String.format(Locale.ROOT, "%.2f", own.recordsPerSecond() / measured.recordsPerSecond());
    }

    private void latency(StringBuilder text) {
        text.append(String.format(
                "%d records/s, %d s a run, the first third to warm up, %d rounds; medians in microseconds from the time a"
                        + " record was due.%n%n",
                options.rate(), options.seconds(), options.rounds()));
        text.append("| query | engine | p50 | p99 | p99.9 | p99.99 | max |\n|---|---|---|---|---|---|---|\n");
        figures.forEach((subject, measured) -> {
            if (measured.hasLatencies()) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                        subject.query().title(),
                        subject.label(),
                        measured.micros(50),
                        measured.micros(99),
                        measured.micros(99.9),
                        measured.micros(99.99),
                        measured.micros(100)));
            }
        });
    }
}
