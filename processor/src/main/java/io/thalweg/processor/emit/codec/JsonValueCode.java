package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.io.IOException;

/** The code that reads and writes one JSON value. */
final class JsonValueCode {
    private final FormatClass target;
    private final JsonCollectionCode collections;
    private final JsonObjectCode objects;

    JsonValueCode(FormatClass target) {
        this.target = target;
        collections = new JsonCollectionCode(target, this);
        objects = new JsonObjectCode(target, this);
    }

    /** An expression that reads the value on which {@code in} stands, null if that is null. */
    CodeBlock read(ValueType type) {
        CodeBlock present = readPresent(type);
        if (type instanceof ValueType.OptionalOf || !hasReader(type)) {
            return present;
        }
        return CodeBlock.of("in.isNull() ? null : $L", present);
    }

    /** The same for a value that is not null, or that deals with null itself. */
    CodeBlock readPresent(ValueType type) {
        if (type instanceof ValueType.EnumValue enumValue) {
            return CodeBlock.of("$N(in)", enumReader(enumValue));
        }
        return hasReader(type) ? CodeBlock.of("$N(in)", reader(type)) : CodeBlock.of("in.$N()", "read" + suffix(type));
    }

    /** A statement that writes a value, which may be null. */
    CodeBlock write(ValueType type, CodeBlock value) {
        if (type instanceof ValueType.EnumValue) {
            return CodeBlock.of("out.writeEnum($L)", value);
        }
        return hasReader(type)
                ? CodeBlock.of("$N($L, out)", writer(type), value)
                : CodeBlock.of("out.$N($L)", "write" + suffix(type), value);
    }

    /** Whether the type has methods of its own, which do not expect null in reading. */
    private static boolean hasReader(ValueType type) {
        return !(type instanceof ValueType.Scalar
                || type instanceof ValueType.EnumValue
                || type instanceof ValueType.PrimitiveArray);
    }

    private String reader(ValueType type) {
        return type instanceof ValueType.Nested nested ? objectReader(nested.type()) : collections.reader(type);
    }

    private String writer(ValueType type) {
        return type instanceof ValueType.Nested nested ? objectWriter(nested.type()) : collections.writer(type);
    }

    /** Name of the method {@code (in)} that reads an object of that type. */
    String objectReader(TypeRef type) {
        return target.helpers().method("read" + TypeText.of(type), type, method -> {
            method.returns(TypeNames.of(type)).addParameter(RuntimeTypes.JSON_READER, "in");
            method.addException(IOException.class).addCode(objects.read(object(type)));
        });
    }

    private String objectWriter(TypeRef type) {
        return target.helpers().method("write" + TypeText.of(type), type, method -> {
            method.addParameter(TypeNames.of(type), "record").addParameter(RuntimeTypes.JSON_WRITER, "out");
            method.addException(IOException.class).addCode(objects.write(object(type)));
        });
    }

    private EventType object(TypeRef type) {
        EventType event = target.scope().type(type);
        if (CodecScope.custom(event).isPresent() || event.shape() == Shape.VALUE) {
            throw new IllegalArgumentException("JSON cannot hold " + type);
        }
        return event;
    }

    private String enumReader(ValueType.EnumValue type) {
        return target.helpers().method("read" + TypeText.of(type.type()), type, method -> enumReader(type, method));
    }

    private static void enumReader(ValueType.EnumValue type, MethodSpec.Builder method) {
        CodeBlock failure = CodeBlock.of(
                "in.notAConstant($T.names($T.values()))", RuntimeTypes.CODECS, TypeNames.className((TypeRef.Declared)
                        type.type()));
        method.returns(TypeNames.of(type.type()))
                .addParameter(RuntimeTypes.JSON_READER, "in")
                .addException(IOException.class)
                .addStatement("$T name = in.readEnumName()", String.class)
                .addCode(EnumSwitch.of(type, failure));
    }

    private static String suffix(ValueType type) {
        if (type instanceof ValueType.PrimitiveArray array) {
            return ScalarNames.suffix(array.element()) + "s";
        }
        return ScalarNames.ofText((ValueType.Scalar) type);
    }
}
