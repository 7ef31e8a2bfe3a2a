package io.thalweg.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What steps of several kinds may say beside what makes their kind.
 *
 * @param onError what happens to a record whose handler throws; empty if the job fails
 * @param operatorStates the lists of items that belong to a lane
 */
public record StepOptions(Optional<OnErrorModel> onError, List<OperatorStateField> operatorStates) {

    /** A step that says nothing. */
    public static final StepOptions NONE = new StepOptions(Optional.empty(), List.of());

    /**
     * An {@code @OnError} that does not fail the job.
     *
     * @param deadLetter whether the record goes to {@code step.failed}; else it is dropped
     */
    public record OnErrorModel(boolean deadLetter, Origin origin) {}

    /**
     * An {@code @OperatorState} field.
     *
     * @param item the type of its items
     * @param union whether every lane gets all items at a restore; else they are divided
     */
    public record OperatorStateField(String name, TypeRef item, boolean union, Origin origin) {}
}
