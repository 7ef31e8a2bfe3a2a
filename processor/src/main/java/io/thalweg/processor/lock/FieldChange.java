package io.thalweg.processor.lock;

import java.util.List;
import java.util.Set;

/** Which types of a plain field the stored one fits; the rules of the engine. */
final class FieldChange {

    private static final List<String> INTEGERS = List.of("byte", "short", "int", "long");
    private static final Set<String> EXACT_IN_DOUBLE = Set.of("float", "byte", "short", "int");

    private FieldChange() {}

    /** Whether values of one type become values of the other without loss. */
    static boolean fits(String stored, String now) {
        boolean wider = INTEGERS.contains(stored) && INTEGERS.indexOf(now) > INTEGERS.indexOf(stored);
        return stored.equals(now) || wider || now.equals("double") && EXACT_IN_DOUBLE.contains(stored);
    }
}
