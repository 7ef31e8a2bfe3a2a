package io.thalweg.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.Format;
import io.thalweg.api.MalformedInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each message is a record or none, whatever the one before it was. */
final class FormatDecoderTest {

    private static final byte NO_TEXT = (byte) 0xC3; // begins a character of two bytes

    private final FormatDecoder<String> decoder = new FormatDecoder<>(Format.lines());

    @Test
    void aLineWithOrWithoutItsEnd() throws IOException {
        for (String end : new String[] {"", "\n", "\r\n", "", "\n"}) {
            assertThat(decode("line" + end)).isEqualTo("line");
            assertThat(decode(end)).isEmpty();
        }
        assertThat(decode("x".repeat(200_000))).hasSize(200_000);
        assertThat(decode("y")).isEqualTo("y");
    }

    @ParameterizedTest
    @CsvSource({"~, UTF-8", "~|more, UTF-8", "more|~, more than one line", "a|b|c, more than one line", "~|~|~, UTF-8"})
    void whatIsNoRecordLeavesNothingForTheNextMessage(String lines, String reason) throws IOException {
        for (int round = 0; round < 3; round++) {
            assertThat(decode("good " + round)).isEqualTo("good " + round);
            assertThatThrownBy(() -> decoder.decode(message(bytes(lines))))
                    .isInstanceOf(MalformedInputException.class)
                    .hasMessageContaining("malformed record at byte 7")
                    .hasMessageContaining(reason);
        }
        assertThat(decode("good")).isEqualTo("good");
    }

    @Test
    void aMessageWithoutValue() throws IOException {
        assertThatThrownBy(() -> decoder.decode(message(null)))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("the message has no value");
        assertThat(decode("good")).isEqualTo("good");
    }

    private String decode(String value) throws IOException {
        return decoder.decode(message(value.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String lines) {
        byte[] bytes = lines.replace('|', '\n').getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '~' ? NO_TEXT : bytes[i];
        }
        return bytes;
    }

    private static ConsumerRecord<byte[], byte[]> message(byte[] value) {
        return new ConsumerRecord<>("topic", 0, 7, null, value);
    }
}
