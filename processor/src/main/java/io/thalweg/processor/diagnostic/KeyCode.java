package io.thalweg.processor.diagnostic;

/** Codes. */
public enum KeyCode implements DiagnosticCode {
    UNKNOWN_METHOD(CatalogueEntry.error(350, "", "", "", "")),
    METHOD_SIGNATURE(CatalogueEntry.error(351, "", "", "", "")),
    METHOD_ACCESS(CatalogueEntry.error(352, "", "", "", "")),
    PARAMETER_WITHOUT_KEY(CatalogueEntry.error(353, "", "", "", "")),
    PARAMETER_NAME(CatalogueEntry.error(354, "", "", "", "")),
    PARAMETER_TYPE(CatalogueEntry.error(355, "", "", "", "")),
    NO_COMPONENTS(CatalogueEntry.error(356, "", "", "", "")),
    COMPONENT_ACCESS(CatalogueEntry.error(357, "", "", "", "")),
    UNKNOWN_COMPONENT(CatalogueEntry.error(358, "", "", "", "")),
    NO_KEY(CatalogueEntry.error(359, "", "", "", "")),
    PART_TWICE(CatalogueEntry.error(360, "", "", "", "")),
    ARRAY(CatalogueEntry.error(361, "", "", "", "")),
    FLOATING(CatalogueEntry.error(362, "", "", "", "")),
    TYPE(CatalogueEntry.error(363, "", "", "", "")),
    MUTABLE(CatalogueEntry.error(364, "", "", "", "")),
    GAP_RETURN(CatalogueEntry.error(365, "", "", "", ""));

    private final CatalogueEntry entry;

    KeyCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
