package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.model.Origin;
import javax.lang.model.element.Element;

/**
 * How a type is reached from a stream: {@code Order.lines[].product}.
 *
 * @param text the path so far
 * @param origin where a mistake in the type at its end is shown
 */
record TypePath(String text, Origin origin) {

    /** The path to a component of the type at the end of this one. */
    TypePath component(Element component) {
        return new TypePath(text + "." + component.getSimpleName(), ElementOrigin.of(component));
    }

    /** The path to the elements of a collection or array. */
    TypePath elements() {
        return new TypePath(text + "[]", origin);
    }

    /** The path to the keys of a map. */
    TypePath keys() {
        return new TypePath(text + "{key}", origin);
    }

    /** The path to the values of a map. */
    TypePath values() {
        return new TypePath(text + "{value}", origin);
    }
}
