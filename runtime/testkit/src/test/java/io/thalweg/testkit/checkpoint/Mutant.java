package io.thalweg.testkit.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The store with mistakes in it: its sources are changed as text, compiled in memory, and loaded beside the right ones
 * together with a test that uses them.
 */
final class Mutant {

    private static final List<Path> SOURCES = List.of(
            Path.of("../core/src/main/java/io/thalweg/runtime/checkpoint/store"),
            Path.of("../core/src/main/java/io/thalweg/runtime/env"),
            Path.of("../core/src/main/java/io/thalweg/runtime/sink"),
            Path.of("src/test/java/io/thalweg/testkit/checkpoint"));

    private static final List<String> OWN = List.of(
            "io.thalweg.runtime.checkpoint.store.",
            "io.thalweg.runtime.env.DurableDirectories",
            "io.thalweg.runtime.sink.",
            "io.thalweg.testkit.checkpoint.");

    /** A piece of text that stands exactly once in a class, and what takes its place. */
    record Edit(String className, String text, String replacement) {

        Path source() {
            return SOURCES.stream()
                    .map(folder -> folder.resolve(className + ".java"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no class " + className));
        }
    }

    private final Map<String, byte[]> classes = new HashMap<>();

    /** Compiles the store with these edits. */
    Mutant(List<Edit> edits) throws IOException {
        Map<Path, String> sources = new HashMap<>();
        for (Edit edit : edits) {
            String source = sources.getOrDefault(edit.source(), Files.readString(edit.source()));
            int place = source.indexOf(edit.text());
            if (place < 0 || source.indexOf(edit.text(), place + 1) >= 0) {
                throw new IllegalStateException(edit.source() + " must contain exactly once: " + edit.text());
            }
            sources.put(edit.source(), source.replace(edit.text(), edit.replacement()));
        }
        compile(sources);
    }

    private void compile(Map<Path, String> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((path, text) -> units.add(new Source(path, text)));
        try (JavaFileManager files = new Memory(compiler.getStandardFileManager(diagnostics, null, null))) {
            List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            if (!compiler.getTask(null, files, diagnostics, options, null, units)
                    .call()) {
                throw new IllegalStateException("a mutant does not compile: " + diagnostics.getDiagnostics());
            }
        }
    }

    /** What that test gives when it uses the mutant. */
    List<String> run(Class<? extends Supplier<List<String>>> test) throws ReflectiveOperationException {
        Constructor<?> constructor = new Loader().loadClass(test.getName()).getDeclaredConstructor();
        constructor.setAccessible(true); // it is the constructor of another class of the same name
        @SuppressWarnings("unchecked") // made from the bytes of that class
        Supplier<List<String>> twin = (Supplier<List<String>>) constructor.newInstance();
        return twin.get();
    }

    /** Takes the classes of the store and of its drivers for itself, all others from where the test has them. */
    private final class Loader extends ClassLoader {

        Loader() {
            super(Mutant.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean own = OWN.stream().anyMatch(name::startsWith);
            synchronized (getClassLoadingLock(name)) {
                Class<?> found = findLoadedClass(name);
                return found != null ? found : own ? define(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = bytes != null ? bytes : in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(Path path, String text) {
            super(URI.create("memory:///" + path.getFileName()), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        Memory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public ByteArrayOutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(className, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
