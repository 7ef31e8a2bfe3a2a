package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** A codec being written: its skeleton, and the members that its methods turn out to need. */
final class CodecClass {
    private final EventType type;
    private final CodecScope scope;
    private final CodecNames names;
    private final RecursiveTypes recursive;
    private final TypeName valueType;
    private final TypeSpec.Builder spec;
    private final NameAllocator members = new NameAllocator();
    private final Map<String, FieldSpec> fields = new LinkedHashMap<>();
    private final Helpers helpers = new Helpers(members);
    private final ValueCode values = new ValueCode(this);

    CodecClass(EventType type, CodecScope scope, CodecNames names, RecursiveTypes recursive) {
        this.type = type;
        this.scope = scope;
        this.names = names;
        this.recursive = recursive;
        valueType = TypeNames.of(type.type());
        spec = skeleton(names.codec(type.type()));
        for (String name : new String[] {"INSTANCE", "write", "read", "copy", "schema", "fingerprint"}) {
            members.newName(name);
        }
    }

    private TypeSpec.Builder skeleton(ClassName name) {
        boolean shared = type.type().equals(scope.owner());
        TypeSpec.Builder builder = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.CODEC_INTERFACE, valueType));
        FieldSpec.Builder instance = FieldSpec.builder(name, "INSTANCE").initializer("new $T()", name);
        if (shared) {
            builder.addModifiers(Modifier.PUBLIC);
            instance.addModifiers(Modifier.PUBLIC);
        }
        return builder.addField(
                instance.addModifiers(Modifier.STATIC, Modifier.FINAL).build());
    }

    /** How parts of the type are written, read and copied. */
    ValueCode values() {
        return values;
    }

    CodecScope scope() {
        return scope;
    }

    CodecNames names() {
        return names;
    }

    /** The type that the codec is for. */
    TypeName valueType() {
        return valueType;
    }

    /** Whether a value of the type can hold another one, so that the depth has to be counted. */
    boolean isRecursive() {
        return recursive.contains(type.type());
    }

    /** Begins a method of the codec's interface. */
    static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    /** Begins {@code write(value, out)}. */
    MethodSpec.Builder writeMethod() {
        return override("write").addParameter(valueType, "value").addParameter(RuntimeTypes.BINARY_OUTPUT, "out");
    }

    /** Begins {@code read(in)}. */
    MethodSpec.Builder readMethod() {
        return override("read").returns(valueType).addParameter(RuntimeTypes.BINARY_INPUT, "in");
    }

    /** Begins {@code copy(value)}. */
    MethodSpec.Builder copyMethod() {
        return override("copy").returns(valueType).addParameter(valueType, "value");
    }

    /** The method of a type whose values never change. */
    MethodSpec sameCopy() {
        return copyMethod().addStatement("return value").build();
    }

    /** A static constant of that type, made at first need. */
    String constant(String key, String nameHint, TypeName constantType, CodeBlock initializer) {
        FieldSpec field = fields.computeIfAbsent(
                key,
                absent -> FieldSpec.builder(
                                constantType,
                                members.newName(nameHint),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(initializer)
                        .build());
        return field.name();
    }

    /** The private static methods that the codec needs. */
    Helpers helpers() {
        return helpers;
    }

    /** The complete class. */
    TypeSpec finish(MethodSpec... methods) {
        MethodSpec schema = schema();
        fields.values().forEach(spec::addField);
        spec.addJavadoc("Binary form of {@link $T}.\n", TypeNames.className(rawType()));
        spec.addMethods(List.of(methods)).addMethod(schema);
        helpers.addTo(spec);
        return spec.build();
    }

    /** The type itself, or of a collection by itself its class. */
    private TypeRef.Declared rawType() {
        return ((TypeRef.Declared) type.type()).raw();
    }

    private MethodSpec schema() {
        Schema schema = Schema.of(type, scope);
        CodeBlock text = Literals.string(schema.text());
        CodeBlock.Builder result = CodeBlock.builder().add("return $L", text);
        for (TypeRef codec : schema.customCodecs()) {
            String field = values.customCodec(codec);
            result.add("\n+ $L + $N.schema()", Literals.string("; " + codec + ": "), field);
        }
        return override("schema")
                .returns(String.class)
                .addStatement(result.build())
                .build();
    }
}
