package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The structure of a type as text, for example {@code Trade(at Instant, legs List<Leg>); Leg(side Side, size long);
 * Side[BUY, SELL]}. It holds what a change of the binary form can come from: names, types and order of the parts of all
 * types in it. It does not hold packages, nor whether a type is a record or a class.
 */
final class Schema {
    private final CodecScope scope;
    private final Map<TypeRef, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Deque<Runnable> undefined = new ArrayDeque<>();
    private final List<String> definitions = new ArrayList<>();
    private final Set<TypeRef> customCodecs = new LinkedHashSet<>();

    private Schema(CodecScope scope) {
        this.scope = scope;
    }

    static Schema of(EventType type, CodecScope scope) {
        Schema schema = new Schema(scope);
        schema.begin(type);
        return schema.defined();
    }

    static Schema of(ValueType value, CodecScope scope) {
        Schema schema = new Schema(scope);
        schema.definitions.add(schema.text(value));
        return schema.defined();
    }

    private Schema defined() {
        while (!undefined.isEmpty()) {
            undefined.remove().run();
        }
        return this;
    }

    /** The text; the schemas of {@link #customCodecs} belong to it, but are not known before the program runs. */
    String text() {
        return String.join("; ", definitions);
    }

    /** The codecs of the user's that write parts of the type. */
    List<TypeRef> customCodecs() {
        return List.copyOf(customCodecs);
    }

    private void begin(EventType type) {
        if (type.shape() == Shape.VALUE) {
            definitions.add(text(OnlyValue.of(type)));
        } else {
            names.put(type.type(), unique(type.type()));
            define(type);
        }
    }

    private void define(EventType type) {
        String name = names.get(type.type());
        definitions.add(
                switch (type.shape()) {
                    case RECORD, CLASS -> name + components(type);
                    case ENUM -> name + constants(type.constants());
                    case SEALED ->
                        name + type.variants().stream().map(this::name).collect(Collectors.joining(" | ", " = ", ""));
                    case VALUE -> name + " = " + text(OnlyValue.of(type));
                });
    }

    private String components(EventType type) {
        return type.components().stream()
                .map(component -> component.name() + " " + text(component.value()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String constants(List<String> constants) {
        return constants.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private String text(ValueType type) {
        if (type instanceof ValueType.EnumValue enumValue) {
            return name(enumValue);
        }
        if (type instanceof ValueType.Nested nested) {
            return name(nested.type());
        }
        if (type instanceof ValueType.Custom custom) {
            customCodecs.add(custom.codec());
            return custom.type() + " by " + custom.codec();
        }
        return collection(type);
    }

    private String collection(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return "List<" + text(list.element()) + ">";
        }
        if (type instanceof ValueType.SetOf set) {
            return "Set<" + text(set.element()) + ">";
        }
        if (type instanceof ValueType.OptionalOf optional) {
            return "Optional<" + text(optional.element()) + ">";
        }
        if (type instanceof ValueType.MapOf map) {
            return "Map<" + text(map.key()) + ", " + text(map.value()) + ">";
        }
        return type.type().toString();
    }

    private String name(ValueType.EnumValue type) {
        return names.computeIfAbsent(type.type(), absent -> {
            String name = unique(type.type());
            undefined.add(() -> definitions.add(name + constants(type.constants())));
            return name;
        });
    }

    private String name(TypeRef type) {
        EventType event = scope.type(type);
        return CodecScope.custom(event)
                .map(codec -> text(new ValueType.Custom(type, codec)))
                .orElseGet(() -> names.computeIfAbsent(type, absent -> {
                    undefined.add(() -> define(event));
                    return unique(type);
                }));
    }

    private String unique(TypeRef type) {
        String name = type instanceof TypeRef.Declared declared ? simple(declared) : type.toString();
        int number = uses.merge(name, 1, Integer::sum);
        return number == 1 ? name : name + "#" + number;
    }

    private static String simple(TypeRef.Declared type) {
        return new TypeRef.Declared("", List.of(type.simpleName()), type.arguments()).toString();
    }
}
