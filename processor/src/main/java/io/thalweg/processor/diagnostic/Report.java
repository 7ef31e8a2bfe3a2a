package io.thalweg.processor.diagnostic;

import io.thalweg.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with one job, in the order in which it was found. Equal diagnostics are kept once. */
public final class Report {

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /**
     * Adds a diagnostic; its severity is that of the code.
     *
     * @param message see {@link Diagnostic#message}
     */
    public void add(DiagnosticCode code, Origin origin, String message) {
        add(new Diagnostic(code, message, origin, Optional.empty()));
    }

    /**
     * Adds a diagnostic about one member of an annotation.
     *
     * @param annotation the origin that is the annotation
     * @param member its member; if the user did not write it, the annotation is the place
     */
    public void add(DiagnosticCode code, Origin annotation, String member, String message) {
        add(new Diagnostic(code, message, annotation, Optional.of(member)));
    }

    /** Adds a diagnostic. */
    public void add(Diagnostic diagnostic) {
        if (!diagnostics.contains(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }

    /** Adds all of another report. */
    public void addAll(Report other) {
        other.diagnostics.forEach(this::add);
    }

    /** All diagnostics so far. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** Whether one of them is an error, so that no program can be written. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.code().severity() == Severity.ERROR);
    }

    /** Whether a diagnostic has that code. */
    public boolean has(DiagnosticCode code) {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.code() == code);
    }
}
