package io.thalweg.processor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.ThalwegProcessor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first jobs that anybody sees compile as a user compiles, with every warning of the current JDK an error. */
class SampleTest {

    private static final Path BASE = Path.of(System.getProperty("basedir", ""));
    private static final Pattern JOB_IN_README = Pattern.compile("(?s)```java\\R(@Job.*?)```");
    private static final String IMPORTS = """
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            import java.time.*;
            import java.util.*;
            """;

    @TempDir
    private Path folder;

    @Test
    void theSampleOfTheLanguageHasNoWarnings() throws Exception {
        Path job = BASE.resolve("src/test/resources/goldens/GoldenSourcesTest/delayedFlights/job/DelayedFlights.java");
        assertThat(warnings("DelayedFlights", Files.readString(job))).doesNotContain("warning", "error");
        assertThat(folder.resolve("flights/DelayedFlightsMain.class")).exists();
    }

    @Test
    void theSampleOfTheReadmeHasNoWarnings() throws Exception {
        Matcher job = JOB_IN_README.matcher(Files.readString(BASE.resolve("../README.md")));
        assertThat(job.find()).as("a job in README.md").isTrue();
        assertThat(warnings("DelayedFlights", IMPORTS + job.group(1))).doesNotContain("warning", "error");
        assertThat(folder.resolve("DelayedFlightsMain.class")).exists();
    }

    /** The comparison can fail. */
    @Test
    void aWarningIsSeen() throws Exception {
        String source = "class Raw { java.util.List list; }";
        assertThat(warnings("Raw", source)).contains("rawtypes");
    }

    private String warnings(String className, String source) throws Exception {
        Path file = Files.writeString(folder.resolve(className + ".java"), source);
        String classPath = System.getProperty("java.class.path");
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        messages,
                        messages,
                        "-Xlint:all,-path", // which speaks of the class path of the tests
                        "-Werror",
                        "-processor",
                        ThalwegProcessor.class.getName(),
                        "-processorpath",
                        classPath,
                        "-classpath",
                        classPath,
                        "-d",
                        folder.toString(),
                        file.toString());
        return messages.toString(StandardCharsets.UTF_8);
    }
}
