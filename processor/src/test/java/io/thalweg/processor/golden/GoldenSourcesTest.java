package io.thalweg.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * The code generated for each golden job, kept as text so that a change of the compiler shows in review. {@code
 * -Dgoldens.update=true} rewrites the files.
 */
class GoldenSourcesTest {

    private String method;

    @BeforeEach
    void remember(TestInfo info) {
        method = info.getTestMethod().orElseThrow().getName();
    }

    /** The sample of the language's description. */
    @Test
    void delayedFlights() {
        compare();
    }

    @Test
    void wordCount() {
        compare();
    }

    @Test
    void sessions() {
        compare();
    }

    @Test
    void unkeyedTumbling() {
        compare();
    }

    @Test
    void slidingBuffered() {
        compare();
    }

    @Test
    void unionAndIdleness() {
        compare();
    }

    @Test
    void sideOutputs() {
        compare();
    }

    @Test
    void mutableFanOut() {
        compare();
    }

    @Test
    void richTypes() {
        compare();
    }

    @Test
    void formats() {
        compare();
    }

    @Test
    void processingTime() {
        compare();
    }

    @Test
    void reassignedTime() {
        compare();
    }

    @Test
    void connected() {
        compare();
    }

    @Test
    void stateObjects() {
        compare();
    }

    @Test
    void sharedEvent() {
        compare();
    }

    /** A tumbling inner join of records, a session left join with all that a method may take. */
    @Test
    void windowJoin() {
        compare();
    }

    @Test
    void intervalJoin() {
        compare();
    }

    @Test
    void operatorState() {
        compare();
    }

    @Test
    void deadLetters() {
        compare();
    }

    /** Calls to the outside. */
    @Test
    void enrichment() {
        compare();
    }

    /** Timers of both clocks, keys that are words and others, a timer behind a timer. */
    @Test
    void timers() {
        compare();
    }

    /** Count windows, triggers of the language and of the user's, evictors. */
    @Test
    void triggers() {
        compare();
    }

    /** Events and state of forty components. */
    @Test
    void wide() {
        compare();
    }

    @Test
    void eachFolderHasATest() {
        List<String> methods =
                Stream.of(getClass().getDeclaredMethods()).map(Method::getName).toList();
        assertThat(GoldenJob.all()).isNotEmpty().extracting(GoldenJob::name).allMatch(methods::contains);
    }

    @Test
    void whatIsMissingChangedOrTooMuchIsNamedByItsPath(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Same.java"), "same\n");
        Files.writeString(folder.resolve("Changed.java"), "first\nsecond\n");
        Files.writeString(folder.resolve("Stale.java"), "");
        List<String> differences = new GoldenFiles(folder)
                .differences(Map.of("Same.java", "same\n", "Changed.java", "first\n second\n", "Missing.java", ""));
        assertThat(differences).hasSize(3);
        assertThat(differences.get(0)).startsWith(folder.resolve("Changed.java") + ":2: expected\nsecond\n");
        assertThat(differences.get(1)).startsWith(folder.resolve("Missing.java") + " is missing");
        assertThat(differences.get(2)).startsWith(folder.resolve("Stale.java") + " is there");
    }

    private void compare() {
        GoldenJob job = GoldenJob.of(getClass(), method);
        GoldenFiles files = new GoldenFiles(job.folder());
        Map<String, String> actual = GoldenFiles.textsOf(job.compiled());
        if (Boolean.getBoolean("goldens.update")) {
            files.update(actual);
        }
        assertThat(files.differences(actual)).isEmpty();
    }
}
