package io.thalweg.runtime.sink;

import java.io.IOException;

/** Says of a failure what could not be written to. */
final class SinkFailure {

    private SinkFailure() {}

    static IOException of(Object target, IOException e) {
        boolean plain = e.getClass() == IOException.class && e.getMessage() != null;
        return new IOException("cannot write to " + target + ": " + (plain ? e.getMessage() : e), e);
    }
}
