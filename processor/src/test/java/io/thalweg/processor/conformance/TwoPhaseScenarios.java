package io.thalweg.processor.conformance;

import io.thalweg.api.Format;
import io.thalweg.runtime.sink.SinkCommitter;
import io.thalweg.runtime.sink.TransactionalFiles;
import io.thalweg.runtime.sink.TransactionalTarget;
import io.thalweg.testkit.storage.MemoryStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scenarios of the kind {@code two-phase-commit}, run on what stands behind sinks of files. A row is written in front of
 * each {@code pre_commit}, and once more behind the last: what can be seen tells what was committed.
 */
final class TwoPhaseScenarios implements ScenarioRunner {

    private static final String OPEN = "open";

    @Override
    public List<Outcome> run(Scenario scenario) {
        scenario.job().allowOnly("kind");
        try {
            return List.of(new Run("/out/").run(scenario), new Run("/out/rows.txt").run(scenario));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run with one kind of target. */
    private static final class Run {

        private final MemoryStorage storage = new MemoryStorage();
        private final TransactionalTarget<String> target;
        private final Map<Long, byte[]> checkpoints = new TreeMap<>();
        private final List<String> seen = new ArrayList<>();
        private final Outcome outcome;
        private SinkCommitter committer;
        private TransactionalFiles<String> sink;

        Run(String path) throws IOException {
            outcome = Outcome.of(path);
            target = TransactionalTarget.of(storage, path, false, Format.lines(), "scenario.sink");
            start(List.of());
        }

        private void start(List<byte[]> prepared) throws IOException {
            committer = target.committer();
            committer.recover(prepared);
            sink = target.files(0);
        }

        Outcome run(Scenario scenario) throws IOException {
            for (Scenario.Step step : scenario.input()) {
                step(step);
            }
            return outcome;
        }

        private void step(Scenario.Step step) throws IOException {
            switch (step.verb()) {
                case "pre_commit" -> prepare(step.number());
                case "abort" -> checkpoints.remove(step.number()); // nobody tells the sink
                case "notify" -> commit(step.number());
                case "fail" -> fail();
                default -> throw new IllegalArgumentException("the runner does not know the step " + step);
            }
            report();
        }

        private void prepare(long checkpoint) throws IOException {
            sink.write(String.valueOf(checkpoint));
            checkpoints.put(checkpoint, sink.prepare(checkpoint));
        }

        private void commit(long checkpoint) throws IOException {
            if (checkpoints.containsKey(checkpoint)) {
                committer.commit(List.of(checkpoints.get(checkpoint)));
                sink.committed(checkpoint);
            }
        }

        /** The job goes on from the newest checkpoint. */
        private void fail() throws IOException {
            sink.write(OPEN);
            sink.flush();
            committer.close();
            List<byte[]> all = List.copyOf(checkpoints.values());
            start(all.isEmpty() ? List.of() : all.subList(all.size() - 1, all.size()));
        }

        private void report() throws IOException {
            List<Object> committed = new ArrayList<>();
            for (String row : rows()) {
                if (!seen.contains(row)) {
                    committed.add(row.equals(OPEN) ? row : (Object) Integer.valueOf(row));
                }
            }
            List<String> rows = rows();
            if (!rows.containsAll(seen) || rows.size() != seen.size() + committed.size()) {
                throw new IllegalStateException(seen + " has become " + rows);
            }
            seen.clear();
            seen.addAll(rows);
            if (!committed.isEmpty()) {
                outcome.output().add(Map.of("committed", committed));
            }
        }

        private List<String> rows() throws IOException {
            List<String> rows = new ArrayList<>();
            for (String name : storage.names("/out")) {
                if (!name.startsWith(".")) {
                    rows.addAll(new String(storage.content("/out/" + name), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
                }
            }
            return rows;
        }
    }
}
