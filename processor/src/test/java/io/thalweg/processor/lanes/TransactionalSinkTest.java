package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.runtime.job.JobRunner;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A {@code TransactionalSink} of the user's, told by what order it is called in. That each row is committed once when jobs
 * fail is a conformance scenario.
 */
final class TransactionalSinkTest {

    private static final String NAME = "lanes.Rows";

    private static CompiledSources compiled;

    private final CapturedEnv env = new CapturedEnv();

    @BeforeAll
    static void compile() {
        compiled = InMemoryCompiler.compile(JobText.in("lanes", """
                import io.thalweg.api.*;
                @Job
                public class Rows {
                    public static final List<String> CALLS = new java.util.concurrent.CopyOnWriteArrayList<>();

                    @Source StreamSource<Long> numbers(Config config) {
                        return GeneratorSource.of(number -> number).count(config.getLong("records"));
                    }

                    @Transform Long checked(Long number, Context context) {
                        if (number == 7) {
                            throw new IllegalStateException("cannot bear 7");
                        }
                        return number;
                    }

                    @From("checked") @Sink
                    TransactionalSink<Long> table() {
                        return new TransactionalSink<>() {
                            private final List<Long> rows = new ArrayList<>();
                            @Override public void open(String name, int lane) { CALLS.add("open " + name + " " + lane); }
                            @Override public void write(Long row) { rows.add(row); }
                            @Override public byte[] prepare(long checkpointId) {
                                CALLS.add("prepare " + (checkpointId > 0 ? "n" : "0") + " " + rows);
                                byte[] count = new byte[rows.isEmpty() ? 0 : 1];
                                if (!rows.isEmpty()) {
                                    count[0] = (byte) rows.size();
                                }
                                rows.clear();
                                return count;
                            }
                            @Override public void commit(byte[] transaction) { CALLS.add("commit " + transaction[0]); }
                            @Override public void abortOthers() { CALLS.add("abort others"); }
                            @Override public void close() { CALLS.add("close"); }
                        };
                    }
                }
                """));
    }

    @BeforeEach
    void clear() throws ReflectiveOperationException {
        calls().clear();
    }

    @Test
    @DisplayName("without checkpoints the run is one transaction, committed at its end")
    void withoutCheckpoints() throws Exception {
        assertThat(run("3")).isZero();
        assertThat(calls()).containsExactly("open Rows.table 0", "prepare 0 [0, 1, 2]", "commit 3", "close");
    }

    @Test
    @DisplayName("without checkpoints nothing is committed of a run that fails")
    void failedWithoutCheckpoints() throws Exception {
        assertThat(run("10")).isEqualTo(1);
        assertThat(calls()).containsExactly("open Rows.table 0", "close");
    }

    @Test
    @DisplayName("with checkpoints the last one commits the rest")
    void withCheckpoints() throws Exception {
        assertThat(run("3", "--checkpoint-every=1h")).isZero();
        assertThat(calls())
                .containsExactly("open Rows.table 0", "abort others", "prepare n [0, 1, 2]", "commit 3", "close");
    }

    private int run(String records, String... more) {
        String[] arguments = new String[more.length + 2];
        System.arraycopy(more, 0, arguments, 0, more.length);
        arguments[more.length] = "--set";
        arguments[more.length + 1] = "records=" + records;
        return JobRunner.run(compiled.plan(NAME), env, arguments);
    }

    @SuppressWarnings("unchecked")
    private static List<String> calls() throws ReflectiveOperationException {
        return (List<String>) compiled.load(NAME).getField("CALLS").get(null);
    }
}
