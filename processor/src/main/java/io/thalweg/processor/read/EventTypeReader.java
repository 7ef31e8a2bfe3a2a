package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.TypeCode;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.model.WatermarkModel;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the event types of a job by reachability, each once. */
final class EventTypeReader {

    private final Reading reading;
    private final ValueTypeReader values;
    private final ComponentsReader components;
    private final SealedReader variants;
    private final EventTimeReader eventTimes;
    private final EventShape shapes;

    /** In order of first mention; a type that is being read has no value yet. */
    private final Map<TypeRef, EventType> types = new LinkedHashMap<>();

    private final Set<TypeRef> failed = new HashSet<>();

    EventTypeReader(Reading reading) {
        this.reading = reading;
        this.values = new ValueTypeReader(reading, this);
        this.components = new ComponentsReader(reading, values);
        this.variants = new SealedReader(reading, this);
        this.eventTimes = new EventTimeReader(reading);
        this.shapes = new EventShape(reading);
    }

    /** All types read so far. */
    Map<TypeRef, EventType> types() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /** Takes over what another reader has found. */
    void addAll(Map<TypeRef, EventType> others) {
        others.forEach(types::putIfAbsent);
    }

    /** A type that was read. */
    Optional<EventType> find(TypeRef type) {
        return Optional.ofNullable(types.get(type));
    }

    /**
     * Reads the type of the records of a stream; a primitive type stands for its box.
     *
     * @param origin where the user wrote it
     */
    Optional<TypeRef> stream(TypeMirror streamed, ElementOrigin origin) {
        TypeMirror type = reading.types().boxed(streamed);
        TypePath path = new TypePath(reading.types().ref(type).toString(), origin);
        Optional<TypeElement> enumOrCoded = reading.types().element(type).filter(this::standsForItself);
        if (enumOrCoded.isPresent()) {
            return nested((DeclaredType) type, path);
        }
        return values.read(type, path).map(value -> {
            register(value, origin);
            return value.type();
        });
    }

    private boolean standsForItself(TypeElement element) {
        return element.getKind() == ElementKind.ENUM || reading.annotations().has(element, Names.CODED_BY);
    }

    private void register(ValueType value, ElementOrigin origin) {
        if (value instanceof ValueType.Nested || types.containsKey(value.type())) {
            return;
        }
        Component self = new Component("value", value, "", false, "", false, origin);
        types.put(
                value.type(),
                new EventType(
                        value.type(),
                        Shape.VALUE,
                        List.of(self),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        isImmutable(value),
                        Optional.empty(),
                        origin));
    }

    /** Reads a type without reporting why it cannot be encoded. */
    Optional<ValueType> tryValue(TypeMirror type, Element element) {
        EventTypeReader trial = new EventTypeReader(reading.into(new Report()));
        trial.addAll(types);
        TypePath path = new TypePath(element.getSimpleName().toString(), ElementOrigin.of(element));
        Optional<ValueType> value = trial.values.readComponent(element, type, path);
        if (value.isPresent()) {
            addAll(trial.types);
        }
        return value;
    }

    /** Reads a record, class, enum or sealed type. */
    Optional<TypeRef> nested(DeclaredType type, TypePath path) {
        TypeRef ref = reading.types().ref(type);
        if (types.get(ref) != null) {
            return Optional.of(ref);
        }
        if (failed.contains(ref)) {
            return Optional.empty();
        }
        if (types.containsKey(ref)) {
            return reading.fail(
                    TypeCode.RECURSIVE_TYPE,
                    path.origin(),
                    "\"" + path.text() + "\": \"" + ref + "\" contains itself, so that its size has no bound. Keep"
                            + " the id of the other one instead, or name a codec with @CodedBy.");
        }
        return readNew(ref, (TypeElement) type.asElement(), path);
    }

    private Optional<TypeRef> readNew(TypeRef ref, TypeElement element, TypePath path) {
        types.put(ref, null); // keeps the place in the order, and marks the type as being read
        Optional<EventType> event = shapes.of(element, path).flatMap(shape -> read(ref, element, shape, path));
        if (event.isPresent()) {
            types.put(ref, event.get());
        } else {
            types.remove(ref);
            failed.add(ref);
        }
        return event.map(EventType::type);
    }

    private Optional<EventType> read(TypeRef ref, TypeElement element, Shape shape, TypePath path) {
        Optional<AnnotationView> codedBy = reading.annotations().find(element, Names.CODED_BY);
        Optional<TypeRef> codec = codedBy.flatMap(view -> new CodecReader(reading).read(view, element.asType()));
        if (codedBy.isPresent()) {
            return codec.map(found -> event(ref, element, shape, List.of(), List.of(), codec));
        }
        Optional<List<Component>> parts = components.read(element, shape, path);
        Optional<List<TypeRef>> leaves = shape == Shape.SEALED ? variants.read(element, path) : Optional.of(List.of());
        if (parts.isEmpty() || leaves.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(event(ref, element, shape, parts.get(), leaves.get(), sharedCodec(element)));
    }

    /** The codec that is generated beside a type annotated {@code @Event}, in the package of the type. */
    private Optional<TypeRef> sharedCodec(TypeElement element) {
        TypeRef.Declared type = reading.types().declared(element);
        return reading.annotations()
                .find(element, Names.EVENT)
                .map(event -> TypeRef.of(type.packageName(), String.join("_", type.simpleNames()) + "Codec"));
    }

    private EventType event(
            TypeRef ref,
            TypeElement element,
            Shape shape,
            List<Component> parts,
            List<TypeRef> leaves,
            Optional<TypeRef> codec) {
        return new EventType(
                ref,
                shape,
                parts,
                shape == Shape.ENUM ? ValueTypeReader.constants(element) : List.of(),
                leaves,
                eventTimes.read(element, parts),
                watermark(element),
                isImmutable(element, shape, parts, leaves),
                codec,
                ElementOrigin.of(element));
    }

    private Optional<WatermarkModel> watermark(TypeElement element) {
        return reading.annotations()
                .find(element, Names.WATERMARK)
                .flatMap(view -> new WatermarkReader(reading).read(view, element.asType()));
    }

    /** What a user's codec handles is taken for mutable: its parts are unknown. */
    private boolean isImmutable(TypeElement element, Shape shape, List<Component> parts, List<TypeRef> leaves) {
        boolean coded = reading.annotations().has(element, Names.CODED_BY);
        return switch (shape) {
            case ENUM -> true;
            case RECORD -> !coded && parts.stream().allMatch(part -> isImmutable(part.value()));
            case SEALED ->
                !coded && leaves.stream().allMatch(leaf -> types.get(leaf).immutable());
            case CLASS, VALUE -> false;
        };
    }

    /** Whether nothing that a value of the type consists of can change. */
    boolean isImmutable(ValueType value) {
        if (value instanceof ValueType.Nested nested) {
            return types.get(nested.type()) != null && types.get(nested.type()).immutable();
        }
        if (value instanceof ValueType.OptionalOf optional) {
            return isImmutable(optional.element());
        }
        if (value instanceof ValueType.ListOf list) {
            return isImmutable(list.element());
        }
        if (value instanceof ValueType.SetOf set) {
            return isImmutable(set.element());
        }
        if (value instanceof ValueType.MapOf map) {
            return isImmutable(map.key()) && isImmutable(map.value());
        }
        return value instanceof ValueType.Scalar || value instanceof ValueType.EnumValue;
    }

    /** Whether generated code may name the type; if not, that is reported. */
    boolean isAccessible(TypeElement element, TypePath path) {
        return shapes.isAccessible(element, path);
    }
}
