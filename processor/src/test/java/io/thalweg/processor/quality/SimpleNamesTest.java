package io.thalweg.processor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.annotations.Job;
import io.thalweg.api.Out;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Star imports of the annotations stay unambiguous beside those that user code has anyway. */
class SimpleNamesTest {

    private static final String ANNOTATIONS = "io/thalweg/annotations";

    @ParameterizedTest
    @ValueSource(strings = {"java/lang", "java/util", "java/time"})
    void noAnnotationIsNamedLikeATypeOfTheJdk(String folder) throws Exception {
        assertThat(namesIn(Path.of(URI.create("jrt:/java.base/" + folder)))).hasSizeGreaterThan(10);
        assertThat(annotations()).doesNotContainAnyElementsOf(namesIn(Path.of(URI.create("jrt:/java.base/" + folder))));
    }

    @Test
    void noAnnotationIsNamedLikeATypeOfTheApi() throws Exception {
        Set<String> api = publicTypes(Out.class, "io/thalweg/api");
        assertThat(api).contains("Out", "Config");
        assertThat(annotations()).doesNotContainAnyElementsOf(api);
    }

    /** Also those in the same package as annotations, such as enums, have to be unambiguous. */
    private static Set<String> annotations() throws Exception {
        Set<String> annotations = publicTypes(Job.class, ANNOTATIONS);
        assertThat(annotations).contains("Job", "Window", "NullKey");
        return annotations;
    }

    /** The public types of a package, read from where a class of it comes from: a folder or a jar. */
    private static Set<String> publicTypes(Class<?> member, String folder) throws Exception {
        Path origin = Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(origin)) {
            return namesIn(origin.resolve(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(origin)) {
            return namesIn(jar.getPath(folder));
        }
    }

    /** The public top-level types whose class files stand in a folder. */
    static Set<String> namesIn(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.class")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replaceFirst("\\.class$", "");
                boolean isTopLevel = !name.contains("$") && !name.endsWith("-info");
                if (isTopLevel && ClassFile.read(Files.readAllBytes(file)).isPublic()) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
