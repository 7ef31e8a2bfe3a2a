package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Parameter;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.StepClass;
import java.util.List;
import java.util.stream.Stream;

/** Finds the parameters for which a format has to be written. */
final class FormatParameters {

    private FormatParameters() {}

    static List<Parameter> of(JobModel job) {
        return job.steps().stream()
                .flatMap(FormatParameters::methods)
                .flatMap(method -> method.parameters().stream())
                .filter(parameter -> parameter.role() == Role.CSV || parameter.role() == Role.JSON)
                .toList();
    }

    private static Stream<MethodModel> methods(StepModel step) {
        if (step instanceof StepModel.SourceModel source) {
            return source.method().stream();
        }
        if (step instanceof StepModel.SinkModel sink) {
            return sink.method().stream();
        }
        if (step instanceof StepModel.TransformModel transform) {
            return Stream.of(transform.method());
        }
        if (step instanceof StepModel.ProcessModel process) {
            return methods(process.step());
        }
        if (step instanceof StepModel.WindowModel window) {
            return Stream.concat(methods(window.step()), Stream.of(window.onWindow()));
        }
        return Stream.empty();
    }

    private static Stream<MethodModel> methods(StepClass step) {
        Stream<MethodModel> handlers = step.handlers().stream().map(StepModel.EventHandler::method);
        return Stream.concat(handlers, step.lifecycle().methods().stream());
    }
}
