package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.MethodModel.Parameter;
import io.thalweg.processor.model.MethodModel.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the formats that the {@code @Csv} parameters of a job ask for. */
public final class CsvEmitter {

    private CsvEmitter() {}

    /**
     * One class for each type and delimiter, in order.
     *
     * @throws IllegalArgumentException if a type has a component that a field of text cannot hold; the rules see to it
     *     that it does not come to this
     */
    public static List<JavaFile> emit(JobModel job) {
        CodecScope scope = CodecScope.of(job);
        CodecNames names = CodecNames.of(scope);
        Map<ClassName, Parameter> formats = new LinkedHashMap<>();
        for (Parameter parameter : scope.formats(Role.CSV)) {
            formats.putIfAbsent(names.csv(parameter.element(), CodecNames.delimiter(parameter)), parameter);
        }
        return formats.entrySet().stream()
                .map(format -> file(format.getKey(), format.getValue(), scope))
                .toList();
    }

    private static JavaFile file(ClassName name, Parameter parameter, CodecScope scope) {
        char delimiter = CodecNames.delimiter(parameter);
        return CodecEmitter.file(scope, CsvClass.write(scope.type(parameter.element()), name, delimiter, scope));
    }
}
