package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.diagnostic.TypeCode;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds out how a component, an element or a whole event is encoded. */
final class ValueTypeReader {

    private static final String OUT = " Change the type, or name a codec for it with @CodedBy.";

    private final Reading reading;
    private final EventTypeReader events;
    private final CodecReader codecs;

    ValueTypeReader(Reading reading, EventTypeReader events) {
        this.reading = reading;
        this.events = events;
        this.codecs = new CodecReader(reading);
    }

    /** Reads the type of a field, which may have a codec of its own. */
    Optional<ValueType> readComponent(Element component, TypeMirror type, TypePath path) {
        Optional<AnnotationView> codedBy = reading.annotations().find(component, Names.CODED_BY);
        return codedBy.isPresent()
                ? codecs.read(codedBy.get(), type).map(codec -> custom(type, codec))
                : read(type, path);
    }

    /** Reads a type; what cannot be encoded is reported with its path. */
    Optional<ValueType> read(TypeMirror type, TypePath path) {
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE ->
                Optional.of(new ValueType.Scalar(ScalarTypes.of(type.getKind()), ref(type)));
            case ARRAY -> readArray((ArrayType) type, path);
            case DECLARED -> readClass((DeclaredType) type, path);
            case ERROR ->
                fail(
                        JobCode.UNRESOLVED_TYPE,
                        path,
                        "has the type " + reading.quoted(type)
                                + ", which does not exist. Add its import or the library that has it.");
            case WILDCARD ->
                fail(
                        TypeCode.WILDCARD_TYPE,
                        path,
                        "is the wildcard \"" + type + "\", which leaves open what is encoded. Write the type itself.");
            default -> fail(TypeCode.NOT_ENCODABLE, path, reading.quoted(type) + " cannot be encoded." + OUT);
        };
    }

    private Optional<ValueType> readArray(ArrayType type, TypePath path) {
        TypeMirror element = type.getComponentType();
        if (element.getKind().isPrimitive()) {
            return Optional.of(new ValueType.PrimitiveArray(ref(type), ScalarTypes.of(element.getKind())));
        }
        return fail(
                TypeCode.OBJECT_ARRAY,
                path,
                reading.quoted(type) + " cannot be encoded. Only arrays of primitive" + " types can. Use \"List<"
                        + reading.types().ref(element) + ">\".");
    }

    private Optional<ValueType> readClass(DeclaredType type, TypePath path) {
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        Optional<ValueType.ScalarKind> scalar = ScalarTypes.of(name);
        if (scalar.isPresent()) {
            return Optional.of(new ValueType.Scalar(scalar.get(), ref(type)));
        }
        return switch (name) {
            case Names.OPTIONAL, "java.util.List", "java.util.Set", "java.util.Map" -> readContainer(name, type, path);
            default -> readOther(type, path);
        };
    }

    private Optional<ValueType> readContainer(String name, DeclaredType type, TypePath path) {
        if (type.getTypeArguments().isEmpty()) {
            return fail(
                    TypeCode.RAW_TYPE,
                    path,
                    reading.quoted(type) + " has no type argument, which leaves open"
                            + " what is"
                            + " encoded. Write one, for example \"" + example(name) + "\".");
        }
        TypeMirror first = type.getTypeArguments().get(0);
        return switch (name) {
            case Names.OPTIONAL -> read(first, path).map(element -> new ValueType.OptionalOf(ref(type), element));
            case "java.util.List" ->
                read(first, path.elements()).map(element -> new ValueType.ListOf(ref(type), element));
            case "java.util.Set" ->
                read(first, path.elements()).map(element -> new ValueType.SetOf(ref(type), element));
            default -> readMap(type, first, path);
        };
    }

    private Optional<ValueType> readMap(DeclaredType type, TypeMirror keyType, TypePath path) {
        Optional<ValueType> key = read(keyType, path.keys());
        Optional<ValueType> value = read(type.getTypeArguments().get(1), path.values());
        return key.flatMap(k -> value.map(v -> new ValueType.MapOf(ref(type), k, v)));
    }

    private static String example(String name) {
        return switch (name) {
            case "java.util.Map" -> "Map<String, Long>";
            default -> name.substring(name.lastIndexOf('.') + 1) + "<String>";
        };
    }

    private Optional<ValueType> readOther(DeclaredType type, TypePath path) {
        TypeElement element = (TypeElement) type.asElement();
        Optional<AnnotationView> codedBy = reading.annotations().find(element, Names.CODED_BY);
        if (codedBy.isPresent()) {
            return codecs.read(codedBy.get(), type).map(codec -> custom(type, codec));
        }
        if (element.getKind() == ElementKind.ENUM) {
            return readEnum(type, element, path);
        }
        Optional<String> container = containerOf(type);
        if (container.isPresent()) {
            return fail(
                    TypeCode.COLLECTION_CLASS,
                    path,
                    reading.quoted(type) + " cannot be encoded: it says how the" + " collection is built. Use \""
                            + container.get() + "\".");
        }
        return JavaTypes.isOfJdk(element)
                ? fail(
                        TypeCode.NOT_ENCODABLE,
                        path,
                        reading.quotedFully(type) + " cannot be encoded."
                                + ScalarTypes.instead(element.getQualifiedName().toString()) + OUT)
                : events.nested(type, path).map(ValueType.Nested::new);
    }

    private Optional<ValueType> readEnum(DeclaredType type, TypeElement element, TypePath path) {
        return events.isAccessible(element, path)
                ? Optional.of(new ValueType.EnumValue(ref(type), constants(element)))
                : Optional.empty();
    }

    /** The names of an enum's constants. */
    static List<String> constants(TypeElement element) {
        return element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName().toString())
                .toList();
    }

    private Optional<String> containerOf(TypeMirror type) {
        return Stream.of("List", "Set", "Map", "Collection", "Iterable")
                .filter(name -> isA(type, name))
                .map(name -> switch (name) {
                    case "Collection", "Iterable" -> "List";
                    default -> name;
                })
                .findFirst();
    }

    private boolean isA(TypeMirror type, String simpleName) {
        String packageName = simpleName.equals("Iterable") ? "java.lang." : "java.util.";
        boolean ours = reading.types().element(type).map(JavaTypes::isOfJdk).orElse(false);
        return ours && reading.types().as(type, packageName + simpleName).isPresent();
    }

    private ValueType custom(TypeMirror type, TypeRef codec) {
        return new ValueType.Custom(ref(type), codec);
    }

    private TypeRef ref(TypeMirror type) {
        return reading.types().ref(type);
    }

    private <T> Optional<T> fail(DiagnosticCode code, TypePath path, String message) {
        return reading.fail(code, path.origin(), "\"" + path.text() + "\": " + message);
    }
}
