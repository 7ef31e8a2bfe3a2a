package io.thalweg.jdbc;

import io.thalweg.api.BinaryInput;
import io.thalweg.runtime.sink.HeldElements;
import io.thalweg.runtime.sink.HeldTransaction;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Rows as bytes. Used by one thread.
 *
 * @param <T> the type of the records
 */
final class RowBatch<T> {

    /** So many rows go to the database at a time. */
    static final int ROWS_AT_A_TIME = 1_000;

    private static final String KIND = "rows";

    private final RowBinder<T> binder;
    private final HeldElements held;
    private final Row row;

    RowBatch(RowBinder<T> binder, int lane) {
        this.binder = binder;
        held = new HeldElements(KIND, lane, UUID.randomUUID());
        row = new Row(held.out());
    }

    int count() {
        return held.count();
    }

    void add(T record) throws IOException {
        binder.bind(record, row);
        row.end();
        held.added();
    }

    /** A transaction of all rows, which are not in the batch any more; empty if there are none. */
    byte[] prepare() {
        return held.prepare();
    }

    static HeldTransaction read(byte[] transaction) {
        return HeldTransaction.read(KIND, transaction);
    }

    /** Executes a statement for each row of a transaction, in their order. */
    static void execute(HeldTransaction transaction, PreparedStatement statement) throws SQLException {
        int left = transaction.count();
        while (left > 0) {
            int now = Math.min(left, ROWS_AT_A_TIME);
            for (int i = 0; i < now; i++) {
                bind(transaction.elements(), statement);
                statement.addBatch();
            }
            statement.executeBatch();
            left -= now;
        }
    }

    private static void bind(BinaryInput in, PreparedStatement statement) throws SQLException {
        int parameter = 1;
        for (ValueKind kind = ValueKind.read(in); kind != ValueKind.END; kind = ValueKind.read(in)) {
            kind.set(statement, parameter++, in);
        }
    }
}
