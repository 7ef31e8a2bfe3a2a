package io.thalweg.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableDurationTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "1, 1ms",
        "999, 999ms",
        "1000, 1s",
        "5400000, 1h30m",
        "-5400000, -1h30m",
        "86400000, 1d",
        "90061001, 1d1h1m1s1ms",
        "-9223372036854775808, -106751991167d7h12m55s808ms"
    })
    void writesWhatUsersWouldWrite(long millis, String text) {
        assertThat(ReadableDuration.of(millis)).isEqualTo(text);
    }
}
