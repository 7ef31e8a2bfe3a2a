package io.thalweg.processor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.ThalwegProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What javac writes does not depend on the language and character set of the machine; javac runs as a program here. */
class EncodingTest {

    /**
     * The source is ASCII; what it says is not. Types have ASCII names, since their files could not be written otherwise.
     */
    private static final String SOURCE = """
            package p;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            import java.util.List;
            @Job(name = "\\u6c34 \\u00fcber \\ud83d\\ude00 \\ud800")
            class Orders {
                enum Size { KLEIN, GRO\\u00df }
                record Order(int st\\u00fcck, Size gr\\u00f6\\u00dfe, String \\u6c34) {}
                @Source StreamSource<Order> input(@Json Format<Order> json, @Csv(delimiter = ';') Format<Order> csv) {
                    return CollectionSource.of(List.of());
                }
                @Transform Order %s(Order in, @SideOutput("gr\\u00f6\\u00dfer") Out<Order> side) { return in; }
                @From({"%1$s", "%1$s.gr\\u00f6\\u00dfer"}) @KeyBy("gr\\u00f6\\u00dfe")
                static class Counter {
                    int st\\u00fcck;
                    @OnEvent Integer plus(Order in) { return st\\u00fcck++; }
                }
                @Sink void numbers(Integer number) {}
            }
            """;

    @Test
    void textsAndComponentsAreTheSameInEveryLocale(@TempDir Path folder) throws Exception {
        theSameBytesInEveryLocale(folder, "check");
    }

    /** Generated classes are named after steps. */
    @Test
    void stepsAreTheSameInEveryLocale(@TempDir Path folder) throws Exception {
        theSameBytesInEveryLocale(folder, "pr\\u00fcfung");
    }

    private static void theSameBytesInEveryLocale(Path folder, String step) throws Exception {
        Path source = Files.writeString(folder.resolve("Orders.java"), SOURCE.formatted(step));
        Map<String, String> ascii = compiled(folder.resolve("c"), source, Map.of("LC_ALL", "C"), "US-ASCII");
        Map<String, String> utf8 = compiled(folder.resolve("utf8"), source, Map.of("LC_ALL", "C.UTF-8"), "UTF-8");
        assertThat(ascii).hasSizeGreaterThan(10).isEqualTo(utf8);
    }

    /** Class files by path. javac takes its default encoding for what it reads and for what the processor writes. */
    private static Map<String, String> compiled(
            Path output, Path source, Map<String, String> environment, String encoding) throws Exception {
        Files.createDirectories(output);
        String classPath = System.getProperty("java.class.path");
        ProcessBuilder javac = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Dfile.encoding=" + encoding,
                "-J-XX:TieredStopAtLevel=1",
                "-Xlint:all,-processing,-path",
                "-Werror",
                "-processor",
                ThalwegProcessor.class.getName(),
                "-processorpath",
                classPath,
                "-classpath",
                classPath,
                "-d",
                output.toString(),
                source.toString());
        javac.environment().putAll(environment);
        Process process = javac.redirectErrorStream(true).start();
        String messages = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(messages).isZero();
        return classFiles(output);
    }

    private static Map<String, String> classFiles(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(".class")).forEach(files::add);
        }
        Map<String, String> bytes = new TreeMap<>();
        for (Path file : files) {
            bytes.put(folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
        return bytes;
    }
}
