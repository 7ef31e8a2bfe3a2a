package io.thalweg.api;

import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.env.EnvUser;
import io.thalweg.runtime.env.SystemEnv;
import io.thalweg.runtime.source.FileList;
import io.thalweg.runtime.source.FileReaders;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Reads files; each is a split, and the position is a byte offset in its decompressed content. See {@link #of} for what
 * a path may be. Text is UTF-8.
 *
 * @param <T> the type of the records
 */
public final class FileSource<T> implements StreamSource<T>, EnvUser {

    private static final String STANDARD_INPUT = "-";

    private final String path;
    private final Format<T> format;
    private Env env = new SystemEnv();

    private FileSource(String path, Format<T> format) {
        this.path = Objects.requireNonNull(path, "path");
        this.format = Objects.requireNonNull(format, "format");
    }

    /**
     * A source of one or more files. Nothing is opened before the job starts.
     *
     * @param path a file; a directory, which stands for all files in it in the order of their names, but not for those
     *     whose names begin with a dot nor for directories in it; a pattern such as {@code data/*.csv} or
     *     {@code logs/**}{@code /app-?.json}, in the same order; or {@code -} for standard input. What ends in
     *     {@code .gz} is decompressed. A file or pattern that finds nothing fails the job when it starts; an empty
     *     directory is an input without records
     * @param format how the records are written
     */
    public static <T> FileSource<T> of(String path, Format<T> format) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("the path of a FileSource is empty");
        }
        return new FileSource<>(path, format);
    }

    @Override
    public void use(Env newEnv) {
        env = newEnv;
    }

    @Override
    public List<SourceSplit> splits() throws IOException {
        if (isStandardInput()) {
            return List.of(new SourceSplit("standard input"));
        }
        return FileList.find(env.storage(), path).stream().map(SourceSplit::new).toList();
    }

    @Override
    public SplitReader<T> open(SourceSplit split, long position) throws IOException {
        if (isStandardInput()) {
            return FileReaders.openStandardInput(env, format, position);
        }
        return FileReaders.open(env, split.id(), format, position);
    }

    /** False for standard input, of which nobody knows whether it ends. */
    @Override
    public boolean bounded() {
        return !isStandardInput();
    }

    private boolean isStandardInput() {
        return path.equals(STANDARD_INPUT);
    }

    @Override
    public String toString() {
        return "FileSource[" + path + "]";
    }
}
