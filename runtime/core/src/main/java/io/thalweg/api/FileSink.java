package io.thalweg.api;

import io.thalweg.runtime.sink.CompletableSink;
import io.thalweg.runtime.sink.FormatSink;
import io.thalweg.runtime.sink.LaneSink;
import io.thalweg.runtime.sink.SinkTarget;
import java.io.IOException;
import java.util.Objects;

/**
 * Writes files as UTF-8 text. See {@link #of} for what a path may be. Rows can be seen by others after {@link #flush}.
 *
 * @param <T> the type of the records
 */
public final class FileSink<T> implements StreamSink<T>, CompletableSink, LaneSink {

    private final String path;
    private final Format<T> format;
    private final SinkTarget target;
    private final FormatSink<T> sink;

    private FileSink(String path, Format<T> format, boolean gzip) {
        this.path = Objects.requireNonNull(path, "path");
        this.format = Objects.requireNonNull(format, "format");
        target = SinkTarget.of(path, gzip, format.extension());
        sink = new FormatSink<>(target, format);
    }

    /**
     * A sink of one or more files. Nothing is opened before the first record or flush.
     *
     * @param path {@code -} for standard output; a path that ends in {@code /} or is a directory: then each lane writes
     *     a file {@code part-0.csv}, {@code part-1.csv} and so on, the first number that is free, whose name begins
     *     with a dot until the job has succeeded, and remains so if it fails; any other path is one file, which is
     *     overwritten when the job starts and that all lanes share, rows in order of arrival. What ends in {@code .gz} is compressed.
     *     Directories are made as needed
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
    public void write(T record) throws IOException {
        sink.write(record);
    }

    @Override
    public void watermark(long watermark) {
        sink.watermark(watermark);
    }

    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    @Override
    public boolean onePerLane() {
        return target.onePerLane();
    }

    @Override
    public void complete() throws IOException {
        sink.complete();
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }

    @Override
    public String toString() {
        return "FileSink[" + path + "]";
    }
}
