package io.thalweg.processor.model;

/**
 * Where in the user's source a node of the model comes from. Opaque here: {@code diagnostic} knows how to place a message
 * on it, nobody else looks inside.
 */
public interface Origin {

    /** An origin without a place, for nodes that the compiler adds itself. */
    Origin NONE = new Origin() {};
}
