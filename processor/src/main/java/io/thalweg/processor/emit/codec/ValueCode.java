package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.model.ValueType.ScalarKind;

/** The code that writes, reads and copies one part of a value within a codec. */
final class ValueCode {
    private final CodecClass target;
    private final CollectionCode collections;

    ValueCode(CodecClass target) {
        this.target = target;
        collections = new CollectionCode(target, this);
    }

    /** A statement that writes {@code value}, which is not null, to {@code out}. */
    CodeBlock write(ValueType type, CodeBlock value) {
        if (type instanceof ValueType.Scalar scalar) {
            return CodeBlock.of("out.$N($L)", "write" + suffix(scalar.kind()), value);
        }
        if (type instanceof ValueType.EnumValue) {
            return CodeBlock.of("out.writeEnum($L)", value);
        }
        if (type instanceof ValueType.PrimitiveArray array) {
            return CodeBlock.of("out.$N($L)", "write" + suffix(array.element()) + "Array", value);
        }
        if (isCoded(type)) {
            return CodeBlock.of("$L.write($L, out)", codec(type), value);
        }
        return CodeBlock.of("$N($L, out)", collections.writer(type), value);
    }

    /** An expression that reads a value from {@code in}. */
    CodeBlock read(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            return CodeBlock.of("in.$N()", "read" + suffix(scalar.kind()));
        }
        if (type instanceof ValueType.EnumValue) {
            return CodeBlock.of("in.readEnum($N)", constants(type.type()));
        }
        if (type instanceof ValueType.PrimitiveArray array) {
            return CodeBlock.of("in.$N()", "read" + suffix(array.element()) + "Array");
        }
        if (isCoded(type)) {
            return CodeBlock.of("$L.read(in)", codec(type));
        }
        return CodeBlock.of("$N(in)", collections.reader(type));
    }

    /** An expression for a copy of {@code value}; null if it is null. */
    CodeBlock copy(ValueType type, CodeBlock value) {
        if (isImmutable(type)) {
            return value;
        }
        if (type instanceof ValueType.PrimitiveArray) {
            return CodeBlock.of("$T.of($L)", RuntimeTypes.COPIES, value);
        }
        return CodeBlock.of("$N($L)", isCoded(type) ? codedCopier(type) : collections.copier(type), value);
    }

    /** Whether a value of that type can stand for its own copy. */
    boolean isImmutable(ValueType type) {
        if (type instanceof ValueType.OptionalOf optional) {
            return isImmutable(optional.element());
        }
        if (type instanceof ValueType.Nested nested) {
            EventType event = target.scope().type(nested.type());
            return event.immutable() && CodecScope.custom(event).isEmpty();
        }
        return type instanceof ValueType.Scalar || type instanceof ValueType.EnumValue;
    }

    /** The static field that holds the constants of an enum. */
    String constants(TypeRef type) {
        ClassName enumType = TypeNames.className((TypeRef.Declared) type);
        return target.constant(
                "constants of " + enumType.canonicalName(),
                ConstantNames.of(enumType.simpleName()) + "_VALUES",
                ArrayTypeName.of(enumType),
                CodeBlock.of("$T.values()", enumType));
    }

    /** The static field that holds an object of the user's codec class. */
    String customCodec(TypeRef codec) {
        ClassName codecType = TypeNames.className((TypeRef.Declared) codec);
        return target.constant(
                "codec " + codecType.canonicalName(),
                ConstantNames.of(codecType.simpleName()),
                codecType,
                CodeBlock.of("new $T()", codecType));
    }

    /** The codec of another event type. */
    CodeBlock codecOf(TypeRef type) {
        if (ReadyCodecs.of(type).isPresent()) {
            return target.names().codecReference(type);
        }
        return CodecScope.custom(target.scope().type(type))
                .map(codec -> CodeBlock.of("$N", customCodec(codec)))
                .orElseGet(() -> target.names().codecReference(type));
    }

    private static boolean isCoded(ValueType type) {
        return type instanceof ValueType.Nested || type instanceof ValueType.Custom;
    }

    private CodeBlock codec(ValueType type) {
        return type instanceof ValueType.Custom custom
                ? CodeBlock.of("$N", customCodec(custom.codec()))
                : codecOf(type.type());
    }

    private String codedCopier(ValueType type) {
        return target.helpers()
                .method(
                        "copy" + TypeText.of(type.type()),
                        type,
                        method -> method.returns(TypeNames.of(type.type()))
                                .addParameter(TypeNames.of(type.type()), "value")
                                .addStatement("return value == null ? null : $L.copy(value)", codec(type)));
    }

    private static String suffix(ScalarKind kind) {
        return ScalarNames.suffix(kind);
    }
}
