package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.Origin;
import io.thalweg.processor.model.TypeRef;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What all readers of one job share.
 *
 * @param access what the generated code of the job may use
 */
record Reading(JavaTypes types, Annotations annotations, Access access, Report report) {

    /** For code that is generated into the package of {@code root}. */
    static Reading of(JavaTypes types, TypeElement root, Report report) {
        Access access = new Access(types, types.packageOf(root));
        return new Reading(types, new Annotations(types.elements()), access, report);
    }

    /** The same with another report. */
    Reading into(Report other) {
        return new Reading(types, annotations, access, other);
    }

    /** Reports something and gives "nothing" as the result of the reader that found it. */
    <T> Optional<T> fail(DiagnosticCode code, Origin origin, String message) {
        report.add(code, origin, message);
        return Optional.empty();
    }

    /** The same, on an element. */
    <T> Optional<T> fail(DiagnosticCode code, Element element, String message) {
        return fail(code, ElementOrigin.of(element), message);
    }

    /** A type in quotes, as the user would write it. */
    String quoted(TypeMirror type) {
        return "\"" + types.ref(type) + "\"";
    }

    /** A type in quotes, with its package. */
    String quotedFully(TypeMirror type) {
        return types.ref(type) instanceof TypeRef.Declared declared
                ? "\"" + declared.qualifiedName() + "\""
                : quoted(type);
    }

    /** A name in quotes. */
    static String quoted(CharSequence name) {
        return Suggestions.quoted(name.toString());
    }

    /** The simple name of an element in quotes. */
    static String quoted(Element element) {
        return quoted(element.getSimpleName());
    }
}
