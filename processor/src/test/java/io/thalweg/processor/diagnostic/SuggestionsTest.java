package io.thalweg.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final List<String> STREAMS = List.of("flights", "departed", "DelayByAirport", "delays", "id");

    @ParameterizedTest
    @CsvSource({
        "flight, flights",
        "fligths, flights",
        "FLIGHTS, flights",
        "depated, departed",
        "delayByAirport, DelayByAirport",
        "DelayPerAirport, DelayByAirport",
        "deleys, delays",
        "ID, id"
    })
    void slipsAreRecognized(String given, String meant) {
        assertThat(Suggestions.closest(given, STREAMS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"orders", "arrived", "is", "x", "''", "airports"})
    void nothingIsSuggestedForOtherNames(String given) {
        assertThat(Suggestions.closest(given, STREAMS)).isEmpty();
        assertThat(Suggestions.didYouMean(given, STREAMS)).isEmpty();
    }

    @Test
    void theClosestWinsAndTiesAreDecidedByName() {
        assertThat(Suggestions.closest("cart", List.of("card", "cast", "carts")))
                .contains("card");
        assertThat(Suggestions.closest("parts", List.of("party", "part", "parts")))
                .contains("parts");
    }

    @Test
    void swappedLettersAreOneSlip() {
        assertThat(Suggestions.distance("ab", "ba")).isEqualTo(1);
        assertThat(Suggestions.distance("abcd", "acbd")).isEqualTo(1);
        assertThat(Suggestions.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestions.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void namesAreQuoted() {
        assertThat(Suggestions.didYouMean("flight", STREAMS)).isEqualTo(" Did you mean \"flights\"?");
        assertThat(Suggestions.list(List.of("a", "b"))).isEqualTo("\"a\", \"b\"");
        assertThat(Suggestions.list(List.of())).isEqualTo("none");
    }
}
