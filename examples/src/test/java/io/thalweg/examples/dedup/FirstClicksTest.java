package io.thalweg.examples.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.examples.dedup.FirstClicks.Click;
import io.thalweg.testkit.TestJob;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstClicksTest {

    private static Click click(String user, String page) {
        return new Click(Instant.EPOCH, user, page);
    }

    @Test
    void eachPageOncePerUserAndHour() {
        try (TestJob job = TestJob.of(FirstClicksPlan.create())) {
            job.<Click>source("clicks").emit(click("ada", "home"), click("ada", "home"), click("bob", "home"));
            job.advance(Duration.ofMinutes(30));
            job.<Click>source("clicks").emit(click("ada", "shop"));
            job.advance(Duration.ofMinutes(30));
            job.<Click>source("clicks").emit(click("ada", "home"), click("ada", "shop"));
            assertThat(job.<Click>sink("firsts"))
                    .containsExactly(
                            click("ada", "home"), click("bob", "home"), click("ada", "shop"), click("ada", "home"));
        }
    }

    @Test
    void howLongToRememberIsConfigured() {
        try (TestJob job = TestJob.of(FirstClicksPlan.create(), Map.of("memory", "1m"))) {
            job.<Click>source("clicks").emit(click("ada", "home"));
            job.advance(Duration.ofMinutes(1));
            job.<Click>source("clicks").emit(click("ada", "home"));
            assertThat(job.<Click>sink("firsts")).hasSize(2);
        }
    }

    @Test
    void theSampleHasNoPairTwice() {
        try (TestJob job = TestJob.running(FirstClicksPlan.create(), Config.of(Map.of()))) {
            List<Click> firsts = job.sink("firsts");
            Set<List<String>> pairs = new HashSet<>();
            firsts.forEach(first -> pairs.add(List.of(first.user(), first.page())));
            assertThat(pairs).isNotEmpty().hasSameSizeAs(firsts);
        }
    }
}
