package io.thalweg.processor.plan;

import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.model.WindowSpec.Kind;

/** Which part of the engine runs a window step: the plain kinds have fast ones, triggers and evictors the general one. */
public enum WindowPath {
    /** Tumbling and sliding windows that fire at their end, all keys of a window together, without timers. */
    ALIGNED,
    /** Sessions that fire at their end. */
    SESSIONS,
    /** Count windows that do not slide: a count beside the state of the key, without timers. */
    COUNTED,
    /** All others: an object per key and window, a trigger that is asked about each record, timers. */
    TRIGGERED;

    /** The part that runs a step. */
    public static WindowPath of(WindowModel window) {
        WindowSpec spec = window.window();
        if (spec.trigger().isPresent() || spec.evictor().isPresent() || spec.kind() == Kind.GLOBAL) {
            return TRIGGERED;
        }
        return switch (spec.kind()) {
            case SESSION -> SESSIONS;
            case COUNT -> spec.slideCount() == 0 ? COUNTED : TRIGGERED;
            default -> ALIGNED;
        };
    }
}
