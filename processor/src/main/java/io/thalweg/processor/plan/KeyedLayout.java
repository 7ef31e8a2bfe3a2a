package io.thalweg.processor.plan;

import io.thalweg.processor.model.KeyModel;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StateObject.Kind;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.model.TypeRef;
import java.util.List;

/**
 * Where the state of one key of a process step stands in its slot: what {@link StateLayout} says, then one word for the
 * time of each plain field with a time to live, then the state objects. Of these, the box of a primitive type is two
 * words, its value and since when; another single value is an object, and a word if it has a time to live; a list or a
 * map is an object.
 */
public record KeyedLayout(StateLayout fields, List<StateObject> stateObjects) {

    private static final List<String> BOXES =
            List.of("Boolean", "Byte", "Short", "Integer", "Long", "Character", "Float", "Double");

    /** The layout of a step with that key. */
    public static KeyedLayout of(KeyModel key, StepClass step) {
        return new KeyedLayout(new StateLayout(key, step.fields(), false), step.objects());
    }

    /** Words per slot. */
    public int words() {
        return fields.words() + timedFields().size() + wordsBefore(null);
    }

    /** Objects per slot. */
    public int objects() {
        return fields.objects() + objectsBefore(null);
    }

    /** The plain fields with a time to live. */
    public List<StateField> timedFields() {
        return fields.fields().stream().filter(field -> field.ttl().isPresent()).toList();
    }

    /** Whether the state is more than plain fields that are kept for ever. */
    public boolean isKeyed() {
        return !stateObjects.isEmpty() || !timedFields().isEmpty();
    }

    /** Whether a key can be given up when nothing is stored for it any more: no plain field is kept for ever. */
    public boolean givesUpKeys() {
        return isKeyed() && timedFields().size() == fields.fields().size();
    }

    /** Whether anything expires. */
    public boolean expires() {
        return !timedFields().isEmpty()
                || stateObjects.stream().anyMatch(object -> object.ttl().isPresent());
    }

    /** The index of the time of a plain field among the words. */
    public int stampIndex(StateField field) {
        return fields.words() + timedFields().indexOf(field);
    }

    /** The index of the first word of a state object among the words. */
    public int wordIndex(StateObject object) {
        return fields.words() + timedFields().size() + wordsBefore(object);
    }

    /** The index of a state object among the objects. */
    public int objectIndex(StateObject object) {
        return fields.objects() + objectsBefore(object);
    }

    private int wordsBefore(StateObject end) {
        return stateObjects.stream()
                .takeWhile(object -> object != end)
                .mapToInt(KeyedLayout::wordsOf)
                .sum();
    }

    private int objectsBefore(StateObject end) {
        return (int) stateObjects.stream()
                .takeWhile(object -> object != end)
                .filter(object -> !isWord(object))
                .count();
    }

    /** How many words of the slot a state object takes. */
    public static int wordsOf(StateObject object) {
        if (isWord(object)) {
            return 2;
        }
        return object.isCell() && object.ttl().isPresent() ? 1 : 0;
    }

    /** Whether a state object is the box of a primitive type, which is kept as a word. */
    public static boolean isWord(StateObject object) {
        return (object.kind() == Kind.VALUE || object.kind() == Kind.REDUCING)
                && isBox(object.stored().get(0));
    }

    private static boolean isBox(TypeRef type) {
        return type instanceof TypeRef.Declared declared
                && declared.packageName().equals("java.lang")
                && BOXES.contains(declared.simpleName());
    }

    /** The primitive type of which a state object keeps the box. */
    public static TypeRef.Primitive primitive(StateObject object) {
        String box = ((TypeRef.Declared) object.stored().get(0)).simpleName();
        return switch (box) {
            case "Integer" -> TypeRef.primitive("int");
            case "Character" -> TypeRef.primitive("char");
            default -> TypeRef.primitive(box.toLowerCase(java.util.Locale.ROOT));
        };
    }
}
