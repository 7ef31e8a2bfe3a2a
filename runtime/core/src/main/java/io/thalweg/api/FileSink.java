package io.thalweg.api;

import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.env.EnvUser;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.SystemEnv;
import io.thalweg.runtime.sink.CompletableSink;
import io.thalweg.runtime.sink.FormatSink;
import io.thalweg.runtime.sink.LaneSink;
import io.thalweg.runtime.sink.RecordSink;
import io.thalweg.runtime.sink.SinkCommitter;
import io.thalweg.runtime.sink.SinkTarget;
import io.thalweg.runtime.sink.TransactionalFiles;
import io.thalweg.runtime.sink.TransactionalSink;
import io.thalweg.runtime.sink.TransactionalTarget;
import java.io.IOException;
import java.util.Objects;

/**
 * Writes files as UTF-8 text. See {@link #of} for what a path may be. Rows can be seen by others after {@link #flush}; in a
 * job that takes checkpoints, when the checkpoint behind them is complete, each exactly once.
 *
 * @param <T> the type of the records
 */
public final class FileSink<T> implements StreamSink<T>, CompletableSink, LaneSink, TransactionalSink, EnvUser {

    private final String path;
    private final Format<T> format;
    private final boolean gzip;
    private Storage storage = new SystemEnv().storage();
    private RecordSink<T> sink; // null until it is needed
    private TransactionalTarget<T> target; // null without checkpoints
    private TransactionalFiles<T> transactions; // null without checkpoints

    private FileSink(String path, Format<T> format, boolean gzip) {
        this.path = Objects.requireNonNull(path, "path");
        this.format = Objects.requireNonNull(format, "format");
        this.gzip = gzip;
    }

    /**
     * A sink of one or more files. Nothing is opened before the first record or flush.
     *
     * @param path {@code -} for standard output; a path that ends in {@code /} or is a directory: then each lane writes
     *     a file {@code part-0.csv}, {@code part-1.csv} and so on, the first number that is free, whose name begins
     *     with a dot until the job has succeeded, and remains so if it fails; any other path is one file, which is
     *     overwritten when the job starts and that all lanes share, rows in order of arrival. What ends in {@code .gz} is compressed.
     *     Directories are made as needed. In a job that takes checkpoints a lane begins a new file of a directory
     *     behind each checkpoint, and the names tell the job and the step ({@code part-Orders.paid-0-0.csv}); rows of a single
     *     file are appended when their checkpoint is complete, those of one lane behind those of another
     * @param format how the records are written
     */
    public static <T> FileSink<T> of(String path, Format<T> format) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("the path of a FileSink is empty");
        }
        return new FileSink<>(path, format, path.endsWith(".gz"));
    }

    /** Compresses what is written, whatever the path; the names of files in a directory then end in {@code .gz}. */
    public FileSink<T> gzip() {
        return new FileSink<>(path, format, true);
    }

    @Override
    public void use(Env env) {
        storage = env.storage();
    }

    private SinkTarget target() {
        return SinkTarget.of(storage, path, gzip, format.extension());
    }

    private RecordSink<T> sink() {
        if (sink == null) {
            sink = new FormatSink<>(target(), format);
        }
        return sink;
    }

    @Override
    public boolean begin(String owner, int lane) {
        target = TransactionalTarget.of(storage, path, gzip, format, owner);
        if (target != null) {
            transactions = target.files(lane);
            sink = transactions;
        }
        return target != null;
    }

    @Override
    public byte[] prepare(long checkpoint) throws IOException {
        return transactions.prepare(checkpoint);
    }

    @Override
    public void committed(long checkpoint) {
        transactions.committed(checkpoint);
    }

    @Override
    public SinkCommitter committer() {
        return target.committer();
    }

    @Override
    public void write(T record) throws IOException {
        sink().write(record);
    }

    @Override
    public void watermark(long watermark) {
        sink().watermark(watermark);
    }

    @Override
    public void flush() throws IOException {
        sink().flush();
    }

    @Override
    public boolean onePerLane() {
        return target != null || target().onePerLane();
    }

    @Override
    public void complete() throws IOException {
        sink().complete();
    }

    @Override
    public void close() throws IOException {
        sink().close();
    }

    @Override
    public String toString() {
        return "FileSink[" + path + "]";
    }
}
