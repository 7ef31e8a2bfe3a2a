package io.thalweg.runtime.job;

import io.thalweg.runtime.config.ConfigException;
import io.thalweg.runtime.config.ConfigValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environment variables that begin with {@code THALWEG_}. What follows is compared with names without regard to
 * upper and lower case and to anything but letters and digits: {@code THALWEG_DELAY_FILE} gives {@code delay-file} and
 * {@code delayFile}.
 */
final class EnvironmentLayer {

    private static final String PREFIX = "THALWEG_";

    private final Map<String, String> variables = new TreeMap<>(); // normal form -> name of the variable
    private final Map<String, String> values;

    /**
     * Takes its part of the environment.
     *
     * @throws ConfigException if two variables mean the same name and differ
     */
    EnvironmentLayer(Map<String, String> environment) {
        values = environment;
        for (String variable : new TreeMap<>(environment).keySet()) {
            if (variable.startsWith(PREFIX) && variable.length() > PREFIX.length()) {
                add(variable);
            }
        }
    }

    /** The value for a name, or null. */
    ConfigValue find(String name) {
        String variable = variables.get(normal(name));
        return variable == null ? null : new ConfigValue(values.get(variable), "environment variable " + variable);
    }

    /** The variables that fit neither an option nor one of these names. */
    List<String> unknown(Collection<String> names) {
        Set<String> known = new HashSet<>();
        names.forEach(name -> known.add(normal(name)));
        for (Option option : Option.values()) {
            known.add(normal(option.optionName()));
        }
        List<String> unknown = new ArrayList<>();
        variables.forEach((normal, variable) -> {
            if (!known.contains(normal)) {
                unknown.add(variable);
            }
        });
        return unknown;
    }

    private void add(String variable) {
        String other = variables.putIfAbsent(normal(variable.substring(PREFIX.length())), variable);
        if (other != null && !values.get(other).equals(values.get(variable))) {
            throw new ConfigException("environment variables " + other + " and " + variable
                    + " mean the same name but have different values");
        }
    }

    private static String normal(String name) {
        StringBuilder normal = new StringBuilder();
        name.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }
}
