package io.thalweg.processor.plan;

import io.thalweg.processor.model.StepModel;
import java.util.List;

/**
 * A step with its inputs wired.
 *
 * @param inputs for each input of the step, in the order of {@link StepModel#inputs}, the streams that feed it; several
 *     are a union
 */
public record Node(StepModel step, List<List<Stream>> inputs) {

    /** The name of the step. */
    public String name() {
        return step.name();
    }
}
