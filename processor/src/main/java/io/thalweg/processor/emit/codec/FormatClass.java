package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import java.io.IOException;
import javax.lang.model.element.Modifier;

/** A text format being written: what CSV and JSON have in common. */
final class FormatClass {
    private final CodecScope scope;
    private final TypeName valueType;
    private final TypeSpec.Builder spec;
    private final NameAllocator members = new NameAllocator();
    private final Helpers helpers = new Helpers(members);

    FormatClass(EventType type, ClassName name, ClassName superclass, CodecScope scope) {
        this.scope = scope;
        valueType = TypeNames.of(type.type());
        spec = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(superclass, valueType));
        // Methods of the superclass, where a static one of the same name would be an error.
        for (String inherited :
                new String[] {"read", "write", "reader", "writer", "extension", "delimiter", "columns"}) {
            members.newName(inherited);
        }
    }

    CodecScope scope() {
        return scope;
    }

    TypeName valueType() {
        return valueType;
    }

    Helpers helpers() {
        return helpers;
    }

    TypeSpec.Builder spec() {
        return spec;
    }

    /** Begins {@code read(input, reuse)}. */
    MethodSpec.Builder readMethod(ClassName input, String name) {
        return override("read").returns(valueType).addParameter(input, name).addParameter(valueType, "reuse");
    }

    /** Begins {@code write(record, output)}. */
    MethodSpec.Builder writeMethod(ClassName output, String name) {
        return override("write").addParameter(valueType, "record").addParameter(output, name);
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addException(IOException.class);
    }

    TypeSpec finish() {
        helpers.addTo(spec);
        return spec.build();
    }
}
