package io.thalweg.runtime.codec.text;

import io.thalweg.api.Format;
import io.thalweg.api.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;

/**
 * Plain text in UTF-8, a string for each line without its end; also for empty ones. Lines end with LF or CR LF, and are
 * written with LF. No state; any thread may use it.
 */
public final class TextLines implements Format<String> {

    @Override
    public Reader<String> reader(InputStream in, long position) throws IOException {
        return new LineReader(in, position);
    }

    @Override
    public Writer<String> writer(OutputStream out, boolean atStart) {
        return new LineWriter(out);
    }

    private static final class LineReader implements Reader<String> {
        private final RecordBuffer buffer;
        private final StringCache strings = new StringCache();

        LineReader(InputStream in, long position) throws IOException {
            buffer = new RecordBuffer(in);
            if (position > 0) {
                buffer.skipTo(position);
            } else {
                buffer.consumeByteOrderMark();
            }
        }

        @Override
        public String next(String reuse) throws IOException {
            int newline = buffer.indexOfNewline(0);
            while (newline < 0) {
                int seen = buffer.length();
                if (seen > RecordBuffer.LIMIT_BYTES) {
                    throw tooLong();
                }
                if (!buffer.fill()) {
                    return seen == 0 ? null : take(seen, seen);
                }
                newline = buffer.indexOfNewline(seen);
            }
            if (newline > RecordBuffer.LIMIT_BYTES) {
                throw tooLong();
            }
            return take(newline, newline + 1);
        }

        private String take(int length, int consumed) throws IOException {
            int from = buffer.begin();
            buffer.consume(consumed);
            boolean endsWithReturn = length > 0 && buffer.bytes()[from + length - 1] == '\r';
            int shown = endsWithReturn ? length - 1 : length;
            try {
                return shown == 0 ? "" : strings.get(buffer.bytes(), from, shown);
            } catch (CharacterCodingException e) {
                throw buffer.malformed(from, length, "the line is not UTF-8 text");
            }
        }

        private MalformedInputException tooLong() throws IOException {
            String reason = "the line is longer than " + RecordBuffer.LIMIT_BYTES + " bytes";
            MalformedInputException malformed = buffer.malformed(buffer.begin(), buffer.length(), reason);
            buffer.consumeLine();
            return malformed;
        }

        @Override
        public long position() {
            return buffer.position();
        }
    }

    private static final class LineWriter implements Writer<String> {
        private static final int HAND_OVER_BYTES = 64 * 1024;

        private final OutputStream out;
        private final TextOutput lines = new TextOutput();

        LineWriter(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(String line) throws IOException {
            if (line.indexOf('\n') >= 0 || line.endsWith("\r")) {
                throw new IOException("a line of text cannot hold the end of a line");
            }
            append(line);
            if (lines.size() >= HAND_OVER_BYTES) {
                lines.handOver(out);
            }
        }

        private void append(String line) throws IOException {
            int start = lines.size();
            try {
                lines.utf8(line, 0, line.length());
            } catch (CharacterCodingException e) {
                lines.truncate(start);
                throw new IOException("a line of text cannot hold half of a surrogate pair", e);
            }
            lines.ascii('\n');
        }

        @Override
        public void flush() throws IOException {
            lines.handOver(out);
            out.flush();
        }
    }
}
