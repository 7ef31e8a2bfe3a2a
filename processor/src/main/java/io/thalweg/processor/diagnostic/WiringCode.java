package io.thalweg.processor.diagnostic;

/** Codes THW-400-449: wiring: which stream feeds which step. */
public enum WiringCode implements DiagnosticCode {
    /** No stream carries the type of a parameter. */
    NO_STREAM_OF_TYPE(CatalogueEntry.error(400, "No stream carries the type a step takes", """
            A step says what it reads by the type of its parameter. Here no other step of the job makes records of \
            that type. Take a type that a stream carries, add the step that is missing, or, if the type comes from a \
            side stream, name that stream with @From: side streams are never found by type.""", """
            @Source StreamSource<Order> orders() { ... }
            @Sink void print(Invoice invoice) { ... }""", """
            @Source StreamSource<Order> orders() { ... }
            @Transform Invoice bill(Order order) { ... }
            @Sink void print(Invoice invoice) { ... }""")),

    /** Several streams carry it. */
    AMBIGUOUS_INPUT(CatalogueEntry.error(401, "Several streams carry the type a step takes", """
            The type of the parameter does not decide which stream is meant, for example because a filter makes a \
            second stream of the same type. Say it with @From; several names are a union.""", """
            @Filter boolean departed(Flight flight) { ... }
            @Sink void print(Flight flight) { ... }""", """
            @Filter boolean departed(Flight flight) { ... }
            @Sink @From("departed") void print(Flight flight) { ... }""")),

    /** A name in {@code @From} is no stream. */
    UNKNOWN_STREAM(CatalogueEntry.error(402, "Unknown stream in @From", """
            Streams are named exactly like the member that makes them: the method, or the simple name of the step \
            class. A side stream is the name of the step, a dot, and the name of the side.""", """
            @From("delayByAirport")  // the class is DelayByAirport""", """
            @From("DelayByAirport")""")),

    /** The step exists, the side does not. */
    UNKNOWN_SIDE_STREAM(CatalogueEntry.error(403, "A step has no side stream of that name", """
            Side streams are those that a step declares with @SideOutput("name"), "malformed" of a source, and \
            "late" of a window step whose inputs all have one type.""", """
            @From("flights.late")  // a source has no late records""", """
            @From("DelayByAirport.late")""")),

    /** The step exists, but emits nothing. */
    STEP_WITHOUT_STREAM(CatalogueEntry.error(404, "A step that emits nothing cannot be read", """
            Records leave the job at a sink, and a step without a result and without an Out parameter makes none. \
            Name the stream that this step reads itself, or one of its side streams.""", """
            @Sink void store(Order order) { ... }
            @Sink @From("store") void print(Order order) { ... }""", """
            @Sink void store(Order order) { ... }
            @Sink @From("orders") void print(Order order) { ... }""")),

    /** The stream in {@code @From} carries another type. */
    STREAM_OF_OTHER_TYPE(CatalogueEntry.error(405, "The stream in @From carries another type", """
            What a step takes must be exactly what the stream carries. Change the parameter, name another stream, or \
            put a @Transform between the two.""", """
            @Source StreamSource<Flight> flights() { ... }
            @Sink @From("flights") void print(Delay delay) { ... }""", """
            @Source StreamSource<Flight> flights() { ... }
            @Transform Delay delay(Flight flight) { ... }
            @Sink @From("delay") void print(Delay delay) { ... }""")),

    /** A union of different types. */
    UNION_OF_TYPES(CatalogueEntry.error(406, "A union of streams of different types", """
            @From with several names merges streams, so all of them must carry one type. Bring them to one type with \
            a @Transform each, or write a step class with one @OnEvent handler for each type.""", """
            @From({"clicks", "orders"}) @Sink void print(Click click) { ... }""", """
            static class Print {
                @OnEvent void click(Click click) { ... }
                @OnEvent void order(Order order) { ... }
            }""")),

    /** The same name twice. */
    STREAM_NAMED_TWICE(CatalogueEntry.error(407, "@From names a stream twice", """
            A union with itself would show the step each record twice, which is hardly ever meant. To double records \
            on purpose, emit them twice in a @Transform.""", """
            @From({"orders", "orders"})""", """
            @From({"orders", "returns"})""")),

    /** A step that names its own stream. */
    OWN_STREAM(CatalogueEntry.error(408, "A step reads its own stream", """
            The name in @From is the step's own. @From says what a step reads; its output is always named like the \
            step itself.""", """
            @Filter @From("departed") boolean departed(Flight flight) { ... }""", """
            @Filter @From("flights") boolean departed(Flight flight) { ... }""")),

    /** A loop over several steps. */
    CYCLE(CatalogueEntry.error(409, "Steps read each other in a loop", """
            Records flow from sources to sinks and never back. Follow the path in the message and let one of its \
            steps read another stream. What looks like a loop is often a state: a keyed step remembers what it has \
            seen.""", """
            @Filter @From("valid") boolean fresh(Order order) { ... }
            @Filter @From("fresh") boolean valid(Order order) { ... }""", """
            @Filter @From("orders") boolean fresh(Order order) { ... }
            @Filter @From("fresh") boolean valid(Order order) { ... }""")),

    /** Nothing enters the job. */
    NO_SOURCE(CatalogueEntry.error(410, "A job without source", """
            Every job has at least one step annotated @Source: a method that returns a StreamSource, or a class that \
            implements it.""", """
            @Job class Orders {
                @Sink void print(Order order) { ... }
            }""", """
            @Job class Orders {
                @Source StreamSource<Order> orders() { return FileSource.of(...); }
                @Sink void print(Order order) { ... }
            }""")),

    /** Nothing leaves the job. */
    NO_SINK(CatalogueEntry.error(411, "A job without sink", """
            Nothing that the job computes is ever seen. Every job has at least one step annotated @Sink: a method \
            void f(T), a method that returns a StreamSink, or a class that implements it.""", """
            @Job class Orders {
                @Source StreamSource<Order> orders() { ... }
            }""", """
            @Job class Orders {
                @Source StreamSource<Order> orders() { ... }
                @Sink void print(Order order) { ... }
            }""")),

    /** A stream without reader. */
    UNREAD_STREAM(CatalogueEntry.note(412, "Nobody reads a stream", """
            The step runs, but its results go nowhere. Often the step behind it reads the stream before it: two \
            streams of one type are told apart by @From. If it is meant, for example because only the side outputs \
            of the step are of interest, there is nothing to do.""", """
            @Filter boolean departed(Flight flight) { ... }
            @Sink @From("flights") void print(Flight flight) { ... }""", """
            @Filter boolean departed(Flight flight) { ... }
            @Sink @From("departed") void print(Flight flight) { ... }""")),

    /** Two handlers get the same stream by type. */
    STREAM_READ_TWICE(CatalogueEntry.error(413, "Two handlers of a step get the same stream", """
            Both handlers take the same type and neither says which stream, so both would be called for each record. \
            Say @From on each, or put the work of both into one handler.""", """
            @OnEvent void add(Order order) { ... }
            @OnEvent void cancel(Order order) { ... }""", """
            @OnEvent @From("orders") void add(Order order) { ... }
            @OnEvent @From("cancellations") void cancel(Order order) { ... }"""));

    private final CatalogueEntry entry;

    WiringCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
