package io.thalweg.processor.model;

/**
 * A name in {@code @Dropped}.
 *
 * @param step whose field it names; empty if it names a step
 */
public record DroppedName(String step, String name, Origin origin) {

    /** How the engine is told. */
    public String id() {
        return step.isEmpty() ? name : step + "." + name;
    }
}
