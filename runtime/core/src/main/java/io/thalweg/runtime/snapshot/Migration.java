package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How entries of a table that an earlier version of the job has written become entries of this one: field by field, by name. A
 * field that is new keeps its initial value; integers may have become wider, {@code float} and {@code int} a {@code double};
 * {@code @State(was)} tells of a new name. Primitive fields may be gone, if they may be dropped.
 */
final class Migration {

    /** In front of the types of fields that are objects; the others are words, which are written first. */
    private static final String OBJECT = "object ";

    private static final List<String> INTEGERS = List.of("byte", "short", "int", "long");

    private final SavedTable table;
    private final List<Step> words = new ArrayList<>();
    private final List<Step> objects = new ArrayList<>();
    private final Predicate<String> dropped; // by the name of a field

    /**
     * What is done with the next field of an entry.
     *
     * @param field null if it is skipped
     * @param index its index among the fields
     */
    private record Step(String type, SavedField field, int index) {}

    /**
     * From one structure to another.
     *
     * @param stored the structure that was written: a line for the key, and one for each field
     * @param dropped whether a field that is gone may be left out
     * @throws StateMismatchException says which field does not fit, and why
     */
    Migration(String stored, SavedTable table, Predicate<String> dropped) {
        this.table = table;
        this.dropped = dropped;
        String[] lines = stored.split("\n");
        if (!lines[0].equals(table.schema().split("\n")[0])) {
            throw new StateMismatchException("the type of the key has changed, which cannot be migrated");
        }
        if (table.fields().isEmpty()) {
            throw new StateMismatchException("state of this kind cannot be migrated");
        }
        for (String line : List.of(lines).subList(1, lines.length)) {
            Step step = step(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
            (step.type.startsWith(OBJECT) ? objects : words).add(step);
        }
    }

    private Step step(String name, String type) {
        for (int index = 0; index < table.fields().size(); index++) {
            SavedField field = table.fields().get(index);
            if (field.name().equals(name) || field.was().equals(name)) {
                requireFits(name, type, field);
                return new Step(type, field, index);
            }
        }
        if (type.startsWith(OBJECT)) {
            throw new StateMismatchException(
                    "field " + name + " is gone, and its type [" + type + "] cannot be skipped;"
                            + " keep the field, or give it its new name with @State(was = \"" + name + "\")");
        }
        if (!dropped.test(name)) {
            throw new StateMismatchException("field " + name + " is gone; give it its new name with @State(was = \""
                    + name + "\"), or write @Dropped(\"" + name
                    + "\") on the step or start the job with --allow-dropped-state to leave it out");
        }
        return new Step(type, null, -1);
    }

    private static void requireFits(String name, String stored, SavedField field) {
        String type = field.word() < 0 ? OBJECT + field.type() : field.type();
        boolean wider = INTEGERS.contains(stored) && INTEGERS.indexOf(type) > INTEGERS.indexOf(stored);
        boolean toDouble =
                type.equals("double") && Set.of("float", "byte", "short", "int").contains(stored);
        if (!stored.equals(type) && !wider && !toDouble) {
            throw new StateMismatchException(
                    "field " + name + " was [" + stored + "] and is [" + type
                            + "] now, which cannot be migrated; give it another name, so that it begins with its initial value");
        }
    }

    /** Reads one entry. */
    void read(BinaryInput in) {
        int at = table.readKey(in);
        for (Step step : words) {
            long word = in.readLong();
            if (step.field != null) {
                table.word(at, step.field.word(), converted(word, step));
            }
        }
        for (Step step : objects) {
            table.readObject(at, step.index, in);
        }
    }

    private static long converted(long word, Step step) {
        if (!step.field.type().equals("double") || step.type.equals("double")) {
            return word;
        }
        return Double.doubleToRawLongBits(step.type.equals("float") ? Float.intBitsToFloat((int) word) : word);
    }
}
