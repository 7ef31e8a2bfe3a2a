package io.thalweg.processor.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.runtime.snapshot.StateMismatchException;
import io.thalweg.testkit.TestCheckpoint;
import io.thalweg.testkit.TestJob;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the state of a keyed step when its class changes. */
final class EvolutionTest {

    private static final String JOB = """
            package p;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            import java.util.*;
            @Job
            class Evolving {
                record In(String key, int value) {}

                @Source StreamSource<In> in() { return CollectionSource.of(); }

                @SuppressWarnings("growth")
                @KeyBy("key")
                static class Step {
                    §fields

                    @OnEvent String add(In in) { §body }
                }

                @Sink void out(String text) {}
            }
            """;

    private static final String FIRST = "int count; float mean = 1.5f; String last = \"none\"; boolean seen;";
    private static final String COUNTED =
            "count++; mean += in.value(); last = \"v\" + in.value(); seen = true; return \"\";";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unchanged                   | int count; float mean; String last; boolean seen;          | count + \" \" + mean + \" \" + last + \" \" + seen | 2 10.5 v5 true",
                "in another order            | boolean seen; String last; float mean; int count;          | count + \" \" + mean + \" \" + last + \" \" + seen | 2 10.5 v5 true",
                "a primitive field more      | int count; float mean; String last; boolean seen; long n = 7; | count + \" \" + n                              | 2 7",
                "an object field more        | int count; float mean; String last; boolean seen; List<String> all = new ArrayList<>(); | last + all      | v5[]",
                "wider                       | long count; double mean; String last; boolean seen;        | count + \" \" + mean                           | 2 10.5",
                "int as double               | double count; float mean; String last; boolean seen;       | count + \"\"                                   | 2.0",
                "a primitive with a new name | @State(was = \"count\") int number; float mean; String last; boolean seen; | number + \"\"                  | 2",
                "an object with a new name   | int count; float mean; @State(was = \"last\") String newest; boolean seen; | newest                         | v5",
            })
    @DisplayName("what can be migrated is")
    void migrated(String change, String fields, String result, String expected) {
        TestCheckpoint saved = saved();
        CompiledSources next = version(fields, "return " + result + ";");
        try (TestJob job =
                TestJob.builder(next.plan("p.Evolving")).restoring(saved).start()) {
            job.source("in").emit(in(next, "a", 0));
            assertThat(job.sink("out").get(0)).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a box                 | Integer count; float mean; String last; boolean seen; | field count was [int] and is [object ",
                "narrower              | short count; float mean; String last; boolean seen; | field count was [int] and is [short] now, which cannot be migrated",
                "another type          | String count; float mean; String last; boolean seen; | field count was [int] and is [object String] now",
                "a primitive gone      | float mean; String last; boolean seen;            | field count is gone; give it its new name with @State(was = \"count\"), or write @Dropped(\"count\") on the step or start the job with --allow-dropped-state",
                "an object gone        | int count; float mean; boolean seen;              | field last is gone, and its type [object String] cannot be skipped",
            })
    @DisplayName("what cannot be migrated is an error that names step, field and the ways out")
    void refused(String change, String fields, String message) {
        TestCheckpoint saved = saved();
        CompiledSources next = version(fields, "return \"\";");
        assertThatThrownBy(() -> TestJob.builder(next.plan("p.Evolving"))
                        .restoring(saved)
                        .start())
                .isInstanceOf(StateMismatchException.class)
                .hasMessageStartingWith("the stored state does not fit: step Step, state: ")
                .hasMessageContaining(message)
                .hasMessageContaining("stored [key String, count int, mean float, last object String, seen boolean]");
    }

    @Test
    @DisplayName("a primitive field that is gone may be left out")
    void dropped() {
        TestCheckpoint saved = saved();
        CompiledSources next = version("float mean; String last; boolean seen;", "return last + mean;");
        try (TestJob job = TestJob.builder(next.plan("p.Evolving"))
                .restoring(saved)
                .allowingDroppedState()
                .start()) {
            job.source("in").emit(in(next, "a", 0));
            assertThat(job.sink("out").get(0)).isEqualTo("v510.5");
        }
    }

    @Test
    @DisplayName("what the step says is dropped needs no option, and concerns nothing else")
    void droppedByName() {
        TestCheckpoint saved = saved();
        String fields = "float mean; String last; ";
        CompiledSources next = annotated("@Dropped(\"count\")", fields + "boolean seen;", "return last + mean;");
        try (TestJob job =
                TestJob.builder(next.plan("p.Evolving")).restoring(saved).start()) {
            job.source("in").emit(in(next, "a", 0));
            assertThat(job.sink("out").get(0)).isEqualTo("v510.5");
        }
        CompiledSources other = annotated("@Dropped(\"count\")", fields, "return last;");
        assertThatThrownBy(() -> TestJob.builder(other.plan("p.Evolving"))
                        .restoring(saved)
                        .start())
                .hasMessageContaining("field seen is gone");
    }

    @Test
    @DisplayName("a step that the job says is dropped, and one of which it says nothing")
    void droppedStep() {
        TestCheckpoint saved = saved();
        String renamed = JOB.replace("class Step", "class Other")
                .replace("§fields", "int count;")
                .replace("§body", "count++; return \"\" + count;");
        assertThatThrownBy(
                        () -> TestJob.builder(InMemoryCompiler.compile(renamed).plan("p.Evolving"))
                                .restoring(saved)
                                .start())
                .isInstanceOf(StateMismatchException.class)
                .hasMessageContaining("the checkpoint holds state that the job does not have: Step.");
        CompiledSources dropping =
                InMemoryCompiler.compile(renamed.replace("@Job", "@Job @Dropped({\"Step\", \"Older\"})"));
        try (TestJob job =
                TestJob.builder(dropping.plan("p.Evolving")).restoring(saved).start()) {
            job.source("in").emit(in(dropping, "a", 0));
            assertThat(job.sink("out").get(0)).isEqualTo("1");
        }
    }

    private static TestCheckpoint saved() {
        CompiledSources first = version(FIRST, COUNTED);
        try (TestJob job = TestJob.of(first.plan("p.Evolving"))) {
            for (int value = 4; value <= 5; value++) {
                job.source("in").emit(in(first, "a", value));
            }
            job.source("in").emit(in(first, "b", 1));
            return job.checkpoint();
        }
    }

    private static Object in(CompiledSources version, String key, int value) {
        return RecordValues.create(version.load("p.Evolving$In"), key, value);
    }

    private static CompiledSources version(String fields, String body) {
        return annotated("", fields, body);
    }

    private static CompiledSources annotated(String annotation, String fields, String body) {
        return InMemoryCompiler.compile(JOB.replace("@KeyBy", annotation + " @KeyBy")
                .replace("§fields", fields)
                .replace("§body", body));
    }
}
