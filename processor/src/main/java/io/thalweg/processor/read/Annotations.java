package io.thalweg.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds Thalweg's annotations on elements, by name. */
final class Annotations {

    private final Elements elements;

    Annotations(Elements elements) {
        this.elements = elements;
    }

    /** @param simpleName one of {@link Names} */
    Optional<AnnotationView> find(Element element, String simpleName) {
        String qualifiedName = Names.ANNOTATIONS + simpleName;
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> qualifiedName.contentEquals(nameOf(mirror)))
                .findFirst()
                .map(mirror -> new AnnotationView(element, mirror, elements.getElementValuesWithDefaults(mirror)));
    }

    boolean has(Element element, String simpleName) {
        return find(element, simpleName).isPresent();
    }

    /** Those of the annotations that the element has, in the order of the names. */
    List<AnnotationView> findAll(Element element, List<String> simpleNames) {
        return simpleNames.stream()
                .map(name -> find(element, name))
                .flatMap(Optional::stream)
                .toList();
    }

    private static CharSequence nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
    }
}
