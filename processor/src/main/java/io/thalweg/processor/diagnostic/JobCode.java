package io.thalweg.processor.diagnostic;

/** Codes. */
public enum JobCode implements DiagnosticCode {
    NEGATIVE_DURATION(CatalogueEntry.error(100, "", "", "", "")),
    MALFORMED_DURATION(CatalogueEntry.error(101, "", "", "", "")),
    EMPTY_FROM(CatalogueEntry.error(102, "", "", "", "")),
    STEP_CLASS_KIND(CatalogueEntry.error(103, "", "", "", "")),
    STRAY_ANNOTATION(CatalogueEntry.error(104, "", "", "", "")),
    JOB_KIND(CatalogueEntry.error(105, "", "", "", "")),
    JOB_GENERIC(CatalogueEntry.error(106, "", "", "", "")),
    JOB_CONSTRUCTOR(CatalogueEntry.error(107, "", "", "", "")),
    JOB_ABSTRACT(CatalogueEntry.error(108, "", "", "", "")),
    JOB_INNER(CatalogueEntry.error(109, "", "", "", "")),
    JOB_PRIVATE(CatalogueEntry.error(110, "", "", "", "")),
    NAME_BLANK(CatalogueEntry.error(111, "", "", "", "")),
    PRIVATE_STEP(CatalogueEntry.error(112, "", "", "", "")),
    GENERIC_METHOD(CatalogueEntry.error(113, "", "", "", "")),
    UNRESOLVED_TYPE(CatalogueEntry.error(114, "", "", "", "")),
    CHECKED_EXCEPTION(CatalogueEntry.error(115, "", "", "", "")),
    CSV_DELIMITER(CatalogueEntry.error(116, "", "", "", "")),
    PLACEHOLDER_NOT_ALLOWED(CatalogueEntry.error(117, "", "", "", "")),
    TEXT_TOO_LONG(CatalogueEntry.error(118, "", "", "", "")),
    PLACEHOLDER_MALFORMED(CatalogueEntry.error(119, "", "", "", "")),
    SINK_RETURN(CatalogueEntry.error(120, "", "", "", "")),
    SINK_CLASS(CatalogueEntry.error(121, "", "", "", "")),
    SINK_RAW(CatalogueEntry.error(122, "", "", "", "")),
    SOURCE_RETURN(CatalogueEntry.error(123, "", "", "", "")),
    SOURCE_CLASS(CatalogueEntry.error(124, "", "", "", "")),
    SOURCE_RAW(CatalogueEntry.error(125, "", "", "", "")),
    STATE_ACCESS(CatalogueEntry.error(126, "", "", "", "")),
    SEVERAL_STEP_ANNOTATIONS(CatalogueEntry.error(127, "", "", "", "")),
    STEP_CLASS_GENERIC(CatalogueEntry.error(128, "", "", "", "")),
    STEP_CLASS_INNER(CatalogueEntry.error(129, "", "", "", "")),
    STEP_CLASS_ACCESS(CatalogueEntry.error(130, "", "", "", "")),
    STEP_CLASS_CONSTRUCTOR(CatalogueEntry.error(131, "", "", "", "")),
    NO_STEPS(CatalogueEntry.error(132, "", "", "", "")),
    LISTED_MEMBER(CatalogueEntry.error(133, "", "", "", "")),
    LISTED_NO_STEP(CatalogueEntry.error(134, "", "", "", "")),
    DUPLICATE_STEP(CatalogueEntry.error(135, "", "", "", "")),
    FILTER_RETURN(CatalogueEntry.error(136, "", "", "", "")),
    OPTIONAL_RAW(CatalogueEntry.error(137, "", "", "", "")),
    TRANSFORM_WITHOUT_RESULT(CatalogueEntry.error(138, "", "", "", "")),
    FILE_NOT_WRITTEN(CatalogueEntry.error(139, "", "", "", "")),
    BUG(CatalogueEntry.error(140, "", "", "", ""));

    private final CatalogueEntry entry;

    JobCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
