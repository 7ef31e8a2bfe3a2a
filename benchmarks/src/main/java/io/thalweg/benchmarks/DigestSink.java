package io.thalweg.benchmarks;

import io.thalweg.api.StreamSink;

/**
 * A sink that keeps nothing but a digest of its records.
 *
 * @param <T> the type of the records
 */
public abstract class DigestSink<T> implements StreamSink<T> {

    /** What has been written. */
    protected final Digest digest = new Digest();

    /** An empty digest. */
    protected DigestSink() {}

    /** What has been written so far. */
    public final Digest digest() {
        return digest;
    }
}
