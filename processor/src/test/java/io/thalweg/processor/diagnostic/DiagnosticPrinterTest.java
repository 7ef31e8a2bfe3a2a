package io.thalweg.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.thalweg.processor.ThalwegProcessor;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {

    private static Compilation compile(String source) {
        return Compiler.javac()
                .withProcessors(new ThalwegProcessor())
                .compile(JavaFileObjects.forSourceString(
                        "Orders", "import io.thalweg.annotations.*;\n" + "import io.thalweg.api.*;\n" + source));
    }

    /** A class file has no place in the source, so the job is the place, and the member stands in front. */
    @Test
    void mistakesOutsideOfTheCompilationAreShownOnTheJob() {
        Compilation compilation = compile("""
                @Job class Orders {
                    @Source StreamSource<io.thalweg.processor.diagnostic.LibraryOrder> orders() { return null; }
                }
                """);
        assertThat(compilation.errors()).singleElement().satisfies(error -> {
            assertThat(error.getMessage(Locale.ROOT))
                    .startsWith(
                            "[THW-201] [LibraryOrder.product] \"LibraryOrder.product\": \"java.lang.Object\" cannot");
            assertThat(error.getLineNumber()).isEqualTo(3);
        });
    }

    /** javac shows one message of its own per position; ours must not be swallowed that way. */
    @Test
    void severalMistakesAtOnePlaceAreAllShown() {
        Compilation compilation = compile("""
                @Job class Orders {
                    static class Bad { private long a; private Bad() {} @OnEvent private static void add(Long n) {} }
                    record Both(int x) {}
                    @Source StreamSource<Long> in() { return null; }
                    @KeyBy({"a", "a", "b"}) static class Keyed { @OnEvent void add(Both both) {} }
                }
                """);
        assertThat(compilation.errors().stream().map(DiagnosticPrinterTest::code))
                .contains("[THW-143]", "[THW-351]", "[THW-359]");
    }

    private static String code(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT).substring(0, 9);
    }
}
