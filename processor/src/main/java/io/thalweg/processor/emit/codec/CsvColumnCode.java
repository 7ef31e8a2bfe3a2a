package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.model.ValueType.ScalarKind;
import java.io.IOException;
import java.util.Optional;

/** The code that reads and writes one field of a row. */
final class CsvColumnCode {
    private final FormatClass target;

    CsvColumnCode(FormatClass target) {
        this.target = target;
    }

    /** An expression that reads a column of {@code row}. */
    CodeBlock read(ValueType type, int column) {
        if (type instanceof ValueType.OptionalOf optional) {
            return CodeBlock.of("$T.ofNullable($L)", Optional.class, read(optional.element(), column));
        }
        if (type instanceof ValueType.EnumValue enumValue) {
            return CodeBlock.of("$N(row, $L)", enumReader(enumValue), column);
        }
        return CodeBlock.of("row.$N($L)", "read" + suffix(type), column);
    }

    /** A statement that writes the next field to {@code row}. */
    CodeBlock write(ValueType type, CodeBlock value) {
        if (type instanceof ValueType.OptionalOf optional) {
            String writer = optionalWriter(optional);
            return CodeBlock.of("$N($L, row)", writer, value);
        }
        String suffix = type instanceof ValueType.EnumValue ? "Enum" : suffix(type);
        return CodeBlock.of("row.$N($L)", "write" + suffix, value);
    }

    private String optionalWriter(ValueType.OptionalOf type) {
        return target.helpers()
                .method(
                        "write" + TypeText.of(type.type()),
                        type,
                        method -> method.addParameter(TypeNames.of(type.type()), "value")
                                .addParameter(RuntimeTypes.CSV_ROW_WRITER, "row")
                                .addException(IOException.class)
                                .addStatement(write(
                                        type.element(),
                                        CodeBlock.of("value == null || value.isEmpty() ? null : value.get()"))));
    }

    private String enumReader(ValueType.EnumValue type) {
        CodeBlock failure = CodeBlock.of(
                "row.notAConstant(column, $T.names($T.values()))",
                RuntimeTypes.CODECS,
                TypeNames.className((TypeRef.Declared) type.type()));
        return target.helpers()
                .method("read" + TypeText.of(type.type()), type, method -> enumReader(type, failure, method));
    }

    private static void enumReader(ValueType.EnumValue type, CodeBlock failure, MethodSpec.Builder method) {
        method.returns(TypeNames.of(type.type()))
                .addParameter(RuntimeTypes.CSV_ROW, "row")
                .addParameter(int.class, "column")
                .addException(IOException.class)
                .addStatement("$T name = row.readEnumName(column)", String.class)
                .addCode(EnumSwitch.of(type, failure));
    }

    private static String suffix(ValueType type) {
        if (type instanceof ValueType.PrimitiveArray array && array.element() == ScalarKind.BYTE) {
            return "Bytes";
        }
        if (type instanceof ValueType.Scalar scalar) {
            return ScalarNames.ofText(scalar);
        }
        throw new IllegalArgumentException("a CSV field cannot hold " + type.type());
    }
}
