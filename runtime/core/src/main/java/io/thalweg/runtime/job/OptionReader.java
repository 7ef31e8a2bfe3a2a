package io.thalweg.runtime.job;

import io.thalweg.api.Config;
import io.thalweg.runtime.config.ConfigException;
import io.thalweg.runtime.config.ConfigValue;
import io.thalweg.runtime.config.Durations;
import java.util.Locale;
import java.util.function.Function;

/** Reads options from where they are given first: outside of the job, in its annotations, or nowhere. */
final class OptionReader {

    private final Settings settings;
    private final JobDefaults defaults;
    private final Config config;

    /**
     * A reader.
     *
     * @param config resolves the placeholders of annotations
     */
    OptionReader(Settings settings, JobDefaults defaults, Config config) {
        this.settings = settings;
        this.defaults = defaults;
        this.config = config;
    }

    /** Whether the option is given outside of the job. */
    boolean isGivenOutside(Option option) {
        return settings.option(option) != null;
    }

    /** Whether the option is given in an annotation. */
    boolean isAnnotated(Option option) {
        return defaults.options().containsKey(option.optionName());
    }

    /**
     * The value of an option.
     *
     * @param conversion throws {@code IllegalArgumentException} for a text that it cannot read
     * @throws UsageException if a text on the command line is wrong
     * @throws ConfigException if a text elsewhere is wrong
     */
    <V> V read(Option option, V defaultValue, Function<String, V> conversion) {
        ConfigValue value = value(option);
        if (value == null) {
            return defaultValue;
        }
        try {
            return conversion.apply(value.text());
        } catch (IllegalArgumentException e) {
            throw wrong(option, value, e);
        }
    }

    private ConfigValue value(Option option) {
        ConfigValue given = settings.option(option);
        String annotated = defaults.options().get(option.optionName());
        return given != null || annotated == null
                ? given
                : new ConfigValue(config.resolve(annotated), "the annotation of the job");
    }

    private static RuntimeException wrong(Option option, ConfigValue value, IllegalArgumentException reason) {
        if (Settings.isUsage(value)) {
            return new UsageException("--" + option.optionName() + ": " + reason.getMessage());
        }
        return new ConfigException(
                "option '" + option.optionName() + "' (from " + value.origin() + "): " + reason.getMessage(), reason);
    }

    /** A duration of at least zero, in milliseconds. */
    static long duration(String text) {
        return duration(text, 0);
    }

    /** A duration of at least so many milliseconds. */
    static long duration(String text, long leastMillis) {
        long millis = Durations.parseMillis(text);
        if (millis < 0) {
            throw new IllegalArgumentException("'" + text + "' is negative");
        }
        if (millis < leastMillis) {
            throw new IllegalArgumentException("'" + text + "' is shorter than " + Durations.text(leastMillis));
        }
        return millis;
    }

    /** A whole number of at least {@code least}. */
    static int number(String text, int least) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
        throw new IllegalArgumentException("'" + text + "' is less than " + least);
    }

    /** A number between two others, both included. */
    static double fraction(String text, double least, double most) {
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
        throw new IllegalArgumentException("'" + text + "' is not a number from " + least + " to " + most);
    }

    /** {@code true} or {@code false}. */
    static boolean flag(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    }

    /** A constant, written in lower case with hyphens or as in Java. */
    static <E extends Enum<E>> E constant(String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is none of " + names(type), e);
        }
    }

    /** As {@link #constant} reads it. */
    static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        StringBuilder names = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            names.append(names.length() == 0 ? "" : ", ").append(text(constant));
        }
        return names.toString();
    }
}
