package io.thalweg.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.CompileFailCase.Expectation;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic.Kind;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The form of the cases, and that a case which is wrong about the compiler does fail. */
class CompileFailCaseTest {

    private static final String JOB_WITHOUT_SOURCE = """
            import io.thalweg.annotations.Job;
            import io.thalweg.annotations.Sink;

            @Job%s
            class Orders {
                record Order(long id) {}

                @Sink
                void print(Order order) {}
            }
            """;

    @Test
    void anExpectationIsOnItsOwnLine() {
        CompileFailCase given = CompileFailCase.parse(
                "THW-450-slide",
                "class A {}\n@B(\"1h\") // error: THW-450 \"one \\\"quoted\\\"\" \"two\" at \"\\\"1h\\\"\"\n");
        assertThat(given.code()).isEqualTo("THW-450");
        assertThat(given.expectations())
                .containsExactly(new Expectation(
                        Kind.ERROR, "THW-450", List.of("one \"quoted\"", "two"), "A.java", 2, Optional.of("\"1h\"")));
    }

    @Test
    void aLineMayHaveSeveralAndMayPointUp() {
        CompileFailCase given = CompileFailCase.parse("THW-450", """
                class A {} // error: THW-450 // note: THW-460 "x"
                // ^ warning: THW-470
                    // ^ error: THW-471
                """);
        assertThat(given.expectations())
                .extracting(Expectation::code, Expectation::line)
                .containsExactly(tuple("THW-450"), tuple("THW-460"), tuple("THW-470"), tuple("THW-471"));
    }

    private static Tuple tuple(String code) {
        return Tuple.tuple(code, 1);
    }

    @Test
    void filesBeginAtTheirMarkersAndCountTheirOwnLines() {
        CompileFailCase given = CompileFailCase.parse(
                "THW-450",
                "// file: a/A.java\npackage a;\n// file: b/B.java\npackage b;\nclass B {} // error: THW-450\n");
        assertThat(given.files()).containsEntry("a/A.java", "package a;").containsEntry("b/B.java", """
                package b;
                class B {} // error: THW-450
                """);
        assertThat(given.expectations().get(0).file()).isEqualTo("b/B.java");
        assertThat(given.expectations().get(0).line()).isEqualTo(2);
    }

    @Test
    void aRightCaseHasNoProblems() {
        assertThat(problems(" // error: THW-410 \"no source\"")).isEmpty();
    }

    @Test
    void aWrongLineTextOrPlaceIsAProblem() {
        assertThat(problems("\n // error: THW-410 \"no source\"")).hasSize(2); // missing here, unexpected there
        assertThat(problems(" // error: THW-410 \"no sink\"")).hasSize(2);
        assertThat(problems(" // error: THW-410 \"no source\" at \"nonsense\"")).hasSize(2);
        assertThat(problems(" // note: THW-410 \"no source\"")).hasSize(2);
        assertThat(problems(" // error: THW-411 \"no source\"")).hasSize(2);
    }

    @Test
    void whatIsNotExpectedIsAProblem() {
        assertThat(problems("")).singleElement().asString().contains("unexpected", "THW-410");
        assertThat(problems("\nclass Other { int x = \"\"; } // error: THW-410 \"no source\""))
                .isNotEmpty();
    }

    private static List<String> problems(String afterBrace) {
        return CaseCompilation.problemsOf(CompileFailCase.parse("THW-410", JOB_WITHOUT_SOURCE.formatted(afterBrace)));
    }
}
