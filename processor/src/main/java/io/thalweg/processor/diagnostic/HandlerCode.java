package io.thalweg.processor.diagnostic;

/** Codes. */
public enum HandlerCode implements DiagnosticCode {
    ON_WINDOW_MISSING(CatalogueEntry.error(300, "", "", "", "")),
    WINDOW_HANDLER_WITHOUT_WINDOW(CatalogueEntry.error(301, "", "", "", "")),
    ON_EVENT_MISSING(CatalogueEntry.error(302, "", "", "", "")),
    OPTIONAL_RESULT(CatalogueEntry.error(303, "", "", "", "")),
    RESULT_NOT_TAKEN(CatalogueEntry.error(304, "", "", "", "")),
    MERGE_PARAMETER(CatalogueEntry.error(305, "", "", "", "")),
    RECORDS_TYPE(CatalogueEntry.error(306, "", "", "", "")),
    SEVERAL_HANDLER_ANNOTATIONS(CatalogueEntry.error(307, "", "", "", "")),
    DUPLICATE_HANDLER(CatalogueEntry.error(308, "", "", "", "")),
    STATIC_HANDLER(CatalogueEntry.error(309, "", "", "", "")),
    PRIVATE_HANDLER(CatalogueEntry.error(310, "", "", "", "")),
    RESULT_AND_OUT(CatalogueEntry.error(311, "", "", "", "")),
    OUTPUT_TYPES_DIFFER(CatalogueEntry.error(312, "", "", "", "")),
    SIDE_TYPES_DIFFER(CatalogueEntry.error(313, "", "", "", "")),
    SEVERAL_PARAMETER_ANNOTATIONS(CatalogueEntry.error(314, "", "", "", "")),
    PARAMETER_ANNOTATION_TYPE(CatalogueEntry.error(315, "", "", "", "")),
    FORMAT_WITHOUT_ANNOTATION(CatalogueEntry.error(316, "", "", "", "")),
    UNKNOWN_PARAMETER(CatalogueEntry.error(317, "", "", "", "")),
    PARAMETER_NOT_ALLOWED(CatalogueEntry.error(318, "", "", "", "")),
    PARAMETER_TWICE(CatalogueEntry.error(319, "", "", "", "")),
    RECORD_MISSING(CatalogueEntry.error(320, "", "", "", "")),
    RECORD_NOT_FIRST(CatalogueEntry.error(321, "", "", "", "")),
    SIDE_NAME(CatalogueEntry.error(322, "", "", "", "")),
    SIDE_NAME_RESERVED(CatalogueEntry.error(323, "", "", "", "")),
    HANDLER_IN_JOB(CatalogueEntry.error(324, "", "", "", ""));

    private final CatalogueEntry entry;

    HandlerCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
