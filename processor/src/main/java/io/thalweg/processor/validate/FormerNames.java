package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.StateOptionCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StateOptions;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.StepClass;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The former name of state must not lead to other state. */
final class FormerNames implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (StepModel step : job.steps()) {
            step.stepClass().ifPresent(stepClass -> check(stepClass, report));
        }
    }

    private static void check(StepClass step, Report report) {
        Set<String> claimed = new HashSet<>(Stream.concat(
                        step.fields().stream().map(StateField::name),
                        step.objects().stream().map(StateObject::name))
                .collect(Collectors.toSet()));
        Stream.concat(
                        step.fields().stream().map(StateField::options),
                        step.objects().stream().map(StateObject::options))
                .flatMap(Optional::stream)
                .filter(options ->
                        options.was().isPresent() && !claimed.add(options.was().get()))
                .forEach(options -> reject(step, options, report));
    }

    private static void reject(StepClass step, StateOptions options, Report report) {
        String name = options.was().orElseThrow();
        report.add(
                StateOptionCode.WAS_IN_USE,
                options.origin(),
                "The former name " + Suggestions.quoted(name) + " is that of other state of "
                        + Suggestions.quoted(step.type().simpleName()) + " too, so that there is no telling whose the"
                        + " stored one is. Name each former name once.");
    }
}
