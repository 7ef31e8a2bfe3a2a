package io.thalweg.processor.diagnostic;

/** Codes THW-500-549: time and watermarks. */
public enum TimeCode implements DiagnosticCode {
    /** An event-time window whose input has no watermark. */
    WINDOW_WITHOUT_WATERMARK(
            CatalogueEntry.error(500, "An event-time window is fed by a stream without watermark", """
            A window fires when a watermark says that no more records of its time are expected. Without watermark it \
            would collect records until the input ends. The message shows the way from the source to the window; put \
            @Watermark on the source, on the type of its records, or on a @Transform in between. A window that \
            should follow the machine's clock says so with time = TimeDomain.PROCESSING.""", """
            @Source StreamSource<Click> clicks() { ... }
            @Window(gap = "5m") static class Visits { ... }""", """
            @Source @Watermark(lag = "10s") StreamSource<Click> clicks() { ... }
            @Window(gap = "5m") static class Visits { ... }""")),

    /** An event-time window whose records have no timestamp. */
    WINDOW_WITHOUT_TIMESTAMPS(
            CatalogueEntry.error(501, "An event-time window is fed by records without timestamp", """
            The window a record belongs to follows from its timestamp, and the records at the beginning of the path \
            in the message have none. Mark the component of the event type that is its time with @EventTime: an \
            Instant, or a long with the unit it counts.""", """
            record Click(String user, Instant at) {}""", """
            record Click(String user, @EventTime Instant at) {}""")),

    /** A watermark that follows timestamps that do not exist. */
    WATERMARK_WITHOUT_EVENT_TIME(
            CatalogueEntry.error(502, "@Watermark needs a component marked @EventTime", """
            A watermark with a lag follows the largest timestamp seen so far, so the records must have timestamps. \
            Mark the component that is the time of the event with @EventTime.""", """
            @Watermark(lag = "10s")
            record Click(String user, Instant at) {}""", """
            @Watermark(lag = "10s")
            record Click(String user, @EventTime Instant at) {}""")),

    /** Periodic emission is off, and nothing else emits. */
    WATERMARK_NEVER_EMITTED(CatalogueEntry.note(
            503, "A watermark with every = \"0s\" appears only at the end of the input", """
            every = "0s" switches periodic watermarks off, and a lag emits no others: event-time windows fire when \
            all input has been read. That may be meant for a bounded input. Write every = "record" for a watermark \
            behind each record.""", """
            @Watermark(lag = "10s", every = "0s")""", """
            @Watermark(lag = "10s", every = "record")""")),

    /** Idleness is looked for periodically, which is off. */
    IDLENESS_NEVER_DETECTED(CatalogueEntry.error(504, "idleAfter needs periodic watermarks", """
            Whether a source has fallen silent is looked at whenever a periodic watermark is due, and every = "0s" \
            switches those off (E11 of the semantics). Leave every out, or give it an interval.""", """
            @Watermark(lag = "10s", every = "0s", idleAfter = "1m")""", """
            @Watermark(lag = "10s", idleAfter = "1m")""")),

    /** An idleness of zero. */
    IDLE_AT_ONCE(CatalogueEntry.error(505, "idleAfter must be positive", """
            After no time at all every source is idle. Give the time of silence after which nobody should wait for \
            the source any more, or leave idleAfter out: then it is never idle.""", """
            @Watermark(lag = "10s", idleAfter = "0s")""", """
            @Watermark(lag = "10s", idleAfter = "1m")""")),

    /** A silent input holds back the others. */
    INPUT_MAY_STALL(CatalogueEntry.note(506, "A silent input can stall event time", """
            The event time of a step with several inputs is that of the slowest of them (E10 of the semantics). If \
            one has no records for a while, the windows behind the step wait for it, while the other goes on filling \
            them. idleAfter in @Watermark says after how much silence nobody waits any more. Inputs that end, such \
            as files, need nothing.""", """
            @Source @Watermark(lag = "1s") StreamSource<Order> orders() { ... }
            @Source @Watermark(lag = "1s") StreamSource<Order> returns() { ... }
            @From({"orders", "returns"}) @Window(size = "1h") static class Turnover { ... }""", """
            @Source @Watermark(lag = "1s", idleAfter = "1m") StreamSource<Order> orders() { ... }
            @Source @Watermark(lag = "1s", idleAfter = "1m") StreamSource<Order> returns() { ... }
            @From({"orders", "returns"}) @Window(size = "1h") static class Turnover { ... }"""));

    private final CatalogueEntry entry;

    TimeCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
