package io.thalweg.processor.read;

import io.thalweg.processor.model.TypeRef;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Questions about Java types, and their translation into {@link TypeRef}. */
final class JavaTypes {

    private final Types types;
    private final Elements elements;

    JavaTypes(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /** Whether there is a type of that name. */
    boolean exists(String qualifiedName) {
        return elements.getTypeElement(qualifiedName) != null;
    }

    /** javac's own view of elements. */
    Elements elements() {
        return elements;
    }

    /** The type by name; wildcards and type variables become their upper bounds, unknown types plain names. */
    TypeRef ref(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED, ERROR -> declared((DeclaredType) type);
            case ARRAY -> new TypeRef.Array(ref(((ArrayType) type).getComponentType()));
            case TYPEVAR -> ref(types.erasure(((TypeVariable) type).getUpperBound()));
            case WILDCARD -> wildcard((WildcardType) type);
            case INTERSECTION, UNION -> ref(types.erasure(type));
            default -> TypeRef.primitive(type.getKind().name().toLowerCase(Locale.ROOT));
        };
    }

    private TypeRef wildcard(WildcardType type) {
        return type.getExtendsBound() == null ? TypeRef.of("java.lang", "Object") : ref(type.getExtendsBound());
    }

    private TypeRef.Declared declared(DeclaredType type) {
        List<TypeRef> arguments =
                type.getTypeArguments().stream().map(this::ref).toList();
        TypeRef.Declared plain = declared((TypeElement) type.asElement());
        return new TypeRef.Declared(plain.packageName(), plain.simpleNames(), arguments);
    }

    /** A class by name, without type arguments. */
    TypeRef.Declared declared(TypeElement type) {
        ArrayDeque<String> simpleNames = new ArrayDeque<>();
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            simpleNames.addFirst(at.getSimpleName().toString());
        }
        return new TypeRef.Declared(packageOf(type), List.copyOf(simpleNames), List.of());
    }

    /** The name of the package an element stands in, empty for the unnamed one. */
    String packageOf(Element element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }

    /** Whether this is the class of that qualified name, whatever its arguments. */
    boolean is(TypeMirror type, String qualifiedName) {
        return element(type)
                .map(found -> found.getQualifiedName().contentEquals(qualifiedName))
                .orElse(false);
    }

    /** The class or interface of a type, empty for primitives, arrays and the like. */
    Optional<TypeElement> element(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
                : Optional.empty();
    }

    /** The type seen as one of its supertypes, for example a {@code FileSource<T>} as {@code StreamSource<T>}. */
    Optional<DeclaredType> as(TypeMirror type, String supertype) {
        if (is(type, supertype)) {
            return Optional.of((DeclaredType) type);
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        return types.directSupertypes(type).stream()
                .map(direct -> as(direct, supertype))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The single type argument, empty for a raw type. */
    static Optional<TypeMirror> argument(DeclaredType type) {
        return type.getTypeArguments().stream().findFirst().map(TypeMirror.class::cast);
    }

    /** Whether a generic class is used without type arguments. */
    boolean isRaw(TypeMirror type) {
        return element(type)
                .map(found -> !found.getTypeParameters().isEmpty()
                        && ((DeclaredType) type).getTypeArguments().isEmpty())
                .orElse(false);
    }

    /** The box of a primitive type, any other type as it is. */
    TypeMirror boxed(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? types.boxedClass((PrimitiveType) type).asType()
                : type;
    }

    /** The name of the box of a primitive type, any other type as it is. */
    TypeRef boxedRef(TypeMirror type) {
        return ref(boxed(type));
    }

    /** Whether the types are the same, but for boxing. */
    boolean sameButForBoxing(TypeMirror one, TypeMirror other) {
        return types.isSameType(boxed(one), boxed(other));
    }

    boolean isSame(TypeMirror one, TypeMirror other) {
        return types.isSameType(one, other);
    }

    /** Whether a value of the first type can be passed where the second is asked for. */
    boolean isAssignable(TypeMirror from, TypeMirror to) {
        return types.isAssignable(from, to);
    }

    /** The method's signature as seen from a class that may have given values to type variables of a superclass. */
    ExecutableType methodOf(TypeElement owner, ExecutableElement method) {
        return (ExecutableType) types.asMemberOf((DeclaredType) owner.asType(), method);
    }

    /** The type of a field or the signature of a method, seen from a type with arguments. */
    TypeMirror memberOf(DeclaredType owner, Element member) {
        return types.asMemberOf(owner, member);
    }

    /** Whether the exception need not be declared. */
    boolean isUnchecked(TypeMirror exception) {
        return as(exception, "java.lang.RuntimeException").isPresent()
                || as(exception, "java.lang.Error").isPresent();
    }

    /** Whether the class belongs to the JDK, so that its parts are none of ours. */
    static boolean isOfJdk(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return name.startsWith("java.") || name.startsWith("javax.");
    }

    /** The superclass, empty for {@code Object} and its direct children, and for interfaces. */
    Optional<TypeElement> superclass(TypeElement type) {
        return element(type.getSuperclass())
                .filter(found -> !found.getQualifiedName().contentEquals("java.lang.Object"));
    }

    /** Whether a class can be made by {@code new X()}, leaving aside who may call it. */
    static Optional<ExecutableElement> emptyConstructor(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.CONSTRUCTOR)
                .map(ExecutableElement.class::cast)
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst();
    }
}
