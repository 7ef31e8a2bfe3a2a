package io.thalweg.processor.diagnostic;

import io.thalweg.processor.model.Origin;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in the source: an element, or an annotation on it, or a member of that annotation.
 *
 * @param annotation empty for the element itself
 * @param value empty for the whole annotation
 */
public record ElementOrigin(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value)
        implements Origin {

    /** The element itself. */
    public static ElementOrigin of(Element element) {
        return new ElementOrigin(element, Optional.empty(), Optional.empty());
    }

    /** An annotation of the element. */
    public static ElementOrigin of(Element element, AnnotationMirror annotation) {
        return new ElementOrigin(element, Optional.of(annotation), Optional.empty());
    }

    /** A member of an annotation of the element. */
    public static ElementOrigin of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new ElementOrigin(element, Optional.of(annotation), Optional.of(value));
    }

    /** A member of this annotation; this origin if it is no annotation, or if the member is not written. */
    public ElementOrigin member(String name) {
        return annotation.stream()
                .flatMap(mirror -> mirror.getElementValues().entrySet().stream())
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .map(entry -> of(element, annotation.get(), entry.getValue()))
                .findFirst()
                .orElse(this);
    }
}
