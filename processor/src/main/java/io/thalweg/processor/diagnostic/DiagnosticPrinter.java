package io.thalweg.processor.diagnostic;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Hands reports to javac. A diagnostic on something that is not part of this compilation is placed on the job, with
 * {@code [Type.member]} in front of its message.
 */
public final class DiagnosticPrinter {

    private final Messager messager;
    private final Set<String> compiledTypes;

    /** @param compiledTypes qualified names of the top-level types of this compilation, may still grow */
    public DiagnosticPrinter(Messager messager, Set<String> compiledTypes) {
        this.messager = messager;
        this.compiledTypes = compiledTypes;
    }

    /** Prints all diagnostics of a report about {@code subject}, which is a job or an event type. */
    public void print(Report report, Element subject) {
        report.diagnostics().forEach(diagnostic -> print(diagnostic, subject));
    }

    private void print(Diagnostic diagnostic, Element subject) {
        Kind kind = kind(diagnostic.code().severity());
        if (!(diagnostic.origin() instanceof ElementOrigin origin)) {
            messager.printMessage(kind, diagnostic.text(), subject);
        } else if (isCompiledNow(origin.element())) {
            print(
                    kind,
                    diagnostic.text(),
                    diagnostic.member().map(origin::member).orElse(origin));
        } else {
            messager.printMessage(kind, elsewhere(diagnostic, origin.element()), subject);
        }
    }

    private void print(Kind kind, String text, ElementOrigin place) {
        AnnotationMirror annotation = place.annotation().orElse(null);
        messager.printMessage(
                kind, text, place.element(), annotation, place.value().orElse(null));
    }

    /** Says that the compiler itself failed, in a way that can be reported. */
    public void printBug(TypeElement subject, Throwable bug) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        String text = "[THW-000] This is a bug in Thalweg, not in your code: compiling "
                + Suggestions.quoted(subject.getQualifiedName().toString()) + " failed with "
                + bug.getClass().getSimpleName() + ". Please report it together with the following.\n" + trace;
        messager.printMessage(Kind.ERROR, text, subject);
    }

    private static Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE -> Kind.NOTE;
        };
    }

    private static String elsewhere(Diagnostic diagnostic, Element element) {
        return "[" + diagnostic.code().id() + "] [" + nameOf(element) + "] " + diagnostic.message();
    }

    private boolean isCompiledNow(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() != null
                && outermost.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost instanceof TypeElement type
                && compiledTypes.contains(type.getQualifiedName().toString());
    }

    private static String nameOf(Element element) {
        Element enclosing = element.getEnclosingElement();
        if (enclosing == null || enclosing.getKind() == ElementKind.PACKAGE) {
            return element.getSimpleName().toString();
        }
        return nameOf(enclosing) + "." + element.getSimpleName();
    }
}
