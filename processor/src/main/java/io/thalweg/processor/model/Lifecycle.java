package io.thalweg.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The handlers of a step class that neither a record nor time calls.
 *
 * @param onStart before the first record of a run
 * @param onStop behind the last record of a run
 * @param onCheckpoint before the state is saved
 * @param onCheckpointComplete when what was saved is durable
 */
public record Lifecycle(
        Optional<MethodModel> onStart,
        Optional<MethodModel> onStop,
        Optional<MethodModel> onCheckpoint,
        Optional<MethodModel> onCheckpointComplete) {

    /** No such handler. */
    public static final Lifecycle NONE =
            new Lifecycle(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Those there are. */
    public List<MethodModel> methods() {
        return Stream.of(onStart, onStop, onCheckpoint, onCheckpointComplete)
                .flatMap(Optional::stream)
                .toList();
    }
}
