package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.StateLockCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.DroppedName;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.model.StepOptions.OperatorStateField;
import java.util.stream.Stream;

/** What is said to be dropped must not be there. */
final class DroppedNames implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        job.dropped().stream()
                .filter(dropped -> names(job, dropped.step()).anyMatch(dropped.name()::equals))
                .forEach(dropped -> reject(dropped, report));
    }

    private static Stream<String> names(JobModel job, String step) {
        if (step.isEmpty()) {
            return job.steps().stream().map(StepModel::name);
        }
        return job.steps().stream()
                .filter(each -> each.name().equals(step))
                .flatMap(each -> Stream.concat(
                        each.stepClass().stream().flatMap(DroppedNames::names),
                        job.optionsOf(each).operatorStates().stream().map(OperatorStateField::name)));
    }

    private static Stream<String> names(StepClass step) {
        return Stream.concat(
                step.fields().stream().map(StateField::name),
                Stream.concat(step.objects().stream(), step.broadcasts().stream())
                        .map(StateObject::name));
    }

    private static void reject(DroppedName dropped, Report report) {
        String kind = dropped.step().isEmpty() ? "a step of the job" : "state of the step";
        report.add(
                StateLockCode.DROPPED_IN_USE,
                dropped.origin(),
                "@Dropped names " + Suggestions.quoted(dropped.name()) + ", which is " + kind
                        + ". Expected a name that an earlier version of the job had and this one has not. Remove the"
                        + " name, or what it names.");
    }
}
