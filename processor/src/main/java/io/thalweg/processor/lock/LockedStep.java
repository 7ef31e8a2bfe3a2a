package io.thalweg.processor.lock;

import io.thalweg.processor.model.StateObject.Kind;
import java.util.Map;

/**
 * What a step stores.
 *
 * @param kind how it is stored, for example {@code keyed by long}
 * @param parts the types of its parts by their names, in their order
 */
record LockedStep(String name, String kind, Map<String, String> parts) {

    /** In front of the type of a plain field that is an object. */
    static final String OBJECT = "object ";

    /** Behind the type of what has a time to live. */
    static final String TIMED = " with its time";

    /** Between the kind of a state object and what it holds. */
    static final String HOLDS = " of ";

    /** The items of a lane, or what waits for an answer. */
    static final String LIST = "list" + HOLDS;

    private static final String BROADCAST = Kind.BROADCAST.typeName() + HOLDS;
    private static final String KEYED = "keyed by ";

    static String keyedBy(String key) {
        return KEYED + key;
    }

    /** Whether what it stores for a key is found again field by field: plain fields that live for ever. */
    boolean isMigrated() {
        return kind.startsWith(KEYED) && parts.values().stream().allMatch(type -> isPlain(type) || isBesideKeys(type));
    }

    private static boolean isPlain(String type) {
        return !type.endsWith(TIMED) && (type.startsWith(OBJECT) || !type.contains(" "));
    }

    /** Whether a part is stored by itself, not with the keys. */
    private static boolean isBesideKeys(String type) {
        return type.startsWith(LIST) || type.startsWith(BROADCAST);
    }
}
