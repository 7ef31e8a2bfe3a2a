package io.thalweg.runtime.job;

import io.thalweg.runtime.config.ConfigException;
import io.thalweg.runtime.config.ConfigSource;
import io.thalweg.runtime.config.ConfigValue;
import io.thalweg.runtime.config.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that was given from outside, in layers: the command line wins over the environment, which wins over the
 * properties file.
 */
final class Settings implements ConfigSource {

    private static final String COMMAND_LINE = "the command line";

    private final Arguments arguments;
    private final EnvironmentLayer environment;
    private final Map<String, String> file;
    private final String fileName;

    /**
     * The layers.
     *
     * @param file the properties, empty if there is no file
     * @param fileName for messages
     */
    Settings(Arguments arguments, EnvironmentLayer environment, Map<String, String> file, String fileName) {
        this.arguments = arguments;
        this.environment = environment;
        this.file = new TreeMap<>(file);
        this.fileName = fileName;
    }

    /** The value of an option, or null if it was not given. */
    ConfigValue option(Option option) {
        String text = arguments.options().get(option);
        if (text != null) {
            return new ConfigValue(text, COMMAND_LINE);
        }
        ConfigValue value = environment.find(option.optionName());
        return value == null ? ofFile(option.optionName()) : value;
    }

    /** Whether a value came from the command line, where a mistake is wrong usage. */
    static boolean isUsage(ConfigValue value) {
        return value.origin().equals(COMMAND_LINE);
    }

    @Override
    public ConfigValue find(String name) {
        String text = arguments.settings().get(name);
        if (text != null) {
            return new ConfigValue(text, COMMAND_LINE);
        }
        if (Option.named(name).isPresent()) {
            return null; // elsewhere the name means the option
        }
        ConfigValue value = environment.find(name);
        return value == null ? ofFile(name) : value;
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(arguments.settings().keySet());
        for (String name : file.keySet()) {
            if (Option.named(name).isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * Checks that the job knows all names that were given on purpose, that is not through the environment.
     *
     * @param asked the names the job has asked for
     * @throws ConfigException if there is one that it does not know
     */
    void requireKnown(Collection<String> asked) {
        for (String name : names()) {
            if (!asked.contains(name)) {
                throw new ConfigException(
                        "configuration '" + name + "' (from " + find(name).origin()
                                + ") is not known to this job" + hint(name, asked)
                                + (asked.isEmpty() ? "; it has none" : "; known are " + String.join(", ", asked)));
            }
        }
    }

    private String hint(String name, Collection<String> asked) {
        if (Option.named(name).isPresent()) {
            return "; the option is --" + name + ", without --set";
        }
        List<String> candidates = new ArrayList<>(asked);
        if (!arguments.settings().containsKey(name)) { // in a file options stand beside names
            for (Option option : Option.values()) {
                candidates.add(option.optionName());
            }
        }
        return Suggestions.didYouMean(name, candidates);
    }

    /** The environment variables that set neither an option nor a name the job has asked for. */
    List<String> unknownVariables(Collection<String> asked) {
        return environment.unknown(asked);
    }

    private ConfigValue ofFile(String name) {
        String text = file.get(name);
        return text == null ? null : new ConfigValue(text, fileName);
    }
}
