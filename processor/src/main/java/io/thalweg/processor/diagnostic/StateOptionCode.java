package io.thalweg.processor.diagnostic;

/** Codes THW-580-585: what {@literal @}State says about a field. */
public enum StateOptionCode implements DiagnosticCode {
    /** A time to live that is over at once. */
    TTL_ZERO(CatalogueEntry.error(580, "A time to live of zero", """
            State that expires at once is no state. Leave ttl out for state that is kept until it is removed.""", """
            @State(ttl = "0s") long seen;""", """
            @State(ttl = "1h") long seen;""")),

    /** Options of a time to live that is not there. */
    WITHOUT_TTL(CatalogueEntry.error(581, "An option of a time to live that is not given", """
            refresh, expired and cleanup say how a time to live works; without ttl nothing expires, and they would \
            change nothing.""", """
            @State(refresh = Refresh.ON_READ) long seen;""", """
            @State(ttl = "1h", refresh = Refresh.ON_READ) long seen;""")),

    /** Time to live in a window. */
    TTL_IN_WINDOW(CatalogueEntry.error(582, "A time to live in a window step", """
            A window's state lives exactly as long as the window: until its last millisecond has passed, and its \
            lateness after that. A time to live belongs to a keyed step, whose state has no end of its own.""", """
            @KeyBy("user") @Window(size = "1h") static class Clicks {
                @State(ttl = "2h") long clicks; ...""", """
            @KeyBy("user") @Window(size = "1h", lateness = "1h") static class Clicks {
                long clicks; ...""")),

    /** An annotation on something that is no state. */
    NO_STATE(CatalogueEntry.error(583, "@State on a field that is no state", """
            State of a step class are its fields that are neither static, final nor transient, and its state objects. \
            Fields of other classes, of events for example, are none.""", """
            @State(ttl = "1h") transient int limit;""", """
            transient int limit;""")),

    /** A field that was called as it is. */
    WAS_ITSELF(CatalogueEntry.error(584, "State that was always called so", """
            was names the field as an earlier version of the job had it, so that its state is found again. State that \
            was not renamed needs none.""", """
            @State(was = "seen") long seen;""", """
            @State(was = "count") long seen;""")),

    /** A former name that is in use. */
    WAS_IN_USE(CatalogueEntry.error(585, "A former name that other state has now, or had too", """
            State is found by its name. If two fields claim the same one, there is no telling whose it is.""", """
            long count;
            @State(was = "count") long seen;""", """
            @State(was = "count") long seen;"""));

    private final CatalogueEntry entry;

    StateOptionCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
