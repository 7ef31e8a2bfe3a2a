package io.thalweg.jdbc;

import io.thalweg.api.TransactionalSink;
import java.io.IOException;
import java.sql.DriverManager;
import java.util.Objects;

/**
 * Writes a row for each record. Others see each row once, when its checkpoint is complete: until then the rows are kept in memory and in
 * the checkpoint, and then written in one transaction of the database together with a note that this has been done. The notes
 * are in the table {@value CommitNotes#TABLE}, which is created if it is not there. In a job without checkpoints all rows are kept until
 * its end.
 *
 * <p>With a statement that may be repeated, such as an {@code INSERT ... ON CONFLICT ... DO UPDATE}, {@link #atLeastOnce} is as good,
 * and rows are seen soon.
 *
 * <p>Made for each lane; {@link TransactionalSink} says which thread calls what.
 *
 * @param <T> the type of the records
 */
public final class JdbcSink<T> implements TransactionalSink<T> {

    private final Connector connector;
    private final String sql;
    private final RowBinder<T> binder;
    private boolean exactlyOnce = true;
    private RowDelivery<T> delivery; // null until it is opened

    private JdbcSink(Connector connector, String sql, RowBinder<T> binder) {
        this.connector = Objects.requireNonNull(connector, "connector");
        this.sql = Objects.requireNonNull(sql, "sql");
        this.binder = Objects.requireNonNull(binder, "binder");
    }

    /**
     * A sink whose connections come from somewhere else. Nothing is opened before the job starts.
     *
     * @param sql a statement with a {@code ?} for each value
     */
    public static <T> JdbcSink<T> of(Connector connector, String sql, RowBinder<T> binder) {
        return new JdbcSink<>(connector, sql, binder);
    }

    /**
     * A sink for the database of that URL. Nothing is opened before the job starts.
     *
     * @param url for example {@code jdbc:postgresql://localhost/shop?user=shop}; the driver is on the class path
     * @param sql a statement with a {@code ?} for each value
     */
    public static <T> JdbcSink<T> of(String url, String sql, RowBinder<T> binder) {
        Objects.requireNonNull(url, "url");
        return of(() -> DriverManager.getConnection(url), sql, binder);
    }

    /**
     * The same for a database that wants to know who comes.
     *
     * @param password is told to the driver and nobody else
     */
    public static <T> JdbcSink<T> of(String url, String user, String password, String sql, RowBinder<T> binder) {
        Objects.requireNonNull(url, "url");
        return of(() -> DriverManager.getConnection(url, user, password), sql, binder);
    }

    /** Writes rows as they come, outside of checkpoints. Those behind the last checkpoint are written again after a failure. */
    public JdbcSink<T> atLeastOnce() {
        exactlyOnce = false;
        return this;
    }

    @Override
    public void open(String name, int lane) throws IOException {
        RowBatch<T> batch = new RowBatch<>(binder, lane);
        delivery = exactlyOnce
                ? new HeldRows<>(batch, new RowCommitter(connector, sql, name))
                : new WrittenRows<>(connector, sql, batch);
    }

    @Override
    public void write(T record) throws IOException {
        delivery.write(record);
    }

    @Override
    public void flush() throws IOException {
        delivery.flush();
    }

    @Override
    public byte[] prepare(long checkpointId) throws IOException {
        return delivery.prepare();
    }

    @Override
    public void commit(byte[] transaction) throws IOException {
        delivery.commit(transaction);
    }

    @Override
    public void close() throws IOException {
        if (delivery != null) {
            delivery.close();
        }
    }

    @Override
    public String toString() {
        return "JdbcSink[" + sql + "]";
    }
}
