package io.thalweg.processor.quality;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A run of javac that only processes annotations, without a limit on the number of messages. */
final class Javac {

    private Javac() {}

    /**
     * Runs a processor; what it generates is parsed but not compiled, and stands in the folder.
     *
     * @param sources by path, for example {@code p/A.java}
     * @return all messages
     */
    static List<Diagnostic<? extends JavaFileObject>> process(
            Processor processor, Path folder, Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:only",
                "--release",
                "17",
                "-Xmaxerrs",
                "0",
                "-Xmaxwarns",
                "0",
                "-d",
                folder.toString(),
                "-classpath",
                System.getProperty("java.class.path"));
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((path, text) -> files.add(new Source(path, text)));
        CompilationTask task = compiler.getTask(null, null, diagnostics, options, null, files);
        task.setLocale(Locale.ROOT);
        task.setProcessors(List.of(processor));
        task.call();
        return diagnostics.getDiagnostics();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        /** The name of the file is free, also for a public type. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && !simpleName.endsWith("-info");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
