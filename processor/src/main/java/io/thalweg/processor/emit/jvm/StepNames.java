package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.NameAllocator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names for the steps in generated code. They contain no underscore, since what belongs to a step is called {@code
 * step_what}: so no two of those names can be the same. A name that is taken gets a number.
 */
final class StepNames {

    private final Set<String> taken;

    StepNames(List<String> reserved) {
        taken = new HashSet<>(reserved);
    }

    /** A name like the wanted one that nobody else has. */
    String unique(String wanted) {
        String name = withoutUnderscores(wanted);
        if (!new NameAllocator().newName(name).equals(name)) {
            name += "Step"; // a keyword of Java
        }
        String candidate = name;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = name + number;
        }
        return candidate;
    }

    /** {@code flights_lag} as {@code flightsLag}. */
    static String withoutUnderscores(String name) {
        StringBuilder joined = new StringBuilder();
        for (String part : name.split("_")) {
            if (!part.isEmpty()) {
                joined.append(joined.isEmpty() ? part : capitalized(part));
            }
        }
        return joined.isEmpty() ? "step" : joined.toString();
    }

    static String decapitalized(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    static String capitalized(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code delayByAirport} as {@code DELAY_BY_AIRPORT}. */
    static String constant(String id) {
        return id.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
