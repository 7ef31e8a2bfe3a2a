package io.thalweg.processor.diagnostic;

/**
 * What the catalogue says about a code.
 *
 * @param id for example {@code THW-101}
 * @param title one line, without the names of a particular job
 * @param explanation why it is wrong and what to do, for a person who meets it for the first time
 * @param wrong code that leads to the diagnostic
 * @param right the same code, mended
 */
public record CatalogueEntry(
        String id, Severity severity, String title, String explanation, String wrong, String right) {

    /** An entry for an error. */
    static CatalogueEntry error(int number, String title, String explanation, String wrong, String right) {
        return new CatalogueEntry("THW-" + number, Severity.ERROR, title, explanation, wrong, right);
    }

    /** An entry for a warning. */
    static CatalogueEntry warning(int number, String title, String explanation, String wrong, String right) {
        return new CatalogueEntry("THW-" + number, Severity.WARNING, title, explanation, wrong, right);
    }

    /** An entry for a note. */
    static CatalogueEntry note(int number, String title, String explanation, String wrong, String right) {
        return new CatalogueEntry("THW-" + number, Severity.NOTE, title, explanation, wrong, right);
    }
}
