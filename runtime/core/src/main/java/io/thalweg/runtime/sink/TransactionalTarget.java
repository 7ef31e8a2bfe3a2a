package io.thalweg.runtime.sink;

import io.thalweg.api.Format;
import io.thalweg.runtime.env.DurableDirectories;
import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.FileNames;
import io.thalweg.runtime.env.Storage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Where a sink's bytes go when checkpoints decide what can be seen: a directory whose hidden files become visible, or a
 * file that hidden files beside it are appended to. Any thread.
 *
 * @param <T> the type of the records
 */
public final class TransactionalTarget<T> {

    private final Storage storage;
    private final Format<T> format;
    private final boolean gzip;
    private final String directory;
    private final String file; // null for a directory of parts
    private final String owner;

    private TransactionalTarget(
            Storage storage, Format<T> format, boolean gzip, String directory, String file, String owner) {
        this.storage = storage;
        this.format = format;
        this.gzip = gzip;
        this.directory = directory;
        this.file = file;
        this.owner = owner;
    }

    /**
     * The target that a path stands for; opens nothing.
     *
     * @param owner names the sink among all jobs
     * @return null if what is written there can be seen at once: standard output, a pipe, a device
     */
    public static <T> TransactionalTarget<T> of(
            Storage storage, String path, boolean gzip, Format<T> format, String owner) {
        if (path.equals(SinkTarget.STANDARD_OUTPUT) || storage.kind(path) == EntryKind.OTHER) {
            return null;
        }
        String absolute = Path.of(path).toAbsolutePath().normalize().toString();
        boolean parts = SinkTarget.isDirectory(storage, path);
        String directory = parts ? absolute : DurableDirectories.parent(absolute);
        return new TransactionalTarget<>(
                storage, format, gzip, directory, parts ? null : absolute, FileNames.of(owner));
    }

    /** What one lane writes to. */
    public TransactionalFiles<T> files(int lane) {
        return new TransactionalFiles<>(storage, names(), lane, format, file == null, gzip, this);
    }

    /** Shows what the lanes have written. */
    public SinkCommitter committer() {
        TargetLock lock = new TargetLock(storage, directory + "/" + prefix() + "lock");
        return file == null
                ? new PartCommitter(storage, names(), lock)
                : new SingleFileCommitter(storage, names(), lock, file, this::header);
    }

    private HiddenFiles names() {
        String suffix = file == null ? "." + format.extension() + (gzip ? ".gz" : "") : "";
        return new HiddenFiles(storage, directory, prefix(), suffix);
    }

    private String prefix() {
        return file == null ? ".part-" + owner + "-" : "." + file.substring(directory.length() + 1) + ".rows-";
    }

    private byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream out = Compression.wrap(bytes, gzip);
        format.writer(out, true).flush();
        Compression.finish(out);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return file == null ? directory : file;
    }
}
