package io.thalweg.processor.diagnostic;

/** Codes THW-700-719: timers. */
public enum TimerCode implements DiagnosticCode {
    /** An {@literal @}OnTimer handler in a step without key. */
    WITHOUT_KEY(CatalogueEntry.error(700, "A timer handler in a step without key", """
            A timer belongs to a key, and its handler is called with the state of that key.""", """
            static class Reminder {
                @OnEvent void open(Order order, Context context) { ... }
                @OnTimer Order remind(@EventTime long time) { ... }
            }""", """
            @KeyBy("id")
            static class Reminder {
                @OnEvent void open(Order order, Context context) { ... }
                @OnTimer Order remind(@EventTime long time) { ... }
            }""")),

    /** An {@literal @}OnTimer handler in a window step. */
    IN_WINDOW(CatalogueEntry.error(701, "A timer handler in a window step", """
            Windows fire by themselves. Timers are those of keyed steps without window.""", """
            @KeyBy("customer") @Window(size = "1h")
            static class Totals {
                ...
                @OnTimer void remind(@EventTime long time) { ... }
            }""", """
            @KeyBy("customer")
            static class Reminder {
                @OnEvent void open(Order order, Context context) { ... }
                @OnTimer Order remind(@EventTime long time) { ... }
            }""")),

    /** The time of a timer in a parameter of another type. */
    TIME_TYPE(CatalogueEntry.error(702, "The time of a timer in a parameter of another type", """
            Timers are set to a number of milliseconds since the epoch, and that is what the handler gets.""", """
            @OnTimer Order remind(@EventTime Instant time) { ... }""", """
            @OnTimer Order remind(@EventTime long time) { Instant when = Instant.ofEpochMilli(time); ... }""")),

    /** A time without {@literal @}EventTime. */
    TIME_NOT_MARKED(CatalogueEntry.error(703, "A parameter of a timer handler that nothing marks", """
            A long could be the time of the timer, or the key.""", """
            @OnTimer Order remind(long time) { ... }""", """
            @OnTimer Order remind(@EventTime long time) { ... }""")),

    /** An {@literal @}OnTimer handler although no handler can set a timer. */
    NEVER_SET(CatalogueEntry.error(704, "Timers that nobody can set", """
            Timers are set with "context.timers()", so one of the @OnEvent handlers has to take a Context.""", """
            @OnEvent void open(Order order) { ... }
            @OnTimer Order remind(@EventTime long time) { ... }""", """
            @OnEvent void open(Order order, Context context) { context.timers().atEventTime(order.due()); }
            @OnTimer Order remind(@EventTime long time) { ... }""")),

    /** Timers in a step that event time does not reach. */
    WITHOUT_WATERMARK(CatalogueEntry.note(705, "Timers in a step that no watermark reaches", """
            Event-time timers fire when the watermark reaches their time. Without watermarks only the end of the input \
            makes them fire, which an endless source does not have. Processing-time timers do not need any.""", """
            @Source StreamSource<Order> orders() { ... }

            @KeyBy("id") static class Reminder { ... context.timers().atEventTime(order.due()); ... }""", """
            @Source @Watermark(lag = "10s") StreamSource<Order> orders() { ... }

            @KeyBy("id") static class Reminder { ... context.timers().atEventTime(order.due()); ... }"""));

    private final CatalogueEntry entry;

    TimerCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
