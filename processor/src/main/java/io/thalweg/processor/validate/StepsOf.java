package io.thalweg.processor.validate;

import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.TriggerSpec;
import java.util.List;
import java.util.stream.Stream;

/** The steps of a job by kind. */
final class StepsOf {

    private StepsOf() {}

    /** The steps of one kind, in order. */
    static <T extends StepModel> List<T> kind(JobModel job, Class<T> kind) {
        return job.steps().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The fields of a step that are state, those of its trigger included. */
    static Stream<StateField> stateFields(StepModel step) {
        Stream<StateField> own = step.stepClass().stream().flatMap(found -> found.fields().stream());
        if (step instanceof WindowModel window) {
            return Stream.concat(
                    own,
                    window.window().trigger().flatMap(TriggerSpec::custom).stream()
                            .flatMap(trigger -> trigger.fields().stream()));
        }
        return own;
    }
}
