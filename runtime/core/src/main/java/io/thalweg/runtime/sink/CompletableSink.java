package io.thalweg.runtime.sink;

import java.io.IOException;

/**
 * A sink that must know whether the run succeeded, because it shows its result to others only then.
 *
 * <p>A run that has reached the end of its input tells so by the watermark {@link Long#MAX_VALUE} and the last {@code
 * flush} behind it. One that was asked to stop does not get there: for it the engine calls {@link #complete}.
 */
public interface CompletableSink {

    /**
     * The run has ended without failure. Called after the last {@code flush} and before {@code close}; may be left out.
     */
    void complete() throws IOException;
}
