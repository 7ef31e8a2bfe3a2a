package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.StateCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.StateField;

/** State without a generated form can be kept as an object, but not saved. */
final class StateEncoding implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (StepModel step : job.steps()) {
            StepsOf.stateFields(step)
                    .filter(field -> field.value().isEmpty())
                    .forEach(field -> check(job, step, field, report));
        }
    }

    private static void check(JobModel job, StepModel step, StateField field, Report report) {
        String type = Suggestions.quoted(field.type().toString());
        String path = Suggestions.quoted(step.name() + "." + field.name());
        if (job.checkpoint().isPresent()) {
            report.add(
                    StateCode.STATE_NOT_ENCODABLE,
                    field.origin(),
                    "State " + path + " is of type " + type + ", which cannot be encoded, so no checkpoint could"
                            + " contain it. Use a type that events may consist of, name a codec with @CodedBy, or make"
                            + " the field transient if it need not survive.");
        } else {
            report.add(
                    StateCode.STATE_KEPT_AS_OBJECT,
                    field.origin(),
                    "State " + path + " is of type " + type + ", which cannot be encoded: each key keeps an object"
                            + " on the heap, and the job cannot be @Checkpointed.");
        }
    }
}
