package io.thalweg.runtime.sink;

import io.thalweg.api.Format;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.StoredFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the records between two checkpoints to a hidden file of their own. Used by the thread of one lane.
 *
 * @param <T> the type of the records
 */
public final class TransactionalFiles<T> implements RecordSink<T> {

    private final Storage storage;
    private final HiddenFiles names;
    private final int lane;
    private final Format<T> format;
    private final boolean header;
    private final boolean gzip;
    private final Object target; // as messages name it
    private final List<PreparedFile> prepared = new ArrayList<>(); // and not known to be committed
    private long number = -1; // of the open file, or of the last one; -1 if nobody has looked
    private StoredFile file; // null if nothing was written since the last checkpoint
    private OutputStream out;
    private Format.Writer<T> writer;

    /** @param header whether each file has a header row */
    TransactionalFiles(
            Storage storage,
            HiddenFiles names,
            int lane,
            Format<T> format,
            boolean header,
            boolean gzip,
            Object target) {
        this.storage = storage;
        this.names = names;
        this.lane = lane;
        this.format = format;
        this.header = header;
        this.gzip = gzip;
        this.target = target;
    }

    @Override
    public void write(T record) throws IOException {
        try {
            if (writer == null) {
                open();
            }
            writer.write(record);
        } catch (IOException e) {
            throw SinkFailure.of(target, e);
        }
    }

    private void open() throws IOException {
        number = number < 0 ? names.first(lane) : number + 1;
        file = names.create(lane, number);
        out = Compression.wrap(file, gzip);
        writer = format.writer(out, header);
    }

    @Override
    public void flush() throws IOException {
        try {
            if (writer != null) {
                writer.flush();
            }
        } catch (IOException e) {
            throw SinkFailure.of(target, e);
        }
    }

    /** See {@link TransactionalSink#prepare}. */
    public byte[] prepare(long checkpoint) throws IOException {
        try {
            if (writer != null) {
                finish(checkpoint);
            }
        } catch (IOException e) {
            throw SinkFailure.of(target, e);
        }
        return PreparedFile.write(prepared);
    }

    private void finish(long checkpoint) throws IOException {
        writer.flush();
        Compression.finish(out);
        file.force();
        file.close();
        storage.forceDirectory(names.directory());
        prepared.add(new PreparedFile(checkpoint, lane, number, storage.size(names.path(lane, number))));
        forget();
    }

    /** See {@link TransactionalSink#committed}. */
    public void committed(long checkpoint) {
        prepared.removeIf(waiting -> waiting.checkpoint() <= checkpoint);
    }

    /** The end of the input shows nothing: the last checkpoint does. */
    @Override
    public void watermark(long watermark) {}

    @Override
    public void complete() {}

    /** Drops what no checkpoint has: it will be written again. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            storage.delete(names.path(lane, number));
        }
        forget();
    }

    private void forget() {
        file = null;
        out = null;
        writer = null;
    }
}
