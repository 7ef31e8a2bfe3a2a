package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.TypeRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sealed types in JSON: the object of the variant with one more field, first, that holds the variant's name. */
final class JsonVariantCode {
    private static final String CONSTANT = "value";

    private final FormatClass target;
    private final JsonValueCode values;
    private final JsonObjectCode objects;

    JsonVariantCode(FormatClass target, JsonValueCode values, JsonObjectCode objects) {
        this.target = target;
        this.values = values;
        this.objects = objects;
    }

    /** Reads a value of a sealed type. */
    CodeBlock read(EventType type) {
        List<EventType> leaves = leaves(type);
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T type = in.peekField($L)", String.class, Literals.string(typeField(leaves)));
        code.beginControlFlow("switch (type == null ? $S : type)", "");
        List<CodeBlock> names = new ArrayList<>();
        for (EventType leaf : leaves) {
            CodeBlock name = Literals.string(name(leaf, leaves));
            code.add("case $L:\n", name).addStatement("$>return $N(in)$<", reader(leaf));
            names.add(name);
        }
        return code.add("default:\n")
                .addStatement("$>throw in.notAType(type, $L)$<", CodeBlock.join(names, ",$W"))
                .endControlFlow()
                .build();
    }

    private String reader(EventType leaf) {
        return leaf.shape() == Shape.ENUM ? constantReader(leaf) : values.objectReader(leaf.type());
    }

    /** A constant among the variants is an object too, with a field that holds its name. */
    private String constantReader(EventType leaf) {
        CodeBlock read = values.read(OnlyValue.of(leaf));
        return target.helpers()
                .method(
                        "readConstantOf" + TypeText.of(leaf.type()),
                        leaf.type(),
                        method -> method.returns(TypeNames.of(leaf.type()))
                                .addParameter(RuntimeTypes.JSON_READER, "in")
                                .addException(IOException.class)
                                .addStatement("$T constant = null", TypeNames.of(leaf.type()))
                                .addCode(JsonObjectCode.beginFields())
                                .addCode("case $S:\n$>", CONSTANT)
                                .addStatement("constant = $L", read)
                                .addStatement("break$<")
                                .addCode(JsonObjectCode.endFields())
                                .addStatement("return constant"));
    }

    /** Writes {@code record}, a value of a sealed type. */
    CodeBlock write(EventType type) {
        List<EventType> leaves = leaves(type);
        CodeBlock.Builder code = CodeBlock.builder().addStatement("out.beginObject()");
        code.addStatement("out.field($L)", Literals.string(typeField(leaves)));
        for (int i = 0; i < leaves.size(); i++) {
            CodeBlock test = VariantCode.test(leaves.get(i), CodeBlock.of("record"));
            if (i == 0) {
                code.beginControlFlow("if ($L)", test);
            } else {
                code.nextControlFlow("else if ($L)", test);
            }
            code.add(writeLeaf(leaves.get(i), name(leaves.get(i), leaves)));
        }
        return code.nextControlFlow("else")
                .addStatement("throw $T.notAVariant(record, $T.class)", RuntimeTypes.CODECS, className(type))
                .endControlFlow()
                .addStatement("out.endObject()")
                .build();
    }

    private CodeBlock writeLeaf(EventType leaf, String name) {
        CodeBlock cast = CodeBlock.of("($T) record", TypeNames.of(leaf.type()));
        CodeBlock.Builder code = CodeBlock.builder().addStatement("out.writeString($L)", Literals.string(name));
        if (leaf.shape() == Shape.ENUM) {
            code.addStatement("out.field($S)", CONSTANT).addStatement("out.writeEnum($L)", cast);
        } else {
            code.addStatement("$N($L, out)", objects.fieldsWriter(leaf), cast);
        }
        return code.build();
    }

    /** The variants that are no sealed types themselves. */
    private List<EventType> leaves(EventType type) {
        return type.variants().stream()
                .map(target.scope()::type)
                .flatMap(variant -> variant.shape() == Shape.SEALED ? leaves(variant).stream() : Stream.of(variant))
                .distinct()
                .toList();
    }

    /** The name of the field that tells variants apart: one that none of them has. */
    private static String typeField(List<EventType> leaves) {
        boolean taken = leaves.stream()
                .flatMap(leaf -> leaf.components().stream())
                .anyMatch(component -> component.name().equals("type"));
        return taken ? "@type" : "type";
    }

    /** The simple name of a variant, or one with the classes around it if two share that. */
    private static String name(EventType leaf, List<EventType> leaves) {
        Set<TypeRef> namesakes = new LinkedHashSet<>();
        String simple = ((TypeRef.Declared) leaf.type()).simpleName();
        leaves.stream()
                .map(EventType::type)
                .filter(type -> ((TypeRef.Declared) type).simpleName().equals(simple))
                .forEach(namesakes::add);
        return namesakes.size() == 1 ? simple : className(leaf).canonicalName();
    }

    private static ClassName className(EventType type) {
        return TypeNames.className((TypeRef.Declared) type.type());
    }
}
