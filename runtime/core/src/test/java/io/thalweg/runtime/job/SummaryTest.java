package io.thalweg.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void isOneLineOfFigures() {
        assertThat(new Summary(20_000, 72_228, 2, 0, 0, 0, 839_730_000).line("DelayedFlights", false))
                .isEqualTo("DelayedFlights finished: 20000 records in, 72228 out, 2 late, 0 malformed, 0.84 s, "
                        + "23817 records/s");
    }

    @Test
    void tellsRecordsWithoutKeyAndFailedOnesIfThereAreAny() {
        assertThat(new Summary(8, 7, 6, 5, 4, 3, 2_000_000_000).line("J", true))
                .isEqualTo(
                        "J stopped: 8 records in, 7 out, 6 late, 5 malformed, 4 without key, 3 failed, 2.00 s, 4 records/s");
    }

    @Test
    void looksTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(new Summary(1, 2, 3, 4, 0, 0, 1_500_000_000).line("J", false))
                    .contains("1 records in", "1.50 s");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void copesWithARunThatTookNoTime() {
        assertThat(new Summary(0, 0, 0, 0, 0, 0, 0).line("J", false)).endsWith("0.00 s, 0 records/s");
    }
}
