package io.thalweg.examples.wordcount;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.examples.wordcount.WordCount.Count;
import io.thalweg.testkit.TestJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordCountTest {

    @Test
    void eachWordIsAnsweredWithItsCountSoFar() {
        try (TestJob job = TestJob.of(WordCountPlan.create())) {
            job.<String>source("lines").emit("The way, the WAY!", "", "2 + 2", "the valley's way");
            assertThat(job.<Count>sink("counted"))
                    .containsExactly(
                            new Count("the", 1),
                            new Count("way", 1),
                            new Count("the", 2),
                            new Count("way", 2),
                            new Count("the", 3),
                            new Count("valley's", 1),
                            new Count("way", 3));
        }
    }

    @Test
    void totalsOfTheSampleTextAreRight() throws IOException {
        try (TestJob job = TestJob.running(WordCountPlan.create(), Config.of(Map.of()))) {
            Map<String, Long> totals = new HashMap<>();
            List<Count> counts = job.sink("counted");
            counts.forEach(count -> totals.put(count.word(), count.times()));
            assertThat(totals).isEqualTo(countedInTheSimplestWay(Path.of("data/river.txt")));
        }
    }

    private static Map<String, Long> countedInTheSimplestWay(Path file) throws IOException {
        Map<String, Long> totals = new HashMap<>();
        for (String word : Files.readString(file).toLowerCase(Locale.ROOT).split("[^a-z']+")) {
            totals.merge(word, 1L, Long::sum);
        }
        return totals;
    }
}
