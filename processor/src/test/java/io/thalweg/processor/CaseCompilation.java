package io.thalweg.processor;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.thalweg.processor.CompileFailCase.Expectation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/** Compiles one case and compares what javac says with what the case expects. */
final class CaseCompilation {

    private final CompileFailCase given;
    private final List<Diagnostic<? extends JavaFileObject>> unmatched;
    private final List<String> problems = new ArrayList<>();

    private CaseCompilation(CompileFailCase given, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        this.given = given;
        this.unmatched = new ArrayList<>(diagnostics);
    }

    /** What is not as the case says; empty if all is well. */
    static List<String> problemsOf(CompileFailCase given) {
        List<JavaFileObject> sources = new ArrayList<>();
        Map<String, String> locks = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : given.files().entrySet()) {
            if (file.getKey().endsWith(".state")) {
                locks.put(file.getKey(), file.getValue());
                continue;
            }
            String className = file.getKey().replaceFirst("\\.java$", "").replace('/', '.');
            sources.add(JavaFileObjects.forSourceString(className, file.getValue()));
        }
        return new CaseCompilation(given, diagnostics(sources, locks)).compare();
    }

    private static List<Diagnostic<? extends JavaFileObject>> diagnostics(
            List<JavaFileObject> sources, Map<String, String> locks) {
        Compiler compiler = Compiler.javac().withProcessors(new ThalwegProcessor());
        if (locks.isEmpty()) {
            return List.copyOf(compiler.withOptions("-Xlint:all,-processing")
                    .compile(sources)
                    .diagnostics());
        }
        try (SourcePath path = SourcePath.of(locks)) {
            return List.copyOf(compiler.withOptions("-Xlint:all,-processing", "-sourcepath", path.text())
                    .compile(sources)
                    .diagnostics());
        }
    }

    private List<String> compare() {
        unmatched.forEach(this::rejectStackTrace);
        for (Expectation expectation : given.expectations()) {
            boolean found = unmatched.stream()
                    .filter(diagnostic -> matches(expectation, diagnostic))
                    .findFirst()
                    .map(unmatched::remove)
                    .orElse(false);
            if (!found) {
                problems.add("missing: " + expectation);
            }
        }
        unmatched.stream()
                .filter(CaseCompilation::mustBeExpected)
                .forEach(diagnostic -> problems.add("unexpected: " + describe(diagnostic)));
        return problems;
    }

    private void rejectStackTrace(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        if (message.contains("\tat ") || message.contains("Exception:")) {
            problems.add("contains a stack trace: " + message);
        }
    }

    private boolean matches(Expectation expectation, Diagnostic<? extends JavaFileObject> actual) {
        String message = actual.getMessage(Locale.ROOT);
        return kindOf(actual) == expectation.kind()
                && hasCode(message, expectation.code())
                && expectation.fragments().stream().allMatch(message::contains)
                && pathOf(actual).equals(expectation.file())
                && lineOf(actual) == expectation.line()
                && expectation.at().map(text -> isAt(text, actual)).orElse(true);
    }

    private static boolean hasCode(String message, String code) {
        return code.isEmpty() ? !message.startsWith("[THW-") : message.startsWith("[" + code + "] ");
    }

    private boolean isAt(String text, Diagnostic<? extends JavaFileObject> actual) {
        return given.files().get(pathOf(actual)).startsWith(text, (int) actual.getPosition());
    }

    private static Kind kindOf(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() == Kind.MANDATORY_WARNING ? Kind.WARNING : diagnostic.getKind();
    }

    private static long lineOf(Diagnostic<?> diagnostic) {
        return diagnostic.getLineNumber() == Diagnostic.NOPOS ? 0 : diagnostic.getLineNumber();
    }

    private static String pathOf(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return source == null ? "" : source.toUri().getPath().replaceFirst("^/(SOURCE_OUTPUT/)?", "");
    }

    private static boolean mustBeExpected(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() == Kind.ERROR
                || kindOf(diagnostic) == Kind.WARNING
                || diagnostic.getMessage(Locale.ROOT).startsWith("[THW-");
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getKind() + " in " + pathOf(diagnostic) + " line " + lineOf(diagnostic) + " column "
                + diagnostic.getColumnNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
    }
}
