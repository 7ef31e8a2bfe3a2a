package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.StateObjectCode;
import io.thalweg.processor.diagnostic.StateOptionCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.WindowModel;

/** State objects, and time to live, belong to steps that keep something for each key, for as long as they like. */
final class StateObjectPlaces implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (ProcessModel process : StepsOf.kind(job, ProcessModel.class)) {
            boolean keyless = process.step().handlers().stream()
                    .noneMatch(handler -> handler.key().isPresent());
            if (keyless) {
                process.step().objects().forEach(object -> withoutKey(process, object, report));
            }
        }
        for (WindowModel window : StepsOf.kind(job, WindowModel.class)) {
            window.step().objects().forEach(object -> inWindow(window, object, report));
            window.step().fields().stream()
                    .filter(field -> field.ttl().isPresent())
                    .forEach(field -> ttlInWindow(window, field, report));
        }
    }

    private static void withoutKey(StepModel step, StateObject object, Report report) {
        String instead = object.kind() == StateObject.Kind.LIST
                ? "For a list per lane write @OperatorState."
                : "What need not survive can be a transient field.";
        report.add(
                StateObjectCode.WITHOUT_KEY,
                object.origin(),
                "The state object " + Suggestions.quoted(object.name()) + " holds something for each key, but step "
                        + Suggestions.quoted(step.name()) + " has no key. Add @KeyBy to the step. " + instead);
    }

    private static void inWindow(StepModel step, StateObject object, Report report) {
        report.add(
                StateObjectCode.IN_WINDOW,
                object.origin(),
                "The state object " + Suggestions.quoted(object.name()) + " cannot stand in the window step "
                        + Suggestions.quoted(step.name()) + ", whose state are its plain fields. Use a plain field, let"
                        + " @OnWindow take an Iterable of all records, or keep it in a keyed step behind the window.");
    }

    private static void ttlInWindow(StepModel step, StateField field, Report report) {
        report.add(
                StateOptionCode.TTL_IN_WINDOW,
                field.options().orElseThrow().origin(),
                "Field " + Suggestions.quoted(field.name()) + " of the window step " + Suggestions.quoted(step.name())
                        + " cannot have a time to live: it lives as long as its window, and its lateness. Remove the"
                        + " ttl.");
    }
}
