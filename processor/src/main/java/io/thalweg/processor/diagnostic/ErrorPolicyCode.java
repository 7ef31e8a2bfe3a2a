package io.thalweg.processor.diagnostic;

/** Codes THW-775-779: what happens to records whose handler throws. */
public enum ErrorPolicyCode implements DiagnosticCode {
    /** A policy where no handler is called for a record. */
    PLACE(CatalogueEntry.error(775, "@OnError where no handler is called for single records", """
            The policy is about records whose handler throws: @Transform, @Filter, @Async and void @Sink methods, and \
            step classes with @OnEvent handlers. A source that cannot read says so by @Source(malformed = ...). What \
            a window or a join fails with concerns more than one record, and a StreamSink answers for itself.""", """
            @OnError(ErrorPolicy.SKIP) @Source StreamSource<Order> orders() { ... }""", """
            @Source(malformed = Malformed.SKIP) StreamSource<Order> orders() { ... }""")),

    /** Somebody waits for dead letters that are never written. */
    NO_DEAD_LETTERS(CatalogueEntry.error(776, "This step has no dead letters", """
            The stream step.failed carries the records whose handler has thrown, for steps that say \
            @OnError(ErrorPolicy.DEAD_LETTER). Without it such a record fails the job, or, with SKIP, is counted and \
            dropped.""", """
            @Transform Order parsed(String line) { ... }
            @From("parsed.failed") @Sink void bad(FailedRecord failed) { ... }""", """
            @OnError(ErrorPolicy.DEAD_LETTER) @Transform Order parsed(String line) { ... }
            @From("parsed.failed") @Sink void bad(FailedRecord failed) { ... }""")),

    /** Dead letters that nobody reads. */
    UNREAD_DEAD_LETTERS(CatalogueEntry.note(777, "Nobody reads the dead letters of a step", """
            They are counted and dropped, as with ErrorPolicy.SKIP. Read step.failed by name, or write SKIP.""", """
            @OnError(ErrorPolicy.DEAD_LETTER) @Transform Order parsed(String line) { ... }""", """
            @OnError(ErrorPolicy.DEAD_LETTER) @Transform Order parsed(String line) { ... }
            @From("parsed.failed") @Sink void bad(FailedRecord failed) { ... }"""));

    private final CatalogueEntry entry;

    ErrorPolicyCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
