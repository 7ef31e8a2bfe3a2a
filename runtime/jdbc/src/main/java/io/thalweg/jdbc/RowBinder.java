package io.thalweg.jdbc;

/**
 * Says which values a record has for the parameters of the statement. Used by one thread at a time.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface RowBinder<T> {

    /** Adds the values, one for each {@code ?} of the statement, in their order. */
    void bind(T record, Row row);
}
