package io.thalweg.runtime.config;

import java.util.Collection;

/** Where the values of a configuration come from: command line, environment, file, a map in a test. */
public interface ConfigSource {

    /** What was given for that name, or null. */
    ConfigValue find(String name);

    /** The names that were given, to be compared with the one that is missing. */
    Collection<String> names();
}
