package io.thalweg.jdbc;

import io.thalweg.api.BinaryInput;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;

/** The kinds of values of a row; their order is part of the binary form. */
enum ValueKind {
    NULL,
    BOOLEAN,
    INT,
    LONG,
    DOUBLE,
    STRING,
    DECIMAL,
    INSTANT,
    DATE,
    DATE_TIME,
    UUID,
    BYTES,
    /** Behind the values of a row. */
    END;

    private static final ValueKind[] ALL = values();

    static ValueKind read(BinaryInput in) {
        return ALL[in.readIndex(ALL.length, "kinds of values")];
    }

    /** Reads a value and sets a parameter. */
    void set(PreparedStatement statement, int parameter, BinaryInput in) throws SQLException {
        switch (this) {
            case NULL -> statement.setNull(parameter, Types.NULL);
            case BOOLEAN -> statement.setBoolean(parameter, in.readBoolean());
            case INT -> statement.setInt(parameter, in.readInt());
            case LONG -> statement.setLong(parameter, in.readLong());
            case DOUBLE -> statement.setDouble(parameter, in.readDouble());
            case STRING -> statement.setString(parameter, in.readString());
            case DECIMAL -> statement.setBigDecimal(parameter, in.readBigDecimal());
            case INSTANT -> statement.setObject(parameter, in.readInstant().atOffset(ZoneOffset.UTC));
            case DATE -> statement.setObject(parameter, in.readLocalDate());
            case DATE_TIME -> statement.setObject(parameter, in.readLocalDateTime());
            case UUID -> statement.setObject(parameter, in.readUuid());
            case BYTES -> statement.setBytes(parameter, in.readByteArray());
            case END -> throw new IllegalStateException("the end of a row is no value");
        }
    }
}
