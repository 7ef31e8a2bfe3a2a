package io.thalweg.runtime.codec.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.thalweg.api.Format;
import io.thalweg.api.MalformedInputException;
import io.thalweg.runtime.codec.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads JSON line by line; each line has a parser of its own, so that none suffers from another. Used by one thread.
 */
final class JsonRecordReader<T> implements Format.Reader<T> {

    private final JsonFormat<T> format;
    private final JsonFactory factory;
    private final RecordBuffer buffer;
    private final JsonReader reader;
    private int from;
    private int length;

    JsonRecordReader(JsonFormat<T> format, JsonFactory factory, InputStream in, long position) throws IOException {
        this.format = format;
        this.factory = factory;
        buffer = new RecordBuffer(in);
        reader = new JsonReader(factory);
        if (position > 0) {
            buffer.skipTo(position);
        } else {
            buffer.consumeByteOrderMark();
        }
    }

    @Override
    public T next(T reuse) throws IOException {
        while (nextLine()) {
            if (!isBlank()) {
                return parse(reuse);
            }
        }
        return null;
    }

    private boolean nextLine() throws IOException {
        int newline = buffer.indexOfNewline(0);
        while (newline < 0) {
            int seen = buffer.length();
            if (seen > RecordBuffer.LIMIT_BYTES) {
                throw tooLong();
            }
            if (!buffer.fill()) {
                take(seen, seen);
                return seen > 0;
            }
            newline = buffer.indexOfNewline(seen);
        }
        if (newline > RecordBuffer.LIMIT_BYTES) {
            throw tooLong();
        }
        take(newline, newline + 1);
        return true;
    }

    private void take(int lineLength, int consumed) {
        from = buffer.begin();
        length = lineLength;
        buffer.consume(consumed);
    }

    private MalformedInputException tooLong() throws IOException {
        String reason = "the line is longer than " + RecordBuffer.LIMIT_BYTES + " bytes";
        MalformedInputException malformed = buffer.malformed(buffer.begin(), buffer.length(), reason);
        buffer.consumeLine();
        return malformed;
    }

    private boolean isBlank() {
        byte[] bytes = buffer.bytes();
        for (int i = from; i < from + length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private T parse(T reuse) throws IOException {
        try (JsonParser parser = factory.createParser(buffer.bytes(), from, length)) {
            reader.reset(parser, buffer, from, length);
            T record = format.read(reader.atValue(), reuse);
            reader.atEnd();
            return record;
        } catch (MalformedInputException e) {
            throw e;
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw reader.malformed("column " + column + ": " + e.getOriginalMessage());
        } catch (IOException e) { // bytes that are not UTF-8 are among what Jackson reports so
            throw reader.malformed(e.getMessage());
        } catch (RuntimeException e) { // a constructor that checks its arguments
            MalformedInputException malformed = reader.malformed("the record is refused: " + e);
            malformed.initCause(e);
            throw malformed;
        }
    }

    @Override
    public long position() {
        return buffer.position();
    }
}
