package io.thalweg.runtime.process;

import io.thalweg.api.StreamSink;

/**
 * A sink that is a method of the user's. Owned by the thread of the lane.
 *
 * @param <T> the type of the records
 */
public final class MethodSink<T> implements StreamSink<T> {

    private final Method<T> method;

    /** The sink that calls that method for each record. */
    public MethodSink(Method<T> method) {
        this.method = method;
    }

    /** A method {@code void f(T)}, which may throw checked exceptions. */
    public interface Method<T> {
        /** Takes a record. */
        void accept(T record) throws Exception;
    }

    @Override
    public void write(T record) {
        try {
            method.accept(record);
        } catch (Exception e) {
            throw HandlerException.unchecked(e);
        }
    }
}
