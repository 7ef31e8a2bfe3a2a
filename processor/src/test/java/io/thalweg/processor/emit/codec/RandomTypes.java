package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.Origin;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes up the types of a {@link TypeWorld} from a seed. */
final class RandomTypes {
    private static final int TYPES = 6;

    /** Names that clash with variables, methods, packages and classes of generated code, or are not ASCII. */
    private static final List<String> NAMES = List.of(
            "value",
            "in",
            "out",
            "nulls",
            "copy",
            "read",
            "write",
            "e",
            "element",
            "io",
            "java",
            "Codecs",
            "INSTANCE",
            "gr\u00f6\u00dfe",
            "$x",
            "_y",
            "type",
            "row",
            "name",
            "column",
            "field",
            "reuse",
            "values",
            "count",
            "i",
            "hasCount",
            "entry",
            "key",
            "schema",
            "Copies",
            "KIND_VALUES",
            "\u540d",
            "random",
            "amount",
            "price");

    private final long seed;
    private final Random random;
    private final boolean flat;
    private final TypeRef.Declared job;
    private final List<TypeRef.Declared> names = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();

    private RandomTypes(long seed, boolean flat) {
        this.seed = seed;
        this.flat = flat;
        random = new Random(seed);
        job = TypeRef.of((flat ? "random.flat" : "random.deep") + seed, "Types");
    }

    /** A world of types of every kind. */
    static TypeWorld deep(long seed) {
        return new RandomTypes(seed, false).world();
    }

    /** A world of types that fit into the fields of a row. */
    static TypeWorld flat(long seed) {
        return new RandomTypes(seed, true).world();
    }

    private TypeWorld world() {
        for (int i = 0; i < TYPES; i++) {
            names.add(new TypeRef.Declared(job.packageName(), List.of("Types", "T" + i), List.of()));
            shapes.add(shape(i));
        }
        List<EventType> types = names.stream().map(this::type).toList();
        List<EventType> finished = Immutability.decide(types);
        return TypeWorld.of(seed, job, finished, TypeSources.of(job, finished));
    }

    private Shape shape(int index) {
        int choice = random.nextInt(10);
        if (choice == 0) {
            return Shape.ENUM;
        }
        if (choice <= 2 && !flat && index > 0) {
            return Shape.SEALED;
        }
        return choice % 2 == 0 ? Shape.RECORD : Shape.CLASS;
    }

    private EventType type(TypeRef.Declared name) {
        int index = names.indexOf(name);
        Shape shape = shapes.get(index);
        return switch (shape) {
            case ENUM -> type(name, shape, List.of(), constants(name), List.of());
            case SEALED -> type(name, shape, List.of(), List.of(), variants(index));
            default -> type(name, shape, components(shape == Shape.RECORD), List.of(), List.of());
        };
    }

    private static EventType type(
            TypeRef.Declared name,
            Shape shape,
            List<Component> components,
            List<String> constants,
            List<TypeRef> variants) {
        return new EventType(
                name,
                shape,
                components,
                constants,
                variants,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Origin.NONE);
    }

    private List<TypeRef> variants(int index) {
        int count = 1 + random.nextInt(Math.min(index, 3));
        return new ArrayList<>(names.subList(index - count, index));
    }

    private static List<String> constants(TypeRef.Declared name) {
        return List.of("A", "B_" + name.simpleName(), "\u00c9TAT", "value");
    }

    private List<Component> components(boolean record) {
        int count = random.nextInt(12) == 0 ? 20 + random.nextInt(30) : random.nextInt(flat ? 9 : 7);
        Set<String> used = new LinkedHashSet<>();
        int least = flat ? 2 : 0; // in a row of one column null is an empty string
        while (used.size() < Math.max(count, least)) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            used.add(used.contains(name) ? name + used.size() : name);
        }
        boolean beans = random.nextBoolean();
        return used.stream().map(name -> component(name, record, beans)).toList();
    }

    private Component component(String name, boolean record, boolean bean) {
        ValueType type = value(flat ? 0 : 3);
        if (record) {
            return new Component(name, type, name, true, "", false, Origin.NONE);
        }
        return bean
                ? new Component(name, type, "get_" + name, true, "set_" + name, true, Origin.NONE)
                : new Component(name, type, name, false, name, false, Origin.NONE);
    }

    private ValueType value(int depth) {
        int choice = random.nextInt(depth > 0 ? 12 : 6);
        return switch (choice) {
            case 0, 1 -> RandomScalars.primitive(random);
            case 2, 3 -> RandomScalars.reference(random);
            case 4 -> simple();
            case 5 -> flat ? optional(RandomScalars.reference(random)) : array();
            case 6 -> optional(inner(depth));
            case 7 -> list(inner(depth));
            case 8 -> set(inner(depth));
            case 9 -> map(random.nextBoolean() ? RandomScalars.text() : inner(depth), inner(depth));
            default -> nested();
        };
    }

    private ValueType simple() {
        return flat && random.nextBoolean() ? RandomScalars.bytes() : anEnum();
    }

    private ValueType array() {
        return RandomScalars.array(random);
    }

    /** What may stand in a collection: no primitive type, and no optional in an optional. */
    private ValueType inner(int depth) {
        ValueType type = value(depth - 1);
        boolean primitive = type instanceof ValueType.Scalar scalar && scalar.primitive();
        return primitive || type instanceof ValueType.OptionalOf ? RandomScalars.reference(random) : type;
    }

    private ValueType anEnum() {
        List<TypeRef.Declared> enums = names.stream().filter(this::isEnum).toList();
        return enums.isEmpty() ? RandomScalars.reference(random) : constant(enums.get(random.nextInt(enums.size())));
    }

    private boolean isEnum(TypeRef.Declared name) {
        return shapes.get(names.indexOf(name)) == Shape.ENUM;
    }

    private static ValueType constant(TypeRef.Declared name) {
        return new ValueType.EnumValue(name, constants(name));
    }

    /** Any type of the world: itself and later ones too, so that types are recursive. */
    private ValueType nested() {
        TypeRef.Declared name = names.get(random.nextInt(names.size()));
        return isEnum(name) ? constant(name) : new ValueType.Nested(name);
    }

    private static ValueType optional(ValueType element) {
        return new ValueType.OptionalOf(TypeRef.of("java.util", "Optional", element.type()), element);
    }

    private static ValueType list(ValueType element) {
        return new ValueType.ListOf(TypeRef.of("java.util", "List", element.type()), element);
    }

    private static ValueType set(ValueType element) {
        return new ValueType.SetOf(TypeRef.of("java.util", "Set", element.type()), element);
    }

    private static ValueType map(ValueType key, ValueType value) {
        return new ValueType.MapOf(TypeRef.of("java.util", "Map", key.type(), value.type()), key, value);
    }
}
