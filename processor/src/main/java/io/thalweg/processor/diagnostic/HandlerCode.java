package io.thalweg.processor.diagnostic;

/** Codes THW-300-349: handlers and parameters. */
public enum HandlerCode implements DiagnosticCode {
    /** A method that does not take the record. */
    RECORD_MISSING(CatalogueEntry.error(301, "A method that does not take the record", """
            A step says what it reads by the type of its first parameter: without one it reads nothing.""", """
            @OnEvent void add(Context context) { ... }""", """
            @OnEvent void add(Order order, Context context) { ... }""")),

    /** A parameter that nobody gives a value to. */
    UNKNOWN_PARAMETER(CatalogueEntry.error(302, "A parameter that nobody gives a value to", """
            Parameters are told apart by type and annotation. The message lists what a method of this kind may take; \
            a second record is not among it. The key needs @Key.""", """
            @OnEvent void add(Order order, String customer) { ... }""", """
            @OnEvent void add(Order order, @Key String customer) { ... }""")),

    /** The record must be the first parameter. */
    RECORD_NOT_FIRST(CatalogueEntry.error(303, "The record must be the first parameter", """
            The record comes first; what else the method takes follows in any order.""", """
            @OnEvent void add(Context context, Order order) { ... }""", """
            @OnEvent void add(Order order, Context context) { ... }""")),

    /** Two parameters for the same thing. */
    PARAMETER_TWICE(CatalogueEntry.error(304, "Two parameters for the same thing", """
            There is one Context, one Out and one window. Further streams are side outputs.""", """
            @Transform void split(Order order, Out<Order> large, Out<Order> small) { ... }""", """
            @Transform void split(Order order, Out<Order> large, @SideOutput("small") Out<Order> small) { ... }""")),

    /** A parameter that this kind of method cannot take. */
    PARAMETER_NOT_ALLOWED(CatalogueEntry.error(305, "A parameter that this kind of method cannot take", """
            What a method may take depends on when it is called: there is no window when a record arrives, no record \
            when a step starts, and a filter emits nothing.""", """
            @Filter boolean valid(Order order, Out<Order> out) { ... }""", """
            @Transform void valid(Order order, Out<Order> out) { ... }""")),

    /** A parameter with two meanings. */
    SEVERAL_PARAMETER_ANNOTATIONS(CatalogueEntry.error(306, "A parameter with two meanings", """
            Each parameter receives one thing.""", """
            @Csv @Json Format<Order> format""", """
            @Json Format<Order> format""")),

    /** An annotation on a parameter of another type. */
    PARAMETER_ANNOTATION_TYPE(CatalogueEntry.error(307, "An annotation on a parameter of another type", """
            @SideOutput stands on an Out, @Csv and @Json on a Format.""", """
            @SideOutput("large") List<Order> large""", """
            @SideOutput("large") Out<Order> large""")),

    /** A Format without {@literal @}Csv or {@literal @}Json. */
    FORMAT_WITHOUT_ANNOTATION(CatalogueEntry.error(308, "A Format without @Csv or @Json", """
            The annotation says which format the compiler writes. A format of your own is made inside of the method.""", """
            StreamSource<Order> orders(Format<Order> format)""", """
            StreamSource<Order> orders(@Csv Format<Order> format)""")),

    /** A handler must not be private. */
    PRIVATE_HANDLER(CatalogueEntry.error(309, "A handler must not be private", """
            Generated code calls handlers directly: there is no reflection.""", """
            @OnEvent private void add(Order order) { ... }""", """
            @OnEvent void add(Order order) { ... }""")),

    /** A handler must not be static. */
    STATIC_HANDLER(CatalogueEntry.error(310, "A handler must not be static", """
            The fields of the step are the state that handlers work on; a static method does not see them.""", """
            @OnEvent static void add(Order order) { ... }""", """
            @OnEvent void add(Order order) { ... }""")),

    /** A handler for two occasions. */
    SEVERAL_HANDLER_ANNOTATIONS(CatalogueEntry.error(311, "A handler for two occasions", """
            Each handler is called on one occasion and takes what belongs to it.""", """
            @OnStart @OnStop void flush() { ... }""", """
            @OnStart void begin() { flush(); }
            @OnStop void end() { flush(); }""")),

    /** Two handlers for the same occasion. */
    DUPLICATE_HANDLER(CatalogueEntry.error(312, "Two handlers for the same occasion", """
            Only @OnEvent may stand on several methods, one for each input. All other handlers exist once.""", """
            @OnStop void flush() { ... }
            @OnStop void close() { ... }""", """
            @OnStop void end() { flush(); close(); }""")),

    /** A handler outside of a step class. */
    HANDLER_IN_JOB(CatalogueEntry.error(313, "A handler outside of a step class", """
            Handlers work on the fields of a step class. A method of the job that takes records is a @Transform, \
            @Filter or @Sink.""", """
            @Job class Orders { @OnEvent void add(Order order) { ... } }""", """
            @Job class Orders { @KeyBy("customer") static class Totals { @OnEvent ... } }""")),

    /** A handler whose result nobody takes. */
    RESULT_NOT_TAKEN(CatalogueEntry.error(314, "A handler whose result nobody takes", """
            @OnMerge changes the accumulator it is called on; @OnStart and @OnStop have nothing to emit.""", """
            @OnMerge Totals merge(Totals other) { ... }""", """
            @OnMerge void merge(Totals other) { ... }""")),

    /** A method that returns a result and takes an Out. */
    RESULT_AND_OUT(CatalogueEntry.error(315, "A method that returns a result and takes an Out", """
            Results either are returned or go through the Out; both would be one stream with two entrances.""", """
            @Transform Order split(Order order, Out<Order> out) { ... }""", """
            @Transform void split(Order order, Out<Order> out) { ... }""")),

    /** Handlers of one step emit different types. */
    OUTPUT_TYPES_DIFFER(CatalogueEntry.error(316, "Handlers of one step emit different types", """
            A step has one stream, and a stream has one type. Make the types variants of a sealed interface, or send \
            one of them to a side output.""", """
            @OnEvent Total add(Order order) { ... }
            @OnEvent Refund take(Return back) { ... }""", """
            @OnEvent Total add(Order order) { ... }
            @OnEvent void take(Return back, @SideOutput("refunds") Out<Refund> refunds) { ... }""")),

    /** {@literal @}OnMerge takes something else than the other accumulator. */
    MERGE_PARAMETER(
            CatalogueEntry.error(317, "@OnMerge takes something else than the other accumulator", """
            When two accumulators become one, the handler is called on one of them and gets the other: an object of \
            the same class.""", """
            @OnMerge void merge(long cents) { ... }""", """
            @OnMerge void merge(Totals other) { ... }""")),

    /** A window step without {@literal @}OnWindow. */
    ON_WINDOW_MISSING(CatalogueEntry.error(318, "A window step without @OnWindow", """
            The result of a window is what @OnWindow returns or emits when the window fires. Without it nothing ever \
            leaves the step.""", """
            @Window(size = "1h") static class Totals { @OnEvent ... }""", """
            @Window(size = "1h") static class Totals { @OnEvent ... @OnWindow long result() { ... } }""")),

    /** {@literal @}OnWindow or {@literal @}OnMerge without {@literal @}Window. */
    WINDOW_HANDLER_WITHOUT_WINDOW(CatalogueEntry.error(319, "@OnWindow or @OnMerge without @Window", """
            These handlers are called when windows fire and grow together. Without @Window the step has none.""", """
            @KeyBy("customer") static class Totals { @OnEvent ... @OnWindow ... }""", """
            @KeyBy("customer") @Window(size = "1h") static class Totals { @OnEvent ... @OnWindow ... }""")),

    /** Iterable of another type than the records. */
    RECORDS_TYPE(CatalogueEntry.error(320, "Iterable of another type than the records", """
            An Iterable parameter of @OnWindow receives all records of the window, so its type argument is the type \
            of the records.""", """
            @OnEvent void add(Order order) ... @OnWindow long result(Iterable<String> orders)""", """
            @OnEvent void add(Order order) ... @OnWindow long result(Iterable<Order> orders)""")),

    /** A step class without {@literal @}OnEvent. */
    ON_EVENT_MISSING(CatalogueEntry.error(321, "A step class without @OnEvent", """
            A step class reads a stream by its @OnEvent handlers; a window step may instead take an Iterable of all \
            records in @OnWindow. Here there is neither.""", """
            @KeyBy("customer") static class Totals { long cents; }""", """
            @KeyBy("customer") static class Totals { long cents; @OnEvent void add(Order order) { ... } }""")),

    /** A handler that returns an Optional. */
    OPTIONAL_RESULT(CatalogueEntry.error(322, "A handler that returns an Optional", """
            A handler returns its result, or null for none; an Optional would be a stream of Optionals. For any \
            number of results it takes an Out.""", """
            @OnEvent Optional<Total> add(Order order) { ... }""", """
            @OnEvent Total add(Order order) { return done ? total : null; }""")),

    /** A side output needs a name. */
    SIDE_NAME(CatalogueEntry.error(330, "A side output needs a name", """
            The name is used elsewhere in @From("step.name"), so it is a Java identifier.""", """
            @SideOutput("") Out<Order> large""", """
            @SideOutput("large") Out<Order> large""")),

    /** A side output with a name that is taken. */
    SIDE_NAME_RESERVED(CatalogueEntry.error(331, "A side output with a name that is taken", """
            Steps have side streams of themselves: "late", "malformed", "timedOut" and "failed".""", """
            @SideOutput("late") Out<Order> late""", """
            @SideOutput("overdue") Out<Order> overdue""")),

    /** One side output with two types. */
    SIDE_TYPES_DIFFER(CatalogueEntry.error(332, "One side output with two types", """
            Several handlers may emit to the same side output, but a stream has one type.""", """
            @SideOutput("odd") Out<Order> orders
            @SideOutput("odd") Out<Payment> payments""", """
            @SideOutput("oddOrders") Out<Order> orders
            @SideOutput("oddPayments") Out<Payment> payments"""));

    private final CatalogueEntry entry;

    HandlerCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
