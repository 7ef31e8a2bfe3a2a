package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;

/** The helper methods of a codec for collections, maps and optionals. Reading keeps the order. */
final class CollectionCode {
    private static final ClassName LIST = ClassName.get(ArrayList.class);
    private static final ClassName SET = ClassName.get(LinkedHashSet.class);
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);
    private static final ClassName MAP = ClassName.get(LinkedHashMap.class);

    private final CodecClass target;
    private final ValueCode values;

    CollectionCode(CodecClass target, ValueCode values) {
        this.target = target;
        this.values = values;
    }

    /** Name of the method {@code (value, out)} that writes such a value, which is not null. */
    String writer(ValueType type) {
        return target.helpers().method("write" + TypeText.of(type.type()), type, method -> {
            method.addParameter(TypeNames.of(type.type()), "values").addParameter(RuntimeTypes.BINARY_OUTPUT, "out");
            write(type, method);
        });
    }

    private void write(ValueType type, MethodSpec.Builder method) {
        if (type instanceof ValueType.OptionalOf optional) {
            writeOptional(optional, method);
        } else if (type instanceof ValueType.MapOf map) {
            writeMap(map, method);
        } else {
            writeElements(element(type), method);
        }
    }

    private void writeElements(ValueType element, MethodSpec.Builder method) {
        method.addStatement("boolean nulls = out.beginElements(values)")
                .beginControlFlow("for ($T element : values)", boxed(element))
                .addCode(writeElement(element, CodeBlock.of("element")))
                .endControlFlow();
    }

    private void writeOptional(ValueType.OptionalOf type, MethodSpec.Builder method) {
        method.addStatement("out.writeBoolean(values.isPresent())")
                .beginControlFlow("if (values.isPresent())")
                .addStatement(values.write(type.element(), CodeBlock.of("values.get()")))
                .endControlFlow();
    }

    private void writeMap(ValueType.MapOf type, MethodSpec.Builder method) {
        method.addStatement("boolean nulls = out.beginEntries(values)")
                .beginControlFlow("for ($T entry : values.entrySet())", CollectionTypes.entry(type))
                .addStatement("$T key = entry.getKey()", boxed(type.key()))
                .addCode(writeElement(type.key(), CodeBlock.of("key")))
                .addStatement("$T value = entry.getValue()", boxed(type.value()))
                .addCode(writeElement(type.value(), CodeBlock.of("value")))
                .endControlFlow();
    }

    private CodeBlock writeElement(ValueType element, CodeBlock name) {
        return CodeBlock.builder()
                .beginControlFlow("if (out.writePresence($L, nulls))", name)
                .addStatement(values.write(element, name))
                .endControlFlow()
                .build();
    }

    /** Name of the method {@code (in)} that reads such a value. */
    String reader(ValueType type) {
        return target.helpers().method("read" + TypeText.of(type.type()), type, method -> {
            method.returns(TypeNames.of(type.type())).addParameter(RuntimeTypes.BINARY_INPUT, "in");
            read(type, method);
        });
    }

    private void read(ValueType type, MethodSpec.Builder method) {
        if (type instanceof ValueType.OptionalOf optional) {
            CodeBlock element = values.read(optional.element());
            method.addStatement("return in.readBoolean() ? $T.of($L) : $T.empty()", OPTIONAL, element, OPTIONAL);
        } else {
            readElements(type, method);
        }
    }

    private void readElements(ValueType type, MethodSpec.Builder method) {
        method.addStatement("int count = in.beginElements()").addStatement("boolean nulls = in.hasNulls()");
        if (type instanceof ValueType.ListOf) {
            method.addStatement("$T values = new $T<>($T.listCapacity(count))", name(type), LIST, input());
        } else {
            method.addStatement("$T values = new $T<>($T.hashCapacity(count))", name(type), hashed(type), input());
        }
        method.beginControlFlow("for (int i = 0; i < count; i++)")
                .addCode(type instanceof ValueType.MapOf map ? readEntry(map) : readElement(type))
                .endControlFlow()
                .addStatement("return values");
    }

    private CodeBlock readElement(ValueType type) {
        ValueType element = element(type);
        if (type instanceof ValueType.SetOf) {
            return CodeBlock.builder()
                    .addStatement("$T element = $L", boxed(element), elementRead(element))
                    .add(guarded(element, "Set", CodeBlock.of("values.add(element)")))
                    .build();
        }
        return CodeBlock.builder()
                .addStatement("values.add($L)", elementRead(element))
                .build();
    }

    private CodeBlock readEntry(ValueType.MapOf type) {
        return CodeBlock.builder()
                .addStatement("$T key = $L", boxed(type.key()), elementRead(type.key()))
                .addStatement("$T value = $L", boxed(type.value()), elementRead(type.value()))
                .add(guarded(type.key(), "Map", CodeBlock.of("values.put(key, value)")))
                .build();
    }

    private CodeBlock elementRead(ValueType element) {
        return CodeBlock.of("in.readPresence(nulls) ? $L : null", values.read(element));
    }

    /** The hash of a user's type may throw for what corrupt bytes made of it. */
    private static CodeBlock guarded(ValueType key, String collection, CodeBlock insertion) {
        if (!(key instanceof ValueType.Nested || key instanceof ValueType.Custom)) {
            return CodeBlock.builder().addStatement(insertion).build();
        }
        return CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement(insertion)
                .nextControlFlow("catch ($T e)", RuntimeException.class)
                .addStatement("throw in.refused($S, e)", collection)
                .endControlFlow()
                .build();
    }

    /** Name of the method {@code (value)} that copies such a value, null if it is null. */
    String copier(ValueType type) {
        return target.helpers().method("copy" + TypeText.of(type.type()), type, method -> {
            method.returns(name(type)).addParameter(name(type), "values");
            copy(type, method);
        });
    }

    private void copy(ValueType type, MethodSpec.Builder method) {
        if (type instanceof ValueType.OptionalOf optional) {
            CodeBlock element = values.copy(optional.element(), CodeBlock.of("values.get()"));
            method.addStatement("return values == null || values.isEmpty() ? values : $T.of($L)", OPTIONAL, element);
        } else if (isShallow(type)) {
            method.addStatement("return values == null ? null : new $T<>(values)", implementation(type));
        } else {
            copyDeep(type, method);
        }
    }

    private void copyDeep(ValueType type, MethodSpec.Builder method) {
        method.beginControlFlow("if (values == null)")
                .addStatement("return null")
                .endControlFlow();
        if (type instanceof ValueType.ListOf) {
            method.addStatement("$T copy = new $T<>(values.size())", name(type), LIST);
        } else {
            method.addStatement(
                    "$T copy = new $T<>($T.hashCapacity(values.size()))", name(type), hashed(type), input());
        }
        method.addCode(type instanceof ValueType.MapOf map ? copyEntries(map) : copyElements(element(type)))
                .addStatement("return copy");
    }

    private CodeBlock copyElements(ValueType element) {
        return CodeBlock.builder()
                .beginControlFlow("for ($T element : values)", boxed(element))
                .addStatement("copy.add($L)", values.copy(element, CodeBlock.of("element")))
                .endControlFlow()
                .build();
    }

    private CodeBlock copyEntries(ValueType.MapOf type) {
        return CodeBlock.builder()
                .beginControlFlow("for ($T entry : values.entrySet())", CollectionTypes.entry(type))
                .addStatement(
                        "copy.put($L, $L)",
                        values.copy(type.key(), CodeBlock.of("entry.getKey()")),
                        values.copy(type.value(), CodeBlock.of("entry.getValue()")))
                .endControlFlow()
                .build();
    }

    private boolean isShallow(ValueType type) {
        return type instanceof ValueType.MapOf map
                ? values.isImmutable(map.key()) && values.isImmutable(map.value())
                : values.isImmutable(element(type));
    }

    private static ClassName implementation(ValueType type) {
        return type instanceof ValueType.ListOf ? LIST : hashed(type);
    }

    private static ClassName hashed(ValueType type) {
        return type instanceof ValueType.MapOf ? MAP : SET;
    }

    private static ValueType element(ValueType type) {
        return CollectionTypes.element(type);
    }

    private static ClassName input() {
        return RuntimeTypes.BINARY_INPUT;
    }

    private static TypeName name(ValueType type) {
        return TypeNames.of(type.type());
    }

    private static TypeName boxed(ValueType type) {
        return TypeNames.boxed(type.type());
    }
}
