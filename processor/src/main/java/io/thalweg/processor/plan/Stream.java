package io.thalweg.processor.plan;

import io.thalweg.processor.model.TypeRef;

/**
 * A stream: what a step emits, or one of its side streams.
 *
 * @param step the name of the step
 * @param side the name of the side stream ({@code late}, {@code malformed}, or a declared one), empty for the main one
 * @param type the type of its records
 */
public record Stream(String step, String side, TypeRef type) {

    /** The name as users write it: {@code step} or {@code step.side}. */
    public String name() {
        return side.isEmpty() ? step : step + "." + side;
    }
}
