package io.thalweg.testkit.storage;

import java.io.IOException;

/** Decides before each call of a {@link MemoryStorage} whether it shall fail, and how. */
@FunctionalInterface
public interface StorageFault {

    /**
     * Returns if the call shall succeed; may take its time.
     *
     * @throws IOException if it shall fail without having done anything, or, as a {@link ShortWriteException}, behind
     *     some of the bytes
     */
    void check(StorageCall call) throws IOException;

    /** Nothing fails. */
    static StorageFault none() {
        return call -> {};
    }

    /** The call of that number fails with an error of the device. */
    static StorageFault at(int number) {
        return call -> {
            if (call.number() == number) {
                throw new IOException("Input/output error");
            }
        };
    }

    /** The first call of that operation on a path that ends so fails with an error of the device. */
    static StorageFault at(StorageCall.Operation operation, String ending) {
        boolean[] failed = new boolean[1];
        return call -> {
            if (!failed[0] && call.operation() == operation && call.path().endsWith(ending)) {
                failed[0] = true;
                throw new IOException("Input/output error");
            }
        };
    }

    /** The device has room for so many bytes of content; what deletion frees is not given back. */
    static StorageFault full(long capacity) {
        long[] left = {capacity};
        return call -> {
            if (call.bytes() > left[0]) {
                int written = (int) left[0];
                left[0] = 0;
                throw new ShortWriteException(written, "No space left on device");
            }
            left[0] -= call.bytes();
        };
    }
}
