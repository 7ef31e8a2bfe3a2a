package io.thalweg.runtime.process;

import java.util.function.Consumer;

/** The state of all keys that a step has on a lane (B6). Called on the thread of the lane. */
@FunctionalInterface
public interface AllKeys {

    /** Calls the function with each key, while the fields and state objects of the step are those of that key. */
    void visit(Consumer<Object> function);
}
