package io.thalweg.processor.diagnostic;

/** Codes THW-600-699: parts of the language that this version does not have yet. */
public enum LanguageCode implements DiagnosticCode {
    /** The mode BATCH is not there yet. */
    BATCH(CatalogueEntry.error(600, "The mode BATCH is not there yet", """
            A job whose sources are bounded ends by itself in the mode STREAMING as well, with the same results; \
            only the order of work differs.""", """
            @Job(mode = ExecutionMode.BATCH)""", """
            @Job""")),

    /** An annotation that this version does not have. */
    ANNOTATION_NOT_YET(CatalogueEntry.error(601, "An annotation that this version does not have", """
            The language describes this annotation, but this version of the compiler does not know it yet.""", """
            @Sql("SELECT customer FROM orders") record Customer(String customer) {}""", """
            record Customer(String customer) {}   // and a @Transform, until a later version""")),

    /** A type that this version does not have. */
    TYPE_NOT_YET(CatalogueEntry.error(602, "A type that this version does not have", """
            The language describes this type, but this version of the API does not have it yet.""", """
            @Sink void print(Change<Order> change) { ... }""", """
            @Sink void print(Order order) { ... }"""));

    private final CatalogueEntry entry;

    LanguageCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
