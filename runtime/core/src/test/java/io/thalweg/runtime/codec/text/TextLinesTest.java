package io.thalweg.runtime.codec.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.Format;
import io.thalweg.api.MalformedInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    private static Format.Reader<String> reader(byte[] bytes, long position) throws IOException {
        return Format.lines().reader(new ByteArrayInputStream(bytes), position);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(String text) throws IOException {
        Format.Reader<String> reader = reader(utf8(text), 0);
        List<String> lines = new ArrayList<>();
        for (String line = reader.next(null); line != null; line = reader.next(null)) {
            lines.add(line);
        }
        return lines;
    }

    @Test
    void everyLineIsARecord() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("a")).containsExactly("a");
        assertThat(lines("a\n")).containsExactly("a");
        assertThat(lines("\n\na\n\n")).containsExactly("", "", "a", "");
        assertThat(lines("a\r\nb\rc\r\n\r\n")).containsExactly("a", "b\rc", "");
        assertThat(lines("\ufeffa\n\u00e9\ud83d\ude00")).containsExactly("a", "\u00e9\ud83d\ude00");
        String longLine = "x".repeat(200_000);
        assertThat(lines(longLine + "\n" + longLine)).containsExactly(longLine, longLine);
    }

    @Test
    void goesOnAtAPosition() throws IOException {
        byte[] bytes = utf8("\u00e9ins\r\nzwei\ndrei");
        Format.Reader<String> reader = reader(bytes, 0);
        reader.next(null);
        assertThat(reader.position()).isEqualTo(7);
        assertThat(reader(bytes, 7).next(null)).isEqualTo("zwei");
        assertThat(reader(bytes, bytes.length).next(null)).isNull();
    }

    @Test
    void goesOnBehindWhatIsNotText() throws IOException {
        Format.Reader<String> reader = reader(new byte[] {'a', '\n', (byte) 0xFF, '\n', 'b', '\n'}, 0);
        assertThat(reader.next(null)).isEqualTo("a");
        assertThatThrownBy(() -> reader.next(null))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("UTF-8");
        assertThat(reader.next(null)).isEqualTo("b");
        assertThat(reader.next(null)).isNull();
    }

    @Test
    void goesOnBehindALineWithoutEnd() throws IOException {
        byte[] bytes = new byte[RecordBuffer.LIMIT_BYTES + 100];
        bytes[bytes.length - 3] = '\n';
        bytes[bytes.length - 2] = 'b';
        bytes[bytes.length - 1] = '\n';
        Format.Reader<String> reader = reader(bytes, 0);
        assertThatThrownBy(() -> reader.next(null))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("longer than");
        assertThat(reader.next(null)).isEqualTo("b");
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Format.Writer<String> writer = Format.lines().writer(bytes, true);
        writer.write("");
        writer.write("\u00e9 \ud83d\ude00\rx");
        assertThatThrownBy(() -> writer.write("a\nb")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> writer.write("a\r")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> writer.write("a\ud83d")).isInstanceOf(IOException.class);
        writer.write("end");
        assertThat(bytes.size()).isZero();
        writer.flush();
        assertThat(lines(bytes.toString(StandardCharsets.UTF_8))).containsExactly("", "\u00e9 \ud83d\ude00\rx", "end");
    }
}
