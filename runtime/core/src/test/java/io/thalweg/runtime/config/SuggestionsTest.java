package io.thalweg.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "abc, abc, 0",
        "abc, '', 3",
        "'', abc, 3",
        "inptu, input, 1", // a swap of neighbours is one slip
        "input, imput, 1",
        "input, inputs, 1",
        "input, nput, 1",
        "kitten, sitting, 3",
        "ca, abc, 3", // no part is edited twice
    })
    void countsSlips(String left, String right, int slips) {
        assertThat(Suggestions.distance(left, right)).isEqualTo(slips);
        assertThat(Suggestions.distance(right, left)).isEqualTo(slips);
    }

    @Test
    void suggestsTheClosestName() {
        List<String> known = List.of("output", "input", "delay-file");
        assertThat(Suggestions.closest("inptu", known)).contains("input");
        assertThat(Suggestions.closest("INPUT", known)).contains("input");
        assertThat(Suggestions.closest("delayfile", known)).contains("delay-file");
        assertThat(Suggestions.didYouMean("outputs", known)).isEqualTo("; did you mean 'output'?");
    }

    @Test
    void suggestsNothingFarFetched() {
        assertThat(Suggestions.closest("threshold", List.of("input", "output"))).isEmpty();
        assertThat(Suggestions.closest("b", List.of("a"))).isEmpty();
        assertThat(Suggestions.didYouMean("x", List.of())).isEmpty();
    }
}
