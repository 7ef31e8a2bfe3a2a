package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.model.ValueType.ScalarKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * The methods of a JSON format for collections: arrays; maps with keys that are strings are objects, other maps are
 * arrays of pairs; an empty optional is null.
 */
final class JsonCollectionCode {
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);

    private final FormatClass target;
    private final JsonValueCode values;

    JsonCollectionCode(FormatClass target, JsonValueCode values) {
        this.target = target;
        this.values = values;
    }

    /** Name of the method {@code (in)} that reads such a value. */
    String reader(ValueType type) {
        return target.helpers().method("read" + TypeText.of(type.type()), type, method -> {
            method.returns(name(type)).addParameter(RuntimeTypes.JSON_READER, "in");
            method.addException(IOException.class).addCode(read(type));
        });
    }

    private CodeBlock read(ValueType type) {
        if (type instanceof ValueType.OptionalOf optional) {
            return statement("return $T.ofNullable($L)", OPTIONAL, values.read(optional.element()));
        }
        if (type instanceof ValueType.MapOf map) {
            return isObject(map) ? readObject(map) : readPairs(map);
        }
        if (type instanceof ValueType.ListOf list) {
            return readArray(type, list.element(), ClassName.get(ArrayList.class));
        }
        if (type instanceof ValueType.SetOf set) {
            return readArray(type, set.element(), ClassName.get(LinkedHashSet.class));
        }
        throw new IllegalArgumentException("JSON cannot hold " + type.type());
    }

    private CodeBlock readArray(ValueType type, ValueType element, ClassName implementation) {
        return CodeBlock.builder()
                .addStatement("$T values = new $T<>()", name(type), implementation)
                .addStatement("in.beginArray()")
                .beginControlFlow("while (in.nextElement())")
                .addStatement("values.add($L)", values.read(element))
                .endControlFlow()
                .addStatement("return values")
                .build();
    }

    private CodeBlock readObject(ValueType.MapOf type) {
        return CodeBlock.builder()
                .addStatement("$T values = new $T<>()", name(type), LinkedHashMap.class)
                .beginControlFlow("for ($T key = in.firstField(); key != null; key = in.nextField())", String.class)
                .addStatement("values.put(key, $L)", values.read(type.value()))
                .endControlFlow()
                .addStatement("return values")
                .build();
    }

    private CodeBlock readPairs(ValueType.MapOf type) {
        return CodeBlock.builder()
                .addStatement("$T values = new $T<>()", name(type), LinkedHashMap.class)
                .addStatement("in.beginArray()")
                .beginControlFlow("while (in.nextElement())")
                .addStatement("in.beginArray()")
                .addStatement("in.element()")
                .addStatement("$T key = $L", boxed(type.key()), values.read(type.key()))
                .addStatement("in.element()")
                .addStatement("$T value = $L", boxed(type.value()), values.read(type.value()))
                .addStatement("in.endArray()")
                .addStatement("values.put(key, value)")
                .endControlFlow()
                .addStatement("return values")
                .build();
    }

    /** Name of the method {@code (values, out)} that writes such a value, which may be null. */
    String writer(ValueType type) {
        return target.helpers().method("write" + TypeText.of(type.type()), type, method -> {
            method.addParameter(name(type), "values").addParameter(RuntimeTypes.JSON_WRITER, "out");
            method.addException(IOException.class);
            method.beginControlFlow("if ($L)", isAbsent(type))
                    .addStatement("out.writeNull()")
                    .addStatement("return")
                    .endControlFlow()
                    .addCode(write(type));
        });
    }

    private static String isAbsent(ValueType type) {
        return type instanceof ValueType.OptionalOf ? "values == null || values.isEmpty()" : "values == null";
    }

    private CodeBlock write(ValueType type) {
        if (type instanceof ValueType.OptionalOf optional) {
            return statement("$L", values.write(optional.element(), CodeBlock.of("values.get()")));
        }
        if (type instanceof ValueType.MapOf map) {
            return isObject(map) ? writeObject(map) : writePairs(map);
        }
        ValueType element = CollectionTypes.element(type);
        return CodeBlock.builder()
                .addStatement("out.beginArray()")
                .beginControlFlow("for ($T element : values)", boxed(element))
                .addStatement(values.write(element, CodeBlock.of("element")))
                .endControlFlow()
                .addStatement("out.endArray()")
                .build();
    }

    private CodeBlock writeObject(ValueType.MapOf type) {
        return CodeBlock.builder()
                .addStatement("out.beginObject()")
                .beginControlFlow("for ($T entry : values.entrySet())", CollectionTypes.entry(type))
                .addStatement("out.field(entry.getKey())")
                .addStatement(values.write(type.value(), CodeBlock.of("entry.getValue()")))
                .endControlFlow()
                .addStatement("out.endObject()")
                .build();
    }

    private CodeBlock writePairs(ValueType.MapOf type) {
        return CodeBlock.builder()
                .addStatement("out.beginArray()")
                .beginControlFlow("for ($T entry : values.entrySet())", CollectionTypes.entry(type))
                .addStatement("out.beginArray()")
                .addStatement(values.write(type.key(), CodeBlock.of("entry.getKey()")))
                .addStatement(values.write(type.value(), CodeBlock.of("entry.getValue()")))
                .addStatement("out.endArray()")
                .endControlFlow()
                .addStatement("out.endArray()")
                .build();
    }

    private static boolean isObject(ValueType.MapOf type) {
        return type.key() instanceof ValueType.Scalar scalar && scalar.kind() == ScalarKind.STRING;
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }

    private static TypeName name(ValueType type) {
        return TypeNames.of(type.type());
    }

    private static TypeName boxed(ValueType type) {
        return TypeNames.boxed(type.type());
    }
}
