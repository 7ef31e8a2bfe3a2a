package io.thalweg.processor.plan;

import io.thalweg.processor.model.KeyModel;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.model.WindowSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the state of one key stands in a slot: first the hash, then the integral parts of a key that the hash does not
 * stand for, then the primitive fields, one word each. Parts of the key and fields that are objects stand beside them.
 *
 * @param key the key, or null for state without key
 * @param buffered whether the records of a window are kept too, as the last object
 * @param counted whether the number of records is kept too, as the last word
 * @param interval whether the start and the end of a session are kept too, as the last two words
 */
public record StateLayout(KeyModel key, List<StateField> fields, boolean buffered, boolean counted, boolean interval) {

    /** More make the slots of keys without an open session too large. */
    private static final int MOST_FIELDS_OF_A_SESSION = 12;

    /** State of something that is no session. */
    public StateLayout(KeyModel key, List<StateField> fields, boolean buffered, boolean counted) {
        this(key, fields, buffered, counted, false);
    }

    /** State without a count. */
    public StateLayout(KeyModel key, List<StateField> fields, boolean buffered) {
        this(key, fields, buffered, false);
    }

    /** Words per slot. */
    public int words() {
        return 1
                + keyWords()
                + (int) fields.stream().filter(StateLayout::isWord).count()
                + (counted ? 1 : 0)
                + (interval ? 2 : 0);
    }

    /** The state of a session, in the slot of its key. */
    public static StateLayout ofSession(KeyModel key, List<StateField> fields) {
        return new StateLayout(key, fields, false, false, true);
    }

    /** Whether the newest session of a key stands in its slot: its fields are words, and not too many. */
    public static boolean holdsSession(WindowModel window) {
        List<StateField> fields = window.step().fields();
        return window.window().kind() == WindowSpec.Kind.SESSION
                && WindowPath.of(window) != WindowPath.TRIGGERED
                && window.step().handlers().get(0).key().isPresent()
                && !window.isJoin()
                && !window.buffered()
                && !fields.isEmpty()
                && fields.size() <= MOST_FIELDS_OF_A_SESSION
                && fields.stream().allMatch(StateLayout::isWord);
    }

    /** The index of the start of a session among the words. */
    public int startIndex() {
        return words() - 2;
    }

    /** The index of the end of a session among the words. */
    public int endIndex() {
        return words() - 1;
    }

    /** The index of the count among the words. */
    public int countIndex() {
        return words() - 1;
    }

    /** Objects per slot. */
    public int objects() {
        long objectFields = fields.stream().filter(field -> !isWord(field)).count();
        return keyObjects() + (int) objectFields + (buffered ? 1 : 0);
    }

    /** The index of the record buffer among the objects. */
    public int bufferIndex() {
        return objects() - 1;
    }

    /** Whether the key is one integral value: then its hash, which is one to one, stands for it. */
    public boolean bijective() {
        return key.parts().size() == 1 && isWord(0);
    }

    /** Whether a part of the key is stored as a word of the slot, and not as an object. */
    public boolean isWord(int part) {
        ValueType value = key.parts().get(part).value();
        if (value instanceof ValueType.EnumValue) {
            return true;
        }
        return value instanceof ValueType.Scalar scalar
                && switch (scalar.kind()) {
                    case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR -> true;
                    default -> false;
                };
    }

    /** How many words the parts of the key take. */
    public int keyWords() {
        return key == null || bijective() ? 0 : wordParts().size();
    }

    private int keyObjects() {
        return key == null ? 0 : key.parts().size() - wordParts().size();
    }

    private List<Integer> wordParts() {
        List<Integer> parts = new ArrayList<>();
        for (int part = 0; part < key.parts().size(); part++) {
            if (isWord(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The index of a part of the key among the words or the objects of its slot. */
    public int keyIndex(int part) {
        int before = 0;
        for (int other = 0; other < part; other++) {
            before += isWord(other) == isWord(part) ? 1 : 0;
        }
        return isWord(part) ? 1 + before : before;
    }

    /** The index of a field among the words or the objects of its slot. */
    public int fieldIndex(StateField field) {
        int before = 0;
        for (StateField other : fields) {
            if (other == field) {
                break;
            }
            before += isWord(other) == isWord(field) ? 1 : 0;
        }
        return isWord(field) ? 1 + keyWords() + before : keyObjects() + before;
    }

    /** Whether each new key needs an initial object of its own. */
    public boolean freshObjects() {
        return fields.stream().anyMatch(StateField::freshObject);
    }

    /** Whether a field is stored as a word. */
    public static boolean isWord(StateField field) {
        return field.type().isPrimitive();
    }
}
