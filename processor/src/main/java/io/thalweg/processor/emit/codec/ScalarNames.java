package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.model.ValueType.ScalarKind;

/** How the runtime's readers and writers call scalars: the end of names such as {@code readLocalDate}. */
final class ScalarNames {

    private ScalarNames() {}

    static String suffix(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> "Boolean";
            case BYTE -> "Byte";
            case SHORT -> "Short";
            case INT -> "Int";
            case LONG -> "Long";
            case CHAR -> "Char";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
            case STRING -> "String";
            case INSTANT -> "Instant";
            case LOCAL_DATE -> "LocalDate";
            case LOCAL_DATE_TIME -> "LocalDateTime";
            case DURATION -> "Duration";
            case UUID -> "Uuid";
            case BIG_DECIMAL -> "BigDecimal";
            case BIG_INTEGER -> "BigInteger";
        };
    }

    /** The same for text formats, where boxes have methods of their own. */
    static String ofText(ValueType.Scalar scalar) {
        boolean box = !scalar.primitive() && scalar.kind().compareTo(ScalarKind.STRING) < 0;
        return suffix(scalar.kind()) + (box ? "OrNull" : "");
    }
}
