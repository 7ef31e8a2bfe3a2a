package io.thalweg.api;

import io.thalweg.runtime.config.ConfigException;
import io.thalweg.runtime.config.ConfigSource;
import io.thalweg.runtime.config.ConfigValue;
import io.thalweg.runtime.config.Durations;
import io.thalweg.runtime.config.Suggestions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The job's own configuration: values by name, given when the job is started with {@code --set name=value}, in the
 * environment or in a properties file.
 *
 * <p>Ask for all values in source and sink methods and in {@code @OnStart} handlers, not later: before the first record
 * is read, a name that was given but that nobody has asked for is reported as an error. Any thread.
 */
public final class Config {

    private static final String WHOLE_NUMBER = "a whole number from %d to %d";

    private final ConfigSource source;
    private final Map<String, String> asked = new LinkedHashMap<>(); // name -> the value in use; guarded by itself

    /** For the engine: a configuration whose values come from {@code source}. */
    public Config(ConfigSource source) {
        this.source = source;
    }

    /** A configuration of these values, for tests. */
    public static Config of(Map<String, String> values) {
        return new Config(new MapSource(Map.copyOf(values)));
    }

    /**
     * The value of that name.
     *
     * @throws IllegalArgumentException if it was not given; the message says how to give it
     */
    public String get(String name) {
        ConfigValue value = find(name, null);
        if (value == null) {
            throw new ConfigException("configuration '" + name + "' is not given, use --set " + name + "=..."
                    + Suggestions.closest(name, source.names())
                            .map(given -> "; '" + given + "' was given instead, a slip?")
                            .orElse(""));
        }
        return value.text();
    }

    /** The value of that name, or {@code defaultValue} (which may be null) if it was not given. */
    public String get(String name, String defaultValue) {
        ConfigValue value = find(name, defaultValue);
        return value == null ? defaultValue : value.text();
    }

    /**
     * The value of that name as a number.
     *
     * @throws IllegalArgumentException if it was not given or is not an {@code int}
     */
    public int getInt(String name) {
        return toInt(name, get(name));
    }

    /**
     * The value of that name as a number, or the default if it was not given.
     *
     * @throws IllegalArgumentException if it is not an {@code int}
     */
    public int getInt(String name, int defaultValue) {
        return toInt(name, get(name, Integer.toString(defaultValue)));
    }

    /**
     * The value of that name as a number.
     *
     * @throws IllegalArgumentException if it was not given or is not a {@code long}
     */
    public long getLong(String name) {
        return toLong(name, get(name));
    }

    /**
     * The value of that name as a number, or the default if it was not given.
     *
     * @throws IllegalArgumentException if it is not a {@code long}
     */
    public long getLong(String name, long defaultValue) {
        return toLong(name, get(name, Long.toString(defaultValue)));
    }

    /**
     * The value of that name as a number.
     *
     * @throws IllegalArgumentException if it was not given or is not a number
     */
    public double getDouble(String name) {
        return convert(name, get(name), "a number such as 0.5", Double::valueOf);
    }

    /**
     * The value of that name as a number, or the default if it was not given.
     *
     * @throws IllegalArgumentException if it is not a number
     */
    public double getDouble(String name, double defaultValue) {
        return convert(name, get(name, Double.toString(defaultValue)), "a number such as 0.5", Double::valueOf);
    }

    /**
     * The value of that name, {@code true} or {@code false}.
     *
     * @throws IllegalArgumentException if it was not given or is neither
     */
    public boolean getBoolean(String name) {
        return convert(name, get(name), "true or false", Config::toBoolean);
    }

    /**
     * The value of that name, or the default if it was not given.
     *
     * @throws IllegalArgumentException if it is neither {@code true} nor {@code false}
     */
    public boolean getBoolean(String name, boolean defaultValue) {
        return convert(name, get(name, Boolean.toString(defaultValue)), "true or false", Config::toBoolean);
    }

    /**
     * The value of that name as a duration, written like {@code 500ms}, {@code 1h30m} or {@code PT2H}.
     *
     * @throws IllegalArgumentException if it was not given or is not a duration
     */
    public Duration getDuration(String name) {
        return toDuration(name, get(name));
    }

    /**
     * The value of that name as a duration, or the default if it was not given.
     *
     * @throws IllegalArgumentException if it is not a duration
     */
    public Duration getDuration(String name, Duration defaultValue) {
        ConfigValue value = find(name, defaultValue.toString());
        return value == null ? defaultValue : toDuration(name, value.text());
    }

    /**
     * For generated code: the text with each <code>${name}</code> and <code>${name:default}</code> in it replaced by
     * the value of that name.
     *
     * @throws IllegalArgumentException if a name without default was not given, or a placeholder has no end
     */
    public String resolve(String text) {
        StringBuilder resolved = new StringBuilder();
        int from = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", from)) {
            int end = text.indexOf('}', start);
            if (end < 0) {
                throw new ConfigException("'" + text + "' has a ${ without }");
            }
            resolved.append(text, from, start).append(placeholder(text.substring(start + 2, end)));
            from = end + 1;
        }
        return resolved.append(text, from, text.length()).toString();
    }

    /**
     * For generated code: the duration that {@link #resolve} makes of a text, in milliseconds.
     *
     * @throws IllegalArgumentException as {@link #resolve}, or if the result is not a duration
     */
    public long resolveMillis(String text) {
        String resolved = resolve(text);
        try {
            return Durations.parseMillis(resolved);
        } catch (IllegalArgumentException e) {
            throw new ConfigException("in '" + text + "': " + e.getMessage(), e);
        }
    }

    /** For the engine: the names asked for so far and the values in use, in the order of the first questions. */
    public Map<String, String> asked() {
        synchronized (asked) {
            return new LinkedHashMap<>(asked);
        }
    }

    private ConfigValue find(String name, String defaultValue) {
        ConfigValue value = source.find(name);
        synchronized (asked) {
            asked.put(name, value == null ? defaultValue : value.text());
        }
        return value;
    }

    private String placeholder(String inner) {
        int colon = inner.indexOf(':');
        return colon < 0 ? get(inner) : get(inner.substring(0, colon), inner.substring(colon + 1));
    }

    private int toInt(String name, String text) {
        String expected = String.format(Locale.ROOT, WHOLE_NUMBER, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return convert(name, text, expected, Integer::valueOf);
    }

    private long toLong(String name, String text) {
        String expected = String.format(Locale.ROOT, WHOLE_NUMBER, Long.MIN_VALUE, Long.MAX_VALUE);
        return convert(name, text, expected, Long::valueOf);
    }

    private Duration toDuration(String name, String text) {
        return convert(name, text, "a duration such as 500ms, 10s, 1h30m or PT2H", Durations::parse);
    }

    private static boolean toBoolean(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        throw new IllegalArgumentException();
    }

    private <V> V convert(String name, String text, String expected, Function<String, V> conversion) {
        try {
            return conversion.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(
                    "configuration '" + name + "' is '" + text + "'" + from(name) + ", expected " + expected, e);
        }
    }

    private String from(String name) {
        ConfigValue value = source.find(name);
        return value == null || value.origin().isEmpty() ? "" : " (from " + value.origin() + ")";
    }

    private record MapSource(Map<String, String> values) implements ConfigSource {

        @Override
        public ConfigValue find(String name) {
            String text = values.get(name);
            return text == null ? null : new ConfigValue(text, "");
        }

        @Override
        public Collection<String> names() {
            List<String> names = new ArrayList<>(values.keySet());
            names.sort(null); // the order of Map.copyOf differs from run to run
            return names;
        }
    }
}
