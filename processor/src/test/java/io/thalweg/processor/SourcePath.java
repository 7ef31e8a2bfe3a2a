package io.thalweg.processor;

import io.thalweg.processor.testing.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A directory of files that stand beside sources; deleted when it is closed. */
record SourcePath(Path directory) implements AutoCloseable {

    static SourcePath of(Map<String, String> files) {
        try {
            Path directory = TemporaryDirectory.create();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = directory.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return new SourcePath(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return directory.toString();
    }

    @Override
    public void close() {
        TemporaryDirectory.delete(directory);
    }
}
