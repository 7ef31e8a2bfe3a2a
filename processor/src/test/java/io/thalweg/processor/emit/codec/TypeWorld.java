package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.JavaFile;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Parameter;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.Origin;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job that has nothing but types, as source and as model.
 *
 * @param seed what it was made from
 * @param source one file, or several with {@link #NEXT_FILE} between them
 */
record TypeWorld(long seed, TypeRef.Declared job, Map<TypeRef, EventType> types, String source) {
    static final String NEXT_FILE = "\n----\n";

    static TypeWorld of(long seed, TypeRef.Declared job, List<EventType> types, String source) {
        Map<TypeRef, EventType> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(type.type(), type));
        return new TypeWorld(seed, job, byName, source);
    }

    /** The model, without formats. */
    JobModel model() {
        return model(List.of());
    }

    /** The model with a {@code @Json} or {@code @Csv} parameter for each type that one is asked for. */
    JobModel model(Role role, List<EventType> formats) {
        return model(formats.stream().map(type -> sink(role, type.type())).toList());
    }

    private JobModel model(List<StepModel> steps) {
        return new JobModel(job, job.simpleName(), 1, 128, steps, types, Optional.empty(), false, Origin.NONE);
    }

    private StepModel sink(Role role, TypeRef type) {
        TypeRef format = TypeRef.of("io.thalweg.api", "Format", type);
        Parameter parameter = new Parameter("format", format, type, role, "", Origin.NONE);
        MethodModel method = new MethodModel(job, "sink", false, List.of(parameter), TypeRef.VOID, Origin.NONE);
        InputModel input = new InputModel(type, List.of(), Origin.NONE);
        return new StepModel.SinkModel("sink", Optional.of(method), Optional.empty(), false, input, Origin.NONE);
    }

    /** What to print when a test fails. */
    static String listing(String source, List<JavaFile> generated) {
        List<String> parts = new ArrayList<>(List.of(source));
        generated.forEach(file -> parts.add(file.toString()));
        return String.join(NEXT_FILE, parts);
    }
}
