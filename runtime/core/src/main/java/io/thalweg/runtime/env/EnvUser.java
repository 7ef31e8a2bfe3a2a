package io.thalweg.runtime.env;

/**
 * What needs the environment and is not made by the engine, such as the built-in sources and sinks. The engine calls
 * {@link #use} before anything else; one that nobody tells takes the process and machine as they are.
 */
public interface EnvUser {

    /** Sets the environment. */
    void use(Env env);
}
