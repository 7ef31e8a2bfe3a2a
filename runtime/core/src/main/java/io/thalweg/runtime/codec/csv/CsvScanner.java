package io.thalweg.runtime.codec.csv;

import io.thalweg.api.MalformedInputException;
import io.thalweg.runtime.codec.text.RecordBuffer;
import java.io.IOException;

/**
 * Cuts CSV into records without looking into them: a record ends at the end of a line that is not in quotes. Sees
 * quotes exactly as the parser of the fields does. Used by one thread.
 */
final class CsvScanner {

    private static final int FIELD_START = 0;
    private static final int PLAIN = 1;
    private static final int QUOTED = 2;
    private static final int QUOTE_IN_QUOTED = 3; // the closing quote, unless another one follows
    private static final int BROKEN = 4; // text behind the closing quote
    private static final int END = 5;

    private final RecordBuffer buffer;
    private final char delimiter;
    private int from;
    private int length;

    CsvScanner(RecordBuffer buffer, char delimiter) {
        this.buffer = buffer;
        this.delimiter = delimiter;
    }

    /** Where the record begins in the buffer's array. */
    int from() {
        return from;
    }

    /** The length of the record without the end of its line. */
    int length() {
        return length;
    }

    /**
     * Finds the next record that is not a blank line, and consumes it.
     *
     * @return false at the end of the input
     * @throws MalformedInputException if its quotes are wrong or it is too long
     */
    boolean next() throws IOException {
        if (!skipBlankLines()) {
            return false;
        }
        int state = FIELD_START;
        int at = 0;
        while (true) {
            byte[] bytes = buffer.bytes();
            int begin = buffer.begin();
            int available = Math.min(buffer.length(), RecordBuffer.LIMIT_BYTES + 1);
            while (at < available) {
                int before = state;
                state = step(state, bytes[begin + at]);
                if (state == END) {
                    take(at, at + endOfLine(at), before);
                    return true;
                }
                at++;
            }
            if (at > RecordBuffer.LIMIT_BYTES) {
                throw tooLong(at, state);
            }
            if (!buffer.fill()) {
                takeLast(at, state);
                return true;
            }
        }
    }

    private boolean skipBlankLines() throws IOException {
        while (true) {
            byte[] bytes = buffer.bytes();
            int begin = buffer.begin();
            int available = buffer.length();
            int blank = 0;
            while (blank < available && (bytes[begin + blank] == '\n' || bytes[begin + blank] == '\r')) {
                blank++;
            }
            buffer.consume(blank);
            if (blank < available) {
                return true;
            }
            if (!buffer.fill()) {
                return false;
            }
        }
    }

    private int step(int state, byte value) {
        if (value == delimiter) {
            return state == QUOTED || state == BROKEN ? state : FIELD_START;
        }
        switch (value) {
            case '"':
                return afterQuote(state);
            case '\n':
            case '\r':
                return state == QUOTED ? QUOTED : END;
            default:
                return afterText(state);
        }
    }

    private static int afterQuote(int state) {
        switch (state) {
            case FIELD_START:
            case QUOTE_IN_QUOTED:
                return QUOTED;
            case QUOTED:
                return QUOTE_IN_QUOTED;
            default:
                return state;
        }
    }

    private static int afterText(int state) {
        switch (state) {
            case FIELD_START:
                return PLAIN;
            case QUOTE_IN_QUOTED:
                return BROKEN;
            default:
                return state;
        }
    }

    /** One or two bytes: a line feed behind a carriage return belongs to the same end. */
    private int endOfLine(int at) throws IOException {
        if (buffer.bytes()[buffer.begin() + at] != '\r') {
            return 1;
        }
        boolean more = at + 1 < buffer.length() || buffer.fill();
        return more && buffer.bytes()[buffer.begin() + at + 1] == '\n' ? 2 : 1;
    }

    private void take(int recordLength, int consumed, int state) throws MalformedInputException {
        from = buffer.begin();
        length = recordLength;
        buffer.consume(consumed);
        if (state == BROKEN) {
            throw buffer.malformed(from, length, "there is text behind the closing quote of a field");
        }
    }

    /** The last record of an input that does not end with the end of a line. */
    private void takeLast(int recordLength, int state) throws IOException {
        if (state == QUOTED) {
            throw unclosed("a quote is opened and not closed before the end of the input");
        }
        take(recordLength, recordLength, state);
    }

    private MalformedInputException tooLong(int at, int state) throws IOException {
        if (state == QUOTED) {
            return unclosed("a quote is opened and not closed within " + RecordBuffer.LIMIT_BYTES + " bytes");
        }
        String reason = "the record is longer than " + RecordBuffer.LIMIT_BYTES + " bytes";
        MalformedInputException malformed = buffer.malformed(buffer.begin(), buffer.length(), reason);
        buffer.consume(at); // line ends in quotes among it
        buffer.consumeLine();
        return malformed;
    }

    /** Only the line with the quote is lost: what follows are most likely good records. */
    private MalformedInputException unclosed(String reason) throws IOException {
        int newline = buffer.indexOfNewline(0);
        int lineLength = newline >= 0 ? newline : buffer.length();
        MalformedInputException malformed = buffer.malformed(buffer.begin(), lineLength, reason);
        buffer.consumeLine();
        return malformed;
    }
}
