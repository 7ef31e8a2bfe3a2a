package io.thalweg.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What a step or handler says about the stream it reads.
 *
 * @param record the type of the records
 * @param from names given by {@code @From}, empty if the type alone says it
 * @param partitioning how records shall travel here, empty if the step itself says enough
 */
public record InputModel(TypeRef record, List<FromName> from, Optional<PartitioningModel> partitioning, Origin origin) {

    /** An input whose records travel as the step needs them. */
    public InputModel(TypeRef record, List<FromName> from, Origin origin) {
        this(record, from, Optional.empty(), origin);
    }

    /** The same input with a wish of the author's. */
    public InputModel partitioned(Optional<PartitioningModel> wish) {
        return new InputModel(record, from, wish, origin);
    }

    /** Whether each record goes to every lane. */
    public boolean broadcast() {
        return partitioning
                .filter(wish -> wish.kind() == PartitioningModel.Kind.BROADCAST)
                .isPresent();
    }

    /** One name in {@code @From} with its own place for messages. */
    public record FromName(String text, Origin origin) {}
}
