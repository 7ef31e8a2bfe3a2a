package io.thalweg.processor.diagnostic;

/** Codes THW-790-793: sources that stay together in event time. */
public enum AlignmentCode implements DiagnosticCode {
    /** An alignment group without a drift. */
    GROUP_WITHOUT_DRIFT(CatalogueEntry.error(790, "An alignment group without a drift", """
            Members of a group wait for the slowest when they are more than "maxDrift" ahead of it. What is too far \
            depends on the windows behind the sources and on the memory for what they keep open.""", """
            @Watermark(lag = "5s", group = "trades")""", """
            @Watermark(lag = "5s", group = "trades", maxDrift = "30s")""")),

    /** Sources of one group with different drifts. */
    DRIFTS_DIFFER(CatalogueEntry.error(791, "Sources of one group with different drifts", """
            The greatest watermark with which a member may read on is one for the whole group.""", """
            @Watermark(group = "trades", maxDrift = "30s") ... @Watermark(group = "trades", maxDrift = "1m")""", """
            @Watermark(group = "trades", maxDrift = "30s") ... @Watermark(group = "trades", maxDrift = "30s")""")),

    /** Alignment behind a step. */
    NOT_AT_SOURCE(CatalogueEntry.error(792, "Alignment behind a step", """
            Only a source can wait before it reads on. A step behind it takes what comes.""", """
            @Transform @Watermark(lag = "5s", group = "trades", maxDrift = "30s") Trade parsed(String line)""", """
            @Source @Watermark(lag = "5s", group = "trades", maxDrift = "30s") StreamSource<Trade> trades()""")),

    /** Alignment without watermarks. */
    NO_WATERMARKS(CatalogueEntry.error(793, "Alignment without watermarks", """
            With every = "0s" a source has no watermark before its end. In a group all others would wait for it, and \
            its own splits cannot be compared.""", """
            @Watermark(lag = "5s", every = "0s", group = "trades", maxDrift = "30s")""", """
            @Watermark(lag = "5s", group = "trades", maxDrift = "30s")"""));

    private final CatalogueEntry entry;

    AlignmentCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
