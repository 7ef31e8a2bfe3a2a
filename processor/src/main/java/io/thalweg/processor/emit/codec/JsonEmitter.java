package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.MethodModel.Parameter;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the formats that the {@code @Json} parameters of a job ask for. */
public final class JsonEmitter {

    private JsonEmitter() {}

    /**
     * One class for each type, in order. It holds the methods for the types inside of that type too.
     *
     * @throws IllegalArgumentException if a type has a component whose codec is the user's, which says nothing about
     *     JSON; the rules see to it that it does not come to this
     */
    public static List<JavaFile> emit(JobModel job) {
        CodecScope scope = CodecScope.of(job);
        CodecNames names = CodecNames.of(scope);
        Map<ClassName, TypeRef> formats = new LinkedHashMap<>();
        for (Parameter parameter : scope.formats(Role.JSON)) {
            formats.put(names.json(parameter.element()), parameter.element());
        }
        return formats.entrySet().stream()
                .map(format -> CodecEmitter.file(scope, write(scope.type(format.getValue()), format.getKey(), scope)))
                .toList();
    }

    private static TypeSpec write(EventType type, ClassName name, CodecScope scope) {
        FormatClass target = new FormatClass(type, name, RuntimeTypes.JSON_FORMAT, scope);
        JsonValueCode values = new JsonValueCode(target);
        ValueType value = switch (type.shape()) {
            case ENUM, VALUE -> OnlyValue.of(type);
            default -> new ValueType.Nested(type.type());
        };
        target.spec()
                .addJavadoc("JSON of {@link $T}.\n", TypeNames.className(((TypeRef.Declared) type.type()).raw()))
                .addMethod(target.readMethod(RuntimeTypes.JSON_READER, "in")
                        .addStatement("return $L", values.readPresent(value))
                        .build())
                .addMethod(target.writeMethod(RuntimeTypes.JSON_WRITER, "out")
                        .addStatement(values.write(value, CodeBlock.of("record")))
                        .build());
        return target.finish();
    }
}
