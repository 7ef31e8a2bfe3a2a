package io.thalweg.processor.golden;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A job whose generated code is kept as text: its sources stand in the folder {@code job}, what became of them beside
 * that folder. Immutable; compilations are kept, since several tests look at the same ones.
 *
 * @param folder named after the test method that compares it
 */
public record GoldenJob(Path folder) {

    private static final Path GOLDENS =
            Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "goldens");
    private static final Map<Path, CompiledSources> COMPILED = new ConcurrentHashMap<>();

    /** All golden jobs, in the order of their names. */
    public static List<GoldenJob> all() {
        return list(GOLDENS).stream()
                .flatMap(test -> list(test).stream())
                .map(GoldenJob::new)
                .toList();
    }

    /** The job of a test method; it need not be there. */
    static GoldenJob of(Class<?> test, String method) {
        return new GoldenJob(GOLDENS.resolve(test.getSimpleName()).resolve(method));
    }

    /** The name of the test method. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The texts of the sources, in the order of the files' names. */
    public List<String> sources() {
        return list(folder.resolve("job")).stream().map(GoldenJob::text).toList();
    }

    /** The job as the compiler makes it of these sources alone. */
    public CompiledSources compiled() {
        return COMPILED.computeIfAbsent(
                folder, unused -> InMemoryCompiler.compile(sources().toArray(String[]::new)));
    }

    /** The class files of what was generated, nested classes included, by binary name. */
    public Map<String, byte[]> generatedClasses() {
        Map<String, byte[]> classes = new TreeMap<>(compiled().classFiles());
        classes.keySet().removeIf(name -> !compiled().generatedSources().containsKey(name.replaceFirst("\\$.*", "")));
        return classes;
    }

    @Override
    public String toString() {
        return name();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a folder, sorted; nothing if it is not there. */
    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
