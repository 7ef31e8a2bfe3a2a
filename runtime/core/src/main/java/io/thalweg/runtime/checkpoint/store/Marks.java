package io.thalweg.runtime.checkpoint.store;

import io.thalweg.runtime.env.Storage;
import java.io.IOException;

/**
 * A number that only grows, kept as the name of an empty file: {@code committed-17}. One thread at a time.
 */
final class Marks {

    private final Storage storage;
    private final String directory;
    private final String prefix;
    private long highest;

    private Marks(Storage storage, String directory, String prefix, long highest) {
        this.storage = storage;
        this.directory = directory;
        this.prefix = prefix;
        this.highest = highest;
    }

    /** Finds the highest number, -1 if there is none. */
    static Marks find(Storage storage, String directory, String prefix) throws IOException {
        return new Marks(storage, directory, prefix, StoreNames.highest(prefix, storage.list(directory)));
    }

    long highest() {
        return highest;
    }

    /** Makes a higher number durable; without effect if it is not higher. */
    void raise(long number) throws IOException {
        if (number <= highest) {
            return;
        }
        storage.delete(directory + "/" + prefix + number); // of an attempt whose force has failed
        storage.create(directory + "/" + prefix + number).close();
        storage.forceDirectory(directory);
        highest = number;
        deleteLower();
    }

    /** Deletes the numbers that a higher one has overtaken. */
    void deleteLower() throws IOException {
        for (String name : storage.list(directory)) {
            long number = StoreNames.number(prefix, name);
            if (number >= 0 && number < highest) {
                storage.delete(directory + "/" + name);
            }
        }
    }
}
