package io.thalweg.jdbc;

import io.thalweg.api.BinaryOutput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** Takes the values of a row, one for each parameter of the statement, in their order; null where the type allows it. One thread. */
public final class Row {

    private final BinaryOutput out;

    Row(BinaryOutput out) {
        this.out = out;
    }

    /** A {@code BOOLEAN}. */
    public Row add(boolean value) {
        begin(ValueKind.BOOLEAN).writeBoolean(value);
        return this;
    }

    /** An {@code INTEGER}. */
    public Row add(int value) {
        begin(ValueKind.INT).writeInt(value);
        return this;
    }

    /** A {@code BIGINT}. */
    public Row add(long value) {
        begin(ValueKind.LONG).writeLong(value);
        return this;
    }

    /** A {@code DOUBLE}. */
    public Row add(double value) {
        begin(ValueKind.DOUBLE).writeDouble(value);
        return this;
    }

    /** A {@code VARCHAR}. */
    public Row add(String value) {
        if (value == null) {
            return addNull();
        }
        begin(ValueKind.STRING).writeString(value);
        return this;
    }

    /** A {@code NUMERIC}. */
    public Row add(BigDecimal value) {
        if (value == null) {
            return addNull();
        }
        begin(ValueKind.DECIMAL).writeBigDecimal(value);
        return this;
    }

    /** A {@code TIMESTAMP WITH TIME ZONE}, in UTC. */
    public Row add(Instant value) {
        if (value == null) {
            return addNull();
        }
        begin(ValueKind.INSTANT).writeInstant(value);
        return this;
    }

    /** A {@code DATE}. */
    public Row add(LocalDate value) {
        if (value == null) {
            return addNull();
        }
        begin(ValueKind.DATE).writeLocalDate(value);
        return this;
    }

    /** A {@code TIMESTAMP}. */
    public Row add(LocalDateTime value) {
        if (value == null) {
            return addNull();
        }
        begin(ValueKind.DATE_TIME).writeLocalDateTime(value);
        return this;
    }

    /** A value of the driver's type for UUIDs. */
    public Row add(UUID value) {
        if (value == null) {
            return addNull();
        }
        begin(ValueKind.UUID).writeUuid(value);
        return this;
    }

    /** A {@code VARBINARY}. */
    public Row add(byte[] value) {
        if (value == null) {
            return addNull();
        }
        begin(ValueKind.BYTES).writeByteArray(value);
        return this;
    }

    /** A null of whatever type. */
    public Row addNull() {
        begin(ValueKind.NULL);
        return this;
    }

    private BinaryOutput begin(ValueKind kind) {
        out.writeVarInt(kind.ordinal());
        return out;
    }

    /** All values have been added; others follow that are of another row. */
    void end() {
        begin(ValueKind.END);
    }
}
