package io.thalweg.runtime.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.restart.FailoverRegions.Edge;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R6: what starts again with a task that has failed")
final class FailoverRegionsTest {

    private final FailoverRegions regions = new FailoverRegions(
            List.of("read", "sort", "left", "right", "join", "alone"),
            List.of(
                    new Edge("read", "sort", true),
                    new Edge("sort", "left", false),
                    new Edge("sort", "right", false),
                    new Edge("left", "join", false),
                    new Edge("right", "join", true)));

    @Test
    void pipelinedNeighboursAndConsumers() {
        assertThat(regions.failed("read")).containsExactly("join", "left", "read", "right", "sort");
        assertThat(regions.failed("left")).containsExactly("join", "left", "right");
        assertThat(regions.failed("join")).containsExactly("join", "right");
        assertThat(regions.failed("alone")).containsExactly("alone");
    }

    @Test
    @DisplayName("a lost result is made again once, together with all that read it")
    void lostResults() {
        assertThat(regions.readFailed("join", "left")).containsExactly("join", "left", "right");
        assertThat(regions.failed("join")).containsExactly("join", "right"); // left has run again
        regions.lost("sort");
        regions.lost("left");
        assertThat(regions.failed("join")).containsExactly("join", "left", "read", "right", "sort");
    }

    @Test
    void unknownTask() {
        assertThatThrownBy(() -> regions.failed("nobody")).hasMessageContaining("nobody");
    }
}
