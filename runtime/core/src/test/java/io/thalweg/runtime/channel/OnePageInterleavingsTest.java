package io.thalweg.runtime.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.channel.ModelLanes.Routing;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two lanes, two exchanges in a row of every two kinds, with the least that an edge can have: one page of one record. */
@DisplayName("One page of one record per edge: no order of steps is stuck, whatever the exchanges are")
class OnePageInterleavingsTest {

    static Stream<Arguments> routings() {
        return Arrays.stream(Routing.values())
                .flatMap(first -> Arrays.stream(Routing.values()).map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest(name = "2 lanes: {0}, then {1}")
    @MethodSource("routings")
    void twoLanes(Routing first, Routing second) {
        assertThat(InterleavingsTest.explore(() -> new ModelLanes(2, 1, 1, 1, 1, first, second), ModelLanes::round))
                .isGreaterThan(10);
    }

    @Test
    @DisplayName("2 lanes, each record becomes three")
    void twoLanesFanOut() {
        assertThat(InterleavingsTest.explore(() -> new ModelLanes(2, 1, 3, 1, 1), ModelLanes::round))
                .isGreaterThan(10);
    }
}
