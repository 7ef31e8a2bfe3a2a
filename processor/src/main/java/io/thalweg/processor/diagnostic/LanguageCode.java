package io.thalweg.processor.diagnostic;

/** Codes. */
public enum LanguageCode implements DiagnosticCode {
    BATCH(CatalogueEntry.error(600, "", "", "", "")),
    ANNOTATION_NOT_YET(CatalogueEntry.error(601, "", "", "", "")),
    TYPE_NOT_YET(CatalogueEntry.error(602, "", "", "", ""));

    private final CatalogueEntry entry;

    LanguageCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
