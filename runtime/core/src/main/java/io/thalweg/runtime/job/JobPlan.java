package io.thalweg.runtime.job;

import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;

/** All the engine knows about a job; implemented by the generated {@code <Job>Plan}. None of it is on the hot path. */
public interface JobPlan {

    /** The name of the job. */
    String name();

    /** What the annotations say about how to run the job; each value can be overridden when it is started. */
    JobDefaults defaults();

    /** The plan as text: steps, streams, chains, state layout, allocation verdicts. What {@code --explain} prints. */
    String explain();

    /** Makes the stages of one lane. Calls the user's source and sink methods, opens nothing else. */
    Stage[] stages(Lane lane);
}
