package io.thalweg.processor.diagnostic;

/**
 * A kind of mistake with an entry in the catalogue. The codes are constants of the enums beside this interface, one
 * enum for each range of numbers; {@link Catalogue} lists them all.
 */
public interface DiagnosticCode {

    /** What the catalogue says about it. */
    CatalogueEntry entry();

    /** The number with its prefix, for example {@code THW-101}. */
    default String id() {
        return entry().id();
    }

    /** How bad it is. */
    default Severity severity() {
        return entry().severity();
    }
}
