package io.thalweg.processor.lock;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.StateLockCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.DroppedName;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.Origin;
import io.thalweg.processor.model.StateOptions;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.StateField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out whether what the steps stored before has a place in the steps of now. */
final class LockComparison {

    private final JobModel job;
    private final String fileName;
    private final Report report;
    private final Set<String> dropped;
    private boolean foundErrors;

    LockComparison(JobModel job, String fileName, Report report) {
        this.job = job;
        this.fileName = fileName;
        this.report = report;
        this.dropped = job.dropped().stream().map(DroppedName::id).collect(Collectors.toSet());
    }

    boolean foundErrors() {
        return foundErrors;
    }

    void compare(List<LockedStep> before, List<LockedStep> now) {
        Map<String, LockedStep> present = now.stream().collect(Collectors.toMap(LockedStep::name, Function.identity()));
        for (LockedStep step : before) {
            if (present.containsKey(step.name())) {
                compare(step, present.get(step.name()));
            } else if (!dropped.contains(step.name())) {
                stepGone(step);
            }
        }
    }

    private void stepGone(LockedStep step) {
        boolean exists = job.steps().stream().anyMatch(each -> each.name().equals(step.name()));
        String what = exists ? " stores nothing any more" : " is gone";
        add(
                StateLockCode.STEP_GONE,
                job.origin(),
                "The step " + Suggestions.quoted(step.name()) + what + ", but by " + fileName
                        + " checkpoints hold its state ("
                        + step.kind() + "). Expected a step of that name"
                        + (exists
                                ? " that stores what it did. Write it under another name, and "
                                : ". Give it its name back, or ")
                        + "write @Dropped(\"" + step.name() + "\") on the job to lose that state.");
    }

    private void compare(LockedStep before, LockedStep now) {
        if (!before.kind().equals(now.kind())) {
            add(
                    StateLockCode.STEP_CHANGED,
                    origin(before.name()),
                    "The state of " + Suggestions.quoted(before.name()) + " was [" + before.kind() + "] by " + fileName
                            + " and is [" + now.kind() + "] now, which cannot be migrated. "
                            + anotherName(before.name()));
        } else if (before.isMigrated() && now.isMigrated()) {
            before.parts().forEach((name, type) -> compareField(before.name(), name, type, now.parts()));
        } else if (!before.parts().equals(now.parts())) {
            stateChanged(before, now);
        }
    }

    private void stateChanged(LockedStep before, LockedStep now) {
        add(
                StateLockCode.STATE_CHANGED,
                origin(before.name()),
                "The state of " + Suggestions.quoted(before.name()) + " has changed, and " + now.kind()
                        + " it cannot be migrated: by " + fileName + " it was " + before.parts() + " and is "
                        + now.parts() + " now. " + anotherName(before.name()));
    }

    private static String anotherName(String step) {
        return "Expected what it was. Give the step another name, so that it begins anew, and write @Dropped(\"" + step
                + "\") on the job to lose what is stored.";
    }

    private void compareField(String step, String name, String type, Map<String, String> now) {
        String present = now.containsKey(name) ? name : renamed(step, name).orElse(null);
        if (present == null) {
            if (!dropped.contains(step + "." + name) || type.startsWith(LockedStep.OBJECT)) {
                fieldGone(step, name, type);
            }
        } else if (!FieldChange.fits(type, now.get(present))) {
            add(
                    StateLockCode.TYPE_CHANGED,
                    origin(step, present),
                    "The field " + Suggestions.quoted(present) + " is [" + now.get(present) + "], but by " + fileName
                            + " its stored values are [" + type + "], which do not fit. Expected that type, or one that"
                            + " is wider. Give the field another name, so that it begins with its initial value, and"
                            + " write @Dropped(\"" + name + "\") on the step.");
        }
    }

    private void fieldGone(String step, String name, String type) {
        boolean object = type.startsWith(LockedStep.OBJECT);
        add(
                StateLockCode.FIELD_GONE,
                origin(step),
                "The field " + Suggestions.quoted(name) + " of " + Suggestions.quoted(step) + " is gone, but by "
                        + fileName
                        + " its values are stored as [" + type
                        + "]. Expected a field that takes them. Write @State(was ="
                        + " \"" + name + "\") on the field that it has become, or "
                        + (object
                                ? "keep it: values that are objects cannot be left out one by one."
                                : "@Dropped(\"" + name + "\") on the step to lose them."));
    }

    private void add(StateLockCode code, Origin origin, String message) {
        foundErrors = true;
        report.add(code, origin, message);
    }

    /** The name of the field that says it was called so. */
    private Optional<String> renamed(String step, String former) {
        return fields(step)
                .filter(field -> field.options().flatMap(StateOptions::was).equals(Optional.of(former)))
                .map(StateField::name)
                .findFirst();
    }

    private Stream<StateField> fields(String step) {
        return job.steps().stream()
                .filter(each -> each.name().equals(step))
                .flatMap(each -> each.stepClass().stream())
                .flatMap(stepClass -> stepClass.fields().stream());
    }

    private Origin origin(String step) {
        return job.steps().stream()
                .filter(each -> each.name().equals(step))
                .map(StepModel::origin)
                .findFirst()
                .orElse(job.origin());
    }

    private Origin origin(String step, String field) {
        return fields(step)
                .filter(each -> each.name().equals(field))
                .map(StateField::origin)
                .findFirst()
                .orElseGet(() -> origin(step));
    }
}
