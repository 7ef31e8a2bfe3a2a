package io.thalweg.runtime.source;

import io.thalweg.api.Format;
import io.thalweg.api.MalformedInputException;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.Out;
import io.thalweg.api.SplitReader;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file on the thread of the lane, filling the same object again if the format can. Used by one thread. */
final class FileReader<T> implements SplitReader<T> {

    private final String name;
    private final InputStream in;
    private final Format.Reader<T> reader;
    private Out<MalformedRecord> malformed; // null: fail
    private T record;
    private boolean ended;

    FileReader(String name, InputStream in, Format.Reader<T> reader) {
        this.name = name;
        this.in = in;
        this.reader = reader;
    }

    @Override
    public void onMalformed(Out<MalformedRecord> handler) {
        malformed = handler;
    }

    /** Counts malformed input against the limit, so that a file full of it does not hold the lane. */
    @Override
    public int poll(Out<T> out, int limit) throws IOException {
        int emitted = 0;
        for (int i = 0; i < limit && !ended; i++) {
            if (read()) {
                out.emit(record);
                emitted++;
            }
        }
        return ended && emitted == 0 ? END : emitted;
    }

    private boolean read() throws IOException {
        try {
            T next = reader.next(record);
            ended = next == null;
            record = next;
            return !ended;
        } catch (MalformedInputException e) {
            reject(e);
            return false;
        }
    }

    private void reject(MalformedInputException e) throws IOException {
        if (malformed == null) {
            throw e;
        }
        malformed.emit(new MalformedRecord(name, e.position(), e.text(), e.reason()));
    }

    @Override
    public long position() {
        return reader.position();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
