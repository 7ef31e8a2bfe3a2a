package io.thalweg.runtime.sink;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;

/**
 * A transaction of {@link HeldElements}, to be read once. Used by one thread.
 *
 * @param count how many elements there are
 * @param elements stands in front of the first one
 */
public record HeldTransaction(TransactionName name, int count, BinaryInput elements) {

    private static final byte FORM = 1;

    static void writeHead(TransactionName name, int count, BinaryOutput out) {
        out.writeByte(FORM);
        name.write(out);
        out.writeVarInt(count);
    }

    /**
     * Begins to read one.
     *
     * @param kind what its elements are, in the plural, for messages
     * @throws IllegalStateException if another version has written them in another form
     */
    public static HeldTransaction read(String kind, byte[] transaction) {
        BinaryInput in = new BinaryInput(transaction);
        byte form = in.readByte();
        if (form != FORM) {
            throw new IllegalStateException(
                    kind + " of form " + form + " were written by another version; this one knows form " + FORM);
        }
        return new HeldTransaction(TransactionName.read(in), in.readVarInt(), in);
    }
}
