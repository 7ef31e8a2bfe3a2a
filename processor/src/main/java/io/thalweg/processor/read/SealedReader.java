package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.TypeCode;
import io.thalweg.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the variants of sealed types. */
final class SealedReader {

    private final Reading reading;
    private final EventTypeReader events;

    SealedReader(Reading reading, EventTypeReader events) {
        this.reading = reading;
        this.events = events;
    }

    /** The types at the leaves of the hierarchy, in declaration order; empty if one cannot be encoded. */
    Optional<List<TypeRef>> read(TypeElement type, TypePath path) {
        List<TypeRef> leaves = new ArrayList<>();
        boolean complete = true;
        for (TypeMirror permitted : type.getPermittedSubclasses()) {
            complete &= readVariant((DeclaredType) permitted, path, leaves);
        }
        return complete ? Optional.of(leaves) : Optional.empty();
    }

    private boolean readVariant(DeclaredType type, TypePath path, List<TypeRef> leaves) {
        TypeElement element = (TypeElement) type.asElement();
        TypePath variantPath = new TypePath(path.text() + "(" + element.getSimpleName() + ")", path.origin());
        if (element.getModifiers().contains(Modifier.SEALED) && element.getKind() != ElementKind.ENUM) {
            Optional<List<TypeRef>> nested = read(element, variantPath);
            nested.ifPresent(found ->
                    found.stream().filter(leaf -> !leaves.contains(leaf)).forEach(leaves::add));
            return nested.isPresent();
        }
        return isClosed(element, variantPath)
                && events.nested(type, variantPath)
                        .map(leaf -> leaves.contains(leaf) || leaves.add(leaf))
                        .isPresent();
    }

    private boolean isClosed(TypeElement element, TypePath path) {
        if (element.getKind() != ElementKind.CLASS && element.getKind() != ElementKind.INTERFACE) {
            return true;
        }
        if (element.getModifiers().contains(Modifier.FINAL)) {
            return true;
        }
        reading.report()
                .add(
                        TypeCode.SEALED_VARIANT,
                        path.origin(),
                        "\"" + path.text() + "\": the variant " + Reading.quoted(element)
                                + " is non-sealed, so that further classes might extend it. Make it final, or a"
                                + " record.");
        return false;
    }
}
