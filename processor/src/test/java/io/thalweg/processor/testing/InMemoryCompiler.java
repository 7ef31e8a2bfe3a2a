package io.thalweg.processor.testing;

import io.thalweg.processor.ThalwegProcessor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles job sources in memory with the processor, generated code included, under the rules of a strict user: every
 * lint on, every warning an error. Thread-safe: a compilation shares nothing with another.
 */
public final class InMemoryCompiler {

    /** Without the lints that speak of the class path and the options of the tests. */
    private static final List<String> OPTIONS =
            List.of("-Xlint:all,-processing,-path,-options", "-Werror", "--release", "17", "-implicit:none");

    private static final Set<Diagnostic.Kind> PROBLEMS =
            EnumSet.of(Diagnostic.Kind.ERROR, Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING);

    /** Knows what is in the jars of the class path, which takes longer than a compilation; one thread each. */
    private static final ThreadLocal<StandardJavaFileManager> PLATFORM = ThreadLocal.withInitial(
            () -> ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null));

    private InMemoryCompiler() {}

    /**
     * Compiles sources that are right.
     *
     * @param sources complete sources, each with its package and types
     * @throws AssertionError with all messages and all generated sources if there was an error or a warning
     */
    public static CompiledSources compile(String... sources) {
        CompiledSources compiled = tryCompile(sources);
        if (!compiled.succeeded()) {
            throw new AssertionError(String.join("\n", compiled.problems()) + "\n--- sources ---\n"
                    + String.join("\n", sources) + "\n" + compiled.listing());
        }
        return compiled;
    }

    /**
     * Compiles sources that may be wrong; what javac said is in the result.
     *
     * @throws AssertionError if the processor itself crashed
     */
    public static CompiledSources tryCompile(String... sources) {
        return compile(options(), sources);
    }

    /**
     * Compiles sources that may be wrong, with files on the source path.
     *
     * @param beside the texts of those files by their paths
     */
    public static CompiledSources tryCompile(Map<String, String> beside, String... sources) {
        return compile(options(), beside, sources);
    }

    /** Compiles sources as a user would who does not take warnings for errors. */
    public static CompiledSources compileDespiteWarnings(String... sources) {
        List<String> options = options();
        options.remove("-Werror");
        return compile(options, sources);
    }

    private static CompiledSources compile(List<String> options, String... sources) {
        return compile(options, Map.of(), sources);
    }

    private static CompiledSources compile(List<String> options, Map<String, String> beside, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        MemoryFiles files = new MemoryFiles(PLATFORM.get(), beside);
        CompilationTask task = compiler.getTask(null, files, diagnostics, options, null, sourceTexts(sources));
        task.setLocale(Locale.ROOT);
        task.setProcessors(List.of(new ThalwegProcessor()));
        boolean succeeded = called(task, sources);
        return new CompiledSources(succeeded, messages(diagnostics, false), messages(diagnostics, true), files);
    }

    private static boolean called(CompilationTask task, String... sources) {
        try {
            return task.call();
        } catch (RuntimeException e) {
            throw new AssertionError("the processor crashed on\n" + String.join("\n", sources), e);
        }
    }

    private static List<String> options() {
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("-classpath");
        options.add(System.getProperty("java.class.path"));
        return options;
    }

    private static List<SourceText> sourceTexts(String... sources) {
        List<SourceText> texts = new ArrayList<>();
        for (String source : sources) {
            texts.add(SourceText.of(source));
        }
        return texts;
    }

    private static List<String> messages(DiagnosticCollector<JavaFileObject> diagnostics, boolean problemsOnly) {
        List<String> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (!problemsOnly || PROBLEMS.contains(diagnostic.getKind())) {
                messages.add(diagnostic.toString());
            }
        }
        return messages;
    }
}
