package io.thalweg.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds, options and files; what the phases do is tested beside them. */
class ThalwegProcessorTest {

    private static final String SOUND = job("Sound", "Long");
    private static final String BROKEN = job("Broken", "Object");

    private static String job(String name, String type) {
        return """
                @io.thalweg.annotations.Job class %1$s {
                    @io.thalweg.annotations.Source io.thalweg.api.StreamSource<%2$s> in() { return null; }
                    @io.thalweg.annotations.Sink void out(%2$s record) {}
                }
                """.formatted(name, type);
    }

    private static JavaFileObject file(String name, String text) {
        return JavaFileObjects.forSourceString(name, text);
    }

    private static Compilation compile(Compiler compiler, JavaFileObject... files) {
        return compiler.withProcessors(new ThalwegProcessor()).compile(files);
    }

    private static List<String> messages(List<? extends javax.tools.Diagnostic<?>> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** What is written although the compilation fails, which compile-testing does not give out. */
    private static List<String> writtenDespiteErrors(Path directory, JavaFileObject... files) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(diagnostics, null, null)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
            JavaCompiler.CompilationTask task = javac.getTask(null, manager, diagnostics, null, null, List.of(files));
            task.setProcessors(List.of(new ThalwegProcessor()));
            assertThat(task.call()).isFalse();
        }
        try (Stream<Path> written = Files.list(directory)) {
            return written.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void mistakesInOneJobDoNotStopOthers(@TempDir Path directory) throws IOException {
        Compilation compilation = compile(Compiler.javac(), file("Broken", BROKEN), file("Sound", SOUND));
        assertThat(messages(compilation.errors())).allMatch(message -> message.startsWith("[THW-201]"));
        assertThat(writtenDespiteErrors(directory, file("Broken", BROKEN), file("Sound", SOUND)))
                .contains("SoundMain.java")
                .doesNotContain("BrokenMain.java");
    }

    @Test
    void thePlanIsWrittenBesideTheSources() {
        Compilation compilation = compile(Compiler.javac(), file("Sound", SOUND));
        assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "Sound.plan.txt"))
                .isPresent();
        assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "Sound.plan.mmd"))
                .isPresent();
    }

    @Test
    void thePlanIsLeftOutOnRequest() {
        Compilation compilation = compile(Compiler.javac().withOptions("-Athalweg.plan=false"), file("Sound", SOUND));
        assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "Sound.plan.txt"))
                .isEmpty();
        assertThat(compilation.notes()).isEmpty();
    }

    @Test
    void anUnknownOptionIsANoteWithASuggestionEvenUnderWerror() {
        Compilation compilation =
                compile(Compiler.javac().withOptions("-Athalweg.plna=false", "-Werror"), file("Sound", SOUND));
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(messages(compilation.notes()))
                .anyMatch(note -> note.contains("\"thalweg.plna\"") && note.contains("Did you mean \"thalweg.plan\"?"));
    }

    /** Writes the class {@code Made} in the first round. */
    private static final class OtherProcessor extends AbstractProcessor {
        private boolean written;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                write();
            }
            return false;
        }

        private void write() {
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile("Made").openWriter()) {
                writer.write("record Made(long id) {}");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** The other one comes first: javac asks further processors only while there are annotations that nobody claims. */
    @Test
    void aJobWaitsForTypesThatAnotherProcessorWrites() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new OtherProcessor(), new ThalwegProcessor())
                .compile(file("Sound", job("Sound", "Made")));
        assertThat(messages(compilation.errors())).isEmpty();
        assertThat(compilation.generatedSourceFile("SoundMain")).isPresent();
    }

    @Test
    void aTypeThatNobodyWritesIsNamedInTheEnd(@TempDir Path directory) throws IOException {
        JavaFileObject other = file("Other", job("Other", "Long"));
        Compilation compilation = compile(Compiler.javac(), file("Sound", job("Sound", "Made")), other);
        assertThat(messages(compilation.errors()))
                .anyMatch(message -> message.startsWith("[THW-190]") && message.contains("\"Made\""));
        assertThat(writtenDespiteErrors(directory, file("Sound", job("Sound", "Made")), other))
                .contains("OtherMain.java");
    }

    @Test
    void anEventTypeGetsACodecByItself() {
        Compilation compilation = compile(
                Compiler.javac(),
                file("shop.Order", "package shop; @io.thalweg.annotations.Event public record Order(long id) {}"));
        assertThat(messages(compilation.errors())).isEmpty();
        assertThat(compilation.generatedSourceFile("shop.OrderCodec")).isPresent();
    }

    @Test
    void gradleIsToldThatEachFileHasOneOrigin() throws IOException {
        String path = "/META-INF/gradle/incremental.annotation.processors";
        try (InputStream resource = ThalwegProcessor.class.getResourceAsStream(path)) {
            assertThat(new String(resource.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualToIgnoringNewLines(ThalwegProcessor.class.getName() + ",isolating");
        }
    }
}
