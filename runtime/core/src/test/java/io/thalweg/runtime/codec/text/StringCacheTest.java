package io.thalweg.runtime.codec.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StringCacheTest {

    private final StringCache cache = new StringCache();

    private String get(String text) throws CharacterCodingException {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return cache.get(bytes, 1, bytes.length - 2);
    }

    @Test
    void returnsSameObjectForShortAscii() throws CharacterCodingException {
        assertThat(get("LAS")).isEqualTo("LAS").isSameAs(get("LAS"));
        String longest = "x".repeat(32);
        assertThat(get(longest)).isEqualTo(longest).isSameAs(get(longest));
        assertThat(get("")).isEmpty();
    }

    @Test
    void doesNotKeepLongOrOtherStrings() throws CharacterCodingException {
        String tooLong = "x".repeat(33);
        assertThat(get(tooLong)).isEqualTo(tooLong).isNotSameAs(get(tooLong));
        assertThat(get("\u00e9\u20ac\ud83d\ude00")).isEqualTo("\u00e9\u20ac\ud83d\ude00");
    }

    /** "Aa" and "BB" have the same hash code, and so have all of their combinations. */
    @Test
    void isNotFooledByEqualHashCodes() throws CharacterCodingException {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 256; i++) {
                StringBuilder text = new StringBuilder();
                for (int bit = 0; bit < 8; bit++) {
                    text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
                }
                assertThat(get(text.toString())).isEqualTo(text.toString());
            }
        }
    }

    @Test
    void returnsWhatIsThereUnderLoad() throws CharacterCodingException {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            String text = Integer.toString(random.nextInt(20_000), 36);
            assertThat(get(text).equals(text)).isTrue();
        }
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[][] wrong = {
            {(byte) 0xC3}, {(byte) 0x80}, {(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}
        };
        for (byte[] bytes : wrong) {
            assertThatThrownBy(() -> cache.get(bytes, 0, bytes.length)).isInstanceOf(CharacterCodingException.class);
        }
    }
}
