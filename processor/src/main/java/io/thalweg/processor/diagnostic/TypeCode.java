package io.thalweg.processor.diagnostic;

/** Codes. */
public enum TypeCode implements DiagnosticCode {
    CODED_BY_NO_CODEC(CatalogueEntry.error(200, "", "", "", "")),
    CODED_BY_OTHER_TYPE(CatalogueEntry.error(201, "", "", "", "")),
    CODED_BY_CONSTRUCTOR(CatalogueEntry.error(202, "", "", "", "")),
    COMPONENT_ACCESS(CatalogueEntry.error(203, "", "", "", "")),
    GENERIC_EVENT(CatalogueEntry.error(204, "", "", "", "")),
    INNER_CLASS(CatalogueEntry.error(205, "", "", "", "")),
    TYPE_ACCESS(CatalogueEntry.error(206, "", "", "", "")),
    ABSTRACT_TYPE(CatalogueEntry.error(207, "", "", "", "")),
    SEALED_VARIANT(CatalogueEntry.error(208, "", "", "", "")),
    NO_CONSTRUCTOR(CatalogueEntry.error(209, "", "", "", "")),
    TWO_EVENT_TIMES(CatalogueEntry.error(210, "", "", "", "")),
    EVENT_TIME_TYPE(CatalogueEntry.error(211, "", "", "", "")),
    EVENT_TIME_ACCESS(CatalogueEntry.error(212, "", "", "", "")),
    EVENT_TIME_UNIT_OF_INSTANT(CatalogueEntry.error(213, "", "", "", "")),
    EVENT_TIME_UNIT(CatalogueEntry.error(214, "", "", "", "")),
    RECURSIVE_TYPE(CatalogueEntry.error(215, "", "", "", "")),
    TEXT_OF_CODED_TYPE(CatalogueEntry.error(216, "", "", "", "")),
    CSV_WITHOUT_COLUMNS(CatalogueEntry.error(217, "", "", "", "")),
    CSV_NOT_FLAT(CatalogueEntry.error(218, "", "", "", "")),
    RAW_TYPE(CatalogueEntry.error(219, "", "", "", "")),
    WILDCARD_TYPE(CatalogueEntry.error(220, "", "", "", "")),
    TYPE_VARIABLE(CatalogueEntry.error(221, "", "", "", "")),
    NOT_ENCODABLE(CatalogueEntry.error(222, "", "", "", "")),
    OBJECT_ARRAY(CatalogueEntry.error(223, "", "", "", "")),
    COLLECTION_CLASS(CatalogueEntry.error(224, "", "", "", "")),
    GENERATOR_AND_LAG(CatalogueEntry.error(225, "", "", "", "")),
    GENERATOR_SHAPE(CatalogueEntry.error(226, "", "", "", "")),
    GENERATOR_RECORD_TYPE(CatalogueEntry.error(227, "", "", "", "")),
    GENERATOR_CONSTRUCTOR(CatalogueEntry.error(228, "", "", "", ""));

    private final CatalogueEntry entry;

    TypeCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
