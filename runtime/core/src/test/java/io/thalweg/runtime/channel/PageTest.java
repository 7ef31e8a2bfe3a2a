package io.thalweg.runtime.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.BinaryInput;
import io.thalweg.runtime.channel.Page.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private final Page page = new Page();

    @Test
    void anEmptyPageHasNothingToSend() {
        assertThat(page.isEmpty()).isTrue();
        assertThat(read()).isEmpty();
    }

    @Test
    void aPageWithASignalAloneIsWorthSending() {
        page.signal(Signal.END, 0, 0);
        assertThat(page.isEmpty()).isFalse();
        assertThat(page.count()).isZero();
        assertThat(read()).containsExactly("END 0 0");
    }

    @Test
    void signalsKeepTheirPlaceBetweenRecords() {
        page.signal(Signal.ACTIVE, 0, 0);
        record(7);
        page.signal(Signal.WATERMARK, 1, 70);
        page.signal(Signal.IDLE, 2, 0);
        record(8);
        record(9);
        page.signal(Signal.WATERMARK, 0, 90);
        page.signal(Signal.END, 0, 0);
        assertThat(read())
                .containsExactly(
                        "ACTIVE 0 0", "7", "WATERMARK 1 70", "IDLE 2 0", "8", "9", "WATERMARK 0 90", "END 0 0");
    }

    @Test
    void aWatermarkReplacesOneInTheSamePlace() {
        record(1);
        page.signal(Signal.WATERMARK, 3, 10);
        page.signal(Signal.WATERMARK, 3, 11);
        record(2);
        page.signal(Signal.WATERMARK, 3, 12);
        assertThat(read()).containsExactly("1", "WATERMARK 3 11", "2", "WATERMARK 3 12");
    }

    /** The lane's records may all go elsewhere: without this, a slow reader would let the page grow without bound. */
    @Test
    void watermarksOfSeveralStreamsInTurnTakeOnePlaceEach() {
        for (int i = 1; i <= 1_000; i++) {
            page.signal(Signal.WATERMARK, 0, i);
            page.signal(Signal.WATERMARK, 1, 2 * i);
        }
        assertThat(read()).containsExactly("WATERMARK 0 1000", "WATERMARK 1 2000");
    }

    @Test
    void aWatermarkDoesNotPassAChangeOfStatus() {
        page.signal(Signal.WATERMARK, 0, 1);
        page.signal(Signal.IDLE, 0, 0);
        page.signal(Signal.ACTIVE, 0, 0);
        page.signal(Signal.WATERMARK, 0, 2);
        assertThat(read()).containsExactly("WATERMARK 0 1", "IDLE 0 0", "ACTIVE 0 0", "WATERMARK 0 2");
    }

    @Test
    void growsWithRecordsAndSignals() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            record(i);
            page.signal(Signal.WATERMARK, i, Long.MAX_VALUE - i);
            expected.add(String.valueOf(i));
            expected.add("WATERMARK " + i + " " + (Long.MAX_VALUE - i));
        }
        assertThat(read()).isEqualTo(expected);
    }

    @Test
    void streamsAndValuesAreNotCutOff() {
        page.signal(Signal.WATERMARK, Integer.MAX_VALUE, Long.MIN_VALUE);
        page.signal(Signal.IDLE, Integer.MAX_VALUE, 0);
        assertThat(read()).containsExactly("WATERMARK 2147483647 -9223372036854775808", "IDLE 2147483647 0");
    }

    @Test
    void aClearedPageForgetsItsJourney() {
        record(1);
        page.signal(Signal.WATERMARK, 0, 1);
        read();
        page.clear();
        assertThat(page.isEmpty()).isTrue();
        record(2);
        page.signal(Signal.WATERMARK, 0, 2);
        assertThat(read()).containsExactly("2", "WATERMARK 0 2");
    }

    private void record(long value) {
        page.records().writeLong(value);
        page.recordWritten();
    }

    private List<String> read() {
        List<String> read = new ArrayList<>();
        BinaryInput input = page.open();
        for (int i = 0; i < page.count(); i++) {
            readSignals(i, read);
            read.add(String.valueOf(input.readLong()));
        }
        readSignals(page.count(), read);
        return read;
    }

    private void readSignals(int index, List<String> read) {
        while (page.hasSignal(index)) {
            read.add(page.signal() + " " + page.stream() + " " + page.value());
            page.nextSignal();
        }
    }
}
