package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.StateCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.StateField;

/** State is kept under a key or in a window; a step with neither has nowhere to keep it. */
final class KeylessState implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (ProcessModel step : StepsOf.kind(job, ProcessModel.class)) {
            boolean keyless = step.step().handlers().stream()
                    .noneMatch(handler -> handler.key().isPresent());
            if (keyless) {
                step.step().fields().forEach(field -> reject(step, field, report));
            }
        }
    }

    private static void reject(ProcessModel step, StateField field, Report report) {
        report.add(
                StateCode.STATE_WITHOUT_KEY,
                field.origin(),
                "Field " + Suggestions.quoted(field.name()) + " is state, but step " + Suggestions.quoted(step.name())
                        + " has no key to keep it under. Add @KeyBy to the step for one value per key; make the field"
                        + " transient if it is scratch space of one lane, or final if it never changes.");
    }
}
