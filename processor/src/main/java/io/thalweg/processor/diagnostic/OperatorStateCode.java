package io.thalweg.processor.diagnostic;

/** Codes THW-770-774: state that belongs to a lane. */
public enum OperatorStateCode implements DiagnosticCode {
    /** Operator state in a step that has keys or windows to keep state under. */
    WITH_KEY(CatalogueEntry.error(770, "@OperatorState in a step with a key or a window", """
            Operator state belongs to a lane, whatever the key of the record at hand, and cannot follow the keys when \
            they move to other lanes. In a step with a key or a window a field is state of that key and window.""", """
            @KeyBy("user") static class Visits {
                @OperatorState ListState<Visit> last;
                ...
            }""", """
            @KeyBy("user") static class Visits {
                List<Visit> last = new ArrayList<>();
                ...
            }""")),

    /** Operator state that is no list. */
    TYPE(CatalogueEntry.error(771, "@OperatorState belongs on a ListState", """
            When a job is restored with another number of lanes, the items of all lanes are dealt out again. So \
            operator state is a list of items, each of which can stand alone: a ListState<T>, T being a type that can \
            be encoded.""", """
            @OperatorState long offset;""", """
            @OperatorState(Redistribution.UNION) ListState<Offset> offsets;""")),

    /** Operator state outside of a step class. */
    PLACE(CatalogueEntry.error(773, "@OperatorState outside of a step class", """
            Operator state belongs to a step class without key: one with @OnEvent handlers. Sources keep their \
            positions by themselves.""", """
            @Job class Orders {
                @OperatorState ListState<Offset> offsets;
                ...
            }""", """
            @Job class Orders {
                static class Remember {
                    @OperatorState ListState<Offset> offsets;
                    @OnEvent void add(Offset offset) { offsets.add(offset); }
                }
                ...
            }"""));

    private final CatalogueEntry entry;

    OperatorStateCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
