package io.thalweg.api;

/** The metrics that a step keeps for itself, under its own name. */
public interface StepMetrics {

    /**
     * The counter of that name, made at the first call. Ask for it in {@code @OnStart} and keep it.
     *
     * @param name unique within the step
     */
    StepCounter counter(String name);
}
