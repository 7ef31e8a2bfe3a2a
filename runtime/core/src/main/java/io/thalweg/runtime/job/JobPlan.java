package io.thalweg.runtime.job;

import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;

/** All the engine knows about a job; implemented by the generated {@code <Job>Plan}. None of it is on the hot path. */
public interface JobPlan {

    /** The name of the job. */
    String name();

    /** The names of the steps as the user wrote them; methods of generated stages are called after them. */
    default List<String> steps() {
        return List.of();
    }

    /** Stored state that is meant to be lost: {@code "Step"} for all of a step, {@code "Step.field"} for a field. */
    default List<String> dropped() {
        return List.of();
    }

    /** What the annotations say about how to run the job; each value can be overridden when it is started. */
    JobDefaults defaults();

    /** The plan as text: steps, streams, chains, state layout, allocation verdicts. What {@code --explain} prints. */
    String explain();

    /** Makes the stages of one lane. Calls the user's source and sink methods, opens nothing else. */
    Stage[] stages(Lane lane);
}
