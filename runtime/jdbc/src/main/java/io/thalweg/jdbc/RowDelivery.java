package io.thalweg.jdbc;

import java.io.IOException;

/**
 * What a sink promises, and how. Threads are those of {@link io.thalweg.api.TransactionalSink}.
 *
 * @param <T> the type of the records
 */
interface RowDelivery<T> {

    void write(T record) throws IOException;

    void flush() throws IOException;

    byte[] prepare() throws IOException;

    void commit(byte[] transaction) throws IOException;

    void close() throws IOException;
}
