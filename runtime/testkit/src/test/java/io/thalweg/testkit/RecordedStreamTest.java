package io.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.codec.Codecs;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedStreamTest {

    @Test
    void recordsOfAnotherTypeAreEncodedAsWhatTheyAre() {
        RecordedStream<Object> late = lateOfTwoTypes();

        assertThat(late.rows())
                .containsExactly(
                        RecordedRow.of(7L, 1, Codecs.LONG),
                        RecordedRow.of("seven", 2, Codecs.STRING),
                        RecordedRow.of(8L, 3, Codecs.LONG));
    }

    @Test
    void theirOrderIsKept() {
        assertThat(lateOfTwoTypes().records()).isEqualTo(List.of(7L, "seven", 8L));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a stream of two types has no type
    private static RecordedStream<Object> lateOfTwoTypes() {
        RecordedStream late = new RecordedStream<>(Codecs.LONG);
        late.record(7L, 1);
        late.with(Codecs.STRING).record("seven", 2);
        late.record(8L, 3);
        return late;
    }
}
