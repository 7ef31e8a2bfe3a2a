package io.thalweg.jdbc;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.sink.TransactionName;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/** Rows as bytes. Used by one thread. */
final class RowBatch {

    private static final byte FORM = 1;
    private static final int HEAD_BYTES = 64;

    /** So many rows go to the database at a time. */
    private static final int ROWS_AT_A_TIME = 1_000;

    private final BinaryOutput rows = new BinaryOutput();
    private final Row row = new Row(rows);
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    int bytes() {
        return rows.size();
    }

    <T> void add(T record, RowBinder<T> binder) {
        binder.bind(record, row);
        row.end();
        count++;
    }

    /** All rows, which are not in the batch any more. */
    byte[] take(TransactionName name) {
        BinaryOutput out = new BinaryOutput(HEAD_BYTES);
        out.writeByte(FORM);
        name.write(out);
        out.writeVarInt(count);
        int head = out.size();
        byte[] all = Arrays.copyOf(out.array(), head + rows.size());
        System.arraycopy(rows.array(), 0, all, head, rows.size());
        rows.clear();
        count = 0;
        return all;
    }

    /** The name of a transaction. */
    static TransactionName name(byte[] transaction) {
        return TransactionName.read(begin(transaction));
    }

    /** Executes a statement for each row of a transaction, in their order. */
    static void execute(byte[] transaction, PreparedStatement statement) throws SQLException {
        BinaryInput in = begin(transaction);
        TransactionName.read(in);
        int left = in.readVarInt();
        while (left > 0) {
            int now = Math.min(left, ROWS_AT_A_TIME);
            for (int i = 0; i < now; i++) {
                bind(in, statement);
                statement.addBatch();
            }
            statement.executeBatch();
            left -= now;
        }
    }

    private static BinaryInput begin(byte[] transaction) {
        BinaryInput in = new BinaryInput(transaction);
        byte form = in.readByte();
        if (form != FORM) {
            throw new IllegalStateException(
                    "rows of form " + form + " were written by another version; this one knows form " + FORM);
        }
        return in;
    }

    private static void bind(BinaryInput in, PreparedStatement statement) throws SQLException {
        int parameter = 1;
        for (ValueKind kind = ValueKind.read(in); kind != ValueKind.END; kind = ValueKind.read(in)) {
            kind.set(statement, parameter++, in);
        }
    }
}
