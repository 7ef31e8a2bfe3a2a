package io.thalweg.processor.diagnostic;

/** Codes THW-100-199: the job class, the shape of steps, and texts in annotations. */
public enum JobCode implements DiagnosticCode {
    /** A job is a class. */
    JOB_KIND(CatalogueEntry.error(101, "A job is a class", """
            The steps of a job are methods and classes inside of one plain class, of which the program makes one \
            object. An interface, enum or record cannot be a job.""", """
            @Job interface Orders { ... }""", """
            @Job class Orders { ... }""")),

    /** A job class must not be an inner class. */
    JOB_INNER(CatalogueEntry.error(102, "A job class must not be an inner class", """
            Generated code makes the object of the job itself, so the class must not need an object around it. Make \
            it static, or a class of its own.""", """
            class Shop { @Job class Orders { ... } }""", """
            class Shop { @Job static class Orders { ... } }""")),

    /** A job class must not be abstract. */
    JOB_ABSTRACT(CatalogueEntry.error(103, "A job class must not be abstract", """
            Generated code makes an object of the job class, which an abstract class does not allow. Steps that \
            several jobs share are step classes, listed with @Job(steps = ...).""", """
            @Job abstract class Orders { ... }""", """
            @Job class Orders { ... }""")),

    /** A job class must be visible in its package. */
    JOB_PRIVATE(CatalogueEntry.error(104, "A job class must be visible in its package", """
            The program is generated into the package of the job and uses the job class by its name. Neither the \
            class nor a class around it can be private.""", """
            class Shop { @Job private static class Orders { ... } }""", """
            class Shop { @Job static class Orders { ... } }""")),

    /** A job class must not have type parameters. */
    JOB_GENERIC(CatalogueEntry.error(105, "A job class must not have type parameters", """
            A job is a program, and nobody gives values to its type parameters when it starts. Write the types \
            themselves; what several jobs share can be a generic superclass of step classes.""", """
            @Job class Orders<T> { ... }""", """
            @Job class Orders { ... }""")),

    /** A job class needs a constructor without parameters. */
    JOB_CONSTRUCTOR(CatalogueEntry.error(106, "A job class needs a constructor without parameters", """
            Steps that are not static are called on an object of the job class, which generated code makes. Values \
            from outside come through a Config parameter of sources and sinks. A job whose steps are all static \
            needs no constructor.""", """
            @Job class Orders { Orders(String path) { ... } ... }""", """
            @Job class Orders { @Source StreamSource<Order> orders(Config config) { ... } ... }""")),

    /** A job without steps. */
    NO_STEPS(CatalogueEntry.error(107, "A job without steps", """
            A job is made of steps: methods annotated @Source, @Transform, @Filter or @Sink, and step classes inside \
            of the job or listed in @Job(steps = ...). Here there are none.""", """
            @Job class Orders { void print(Order order) { ... } }""", """
            @Job class Orders {
                @Source StreamSource<Order> orders() { ... }
                @Sink void print(Order order) { ... }
            }""")),

    /** The name of a job must not be blank. */
    NAME_BLANK(CatalogueEntry.error(108, "The name of a job must not be blank", """
            The name appears in logs, reports and checkpoints. Leave it out to use the name of the class.""", """
            @Job(name = " ")""", """
            @Job(name = "orders")""")),

    /** Two steps of the same name. */
    DUPLICATE_STEP(CatalogueEntry.error(109, "Two steps of the same name", """
            The name of a member is the name of its stream, so it must be unique within the job: overloaded methods \
            cannot both be steps.""", """
            @Filter boolean valid(Order order) { ... }
            @Filter boolean valid(Payment payment) { ... }""", """
            @Filter boolean validOrder(Order order) { ... }
            @Filter boolean validPayment(Payment payment) { ... }""")),

    /** A step method must not be private. */
    PRIVATE_STEP(CatalogueEntry.error(110, "A step method must not be private", """
            Generated code, which stands in the package of the job, calls the methods directly: there is no \
            reflection.""", """
            @Filter private boolean valid(Order order) { ... }""", """
            @Filter boolean valid(Order order) { ... }""")),

    /** A step of two kinds. */
    SEVERAL_STEP_ANNOTATIONS(CatalogueEntry.error(111, "A step of two kinds", """
            A member is one step of one kind. Where a record is to be kept or dropped and then changed, write a \
            @Filter and a @Transform behind it; they are fused into one loop.""", """
            @Filter @Transform boolean valid(Order order) { ... }""", """
            @Filter boolean valid(Order order) { ... }""")),

    /** An annotation that has no effect where it stands. */
    STRAY_ANNOTATION(CatalogueEntry.error(112, "An annotation that has no effect where it stands", """
            @From, @KeyBy and @Watermark say something about a step. On a method or class that is no step, or on a \
            step of another kind, they would be ignored in silence; this is more likely a mistake.""", """
            @KeyBy("customer") @Filter boolean valid(Order order) { ... }""", """
            @Filter boolean valid(Order order) { ... }
            @KeyBy("customer") @From("valid") static class Totals { ... }""")),

    /** A step or handler must not have type parameters. */
    GENERIC_METHOD(CatalogueEntry.error(113, "A step or handler must not have type parameters", """
            Nobody gives values to type parameters of a method that generated code calls. Write the types \
            themselves.""", """
            @Transform <T> T same(T record) { ... }""", """
            @Transform Order same(Order order) { ... }""")),

    /** A step or handler must throw exceptions only. */
    THROWS_NO_EXCEPTION(CatalogueEntry.error(114, "A step or handler must throw exceptions only", """
            Generated code calls the method in the middle of the loop over the records and handles exceptions, checked \
            ones too, in one place around it. A Throwable of another kind has no place there.""", """
            @Transform Order parse(String line) throws Throwable { ... }""", """
            @Transform Order parse(String line) throws ParseException { ... }""")),

    /** A type of the job's package hides one of java.lang. */
    HIDES_JAVA_LANG(CatalogueEntry.error(116, "A type beside the job hides one of java.lang", """
            Generated code stands in the job's package and uses the types of java.lang by their simple names. A type of \
            the same package with such a name takes their place. Rename it, or move it to another package.""", """
            package shop; class Long { ... }""", """
            package shop; class LongOrder { ... }""")),

    /** A {@literal @}Source method must return a StreamSource. */
    SOURCE_RETURN(CatalogueEntry.error(120, "A @Source method must return a StreamSource", """
            A source method is called once for each lane when the job starts, and returns the object that the \
            records are read from. It is not called per record.""", """
            @Source List<Order> orders() { ... }""", """
            @Source StreamSource<Order> orders() { return CollectionSource.of(...); }""")),

    /** A source must say what its records are. */
    SOURCE_RAW(CatalogueEntry.error(121, "A source must say what its records are", """
            The type argument of StreamSource is the type of the stream. A raw type or a wildcard leaves it open.""", """
            @Source StreamSource<?> orders() { ... }""", """
            @Source StreamSource<Order> orders() { ... }""")),

    /** A {@literal @}Source class must implement StreamSource. */
    SOURCE_CLASS(CatalogueEntry.error(122, "A @Source class must implement StreamSource", """
            A step class annotated @Source is the source itself, so it must implement StreamSource of its record \
            type.""", """
            @Source static class Replay { ... }""", """
            @Source static class Replay implements StreamSource<Order> { ... }""")),

    /** A {@literal @}Sink method takes the record or returns a StreamSink. */
    SINK_RETURN(CatalogueEntry.error(123, "A @Sink method takes the record or returns a StreamSink", """
            A sink has one of three forms: a method "void f(T)" that is called per record, a method that returns a \
            StreamSink, called once, or a class that implements StreamSink.""", """
            @Sink boolean print(Order order) { ... }""", """
            @Sink void print(Order order) { ... }""")),

    /** A sink must say what its records are. */
    SINK_RAW(CatalogueEntry.error(124, "A sink must say what its records are", """
            The type argument of StreamSink says which stream the sink reads. A raw type or a wildcard leaves it \
            open.""", """
            @Sink StreamSink<?> print() { ... }""", """
            @Sink StreamSink<Order> print() { ... }""")),

    /** A {@literal @}Sink class must implement StreamSink. */
    SINK_CLASS(CatalogueEntry.error(125, "A @Sink class must implement StreamSink", """
            A step class annotated @Sink is the sink itself, so it must implement StreamSink of its record type.""", """
            @Sink static class Print { void write(Order order) { ... } }""", """
            @Sink static class Print implements StreamSink<Order> { ... }""")),

    /** A {@literal @}Filter method must return boolean. */
    FILTER_RETURN(CatalogueEntry.error(126, "A @Filter method must return boolean", """
            A filter says of each record whether it is kept; the record itself goes on unchanged. A method that \
            makes another record is a @Transform.""", """
            @Filter Order valid(Order order) { ... }""", """
            @Filter boolean valid(Order order) { ... }""")),

    /** A {@literal @}Transform without result. */
    TRANSFORM_WITHOUT_RESULT(CatalogueEntry.error(127, "A @Transform without result", """
            A transform makes records: it returns one, or an Optional of one, or emits any number through an Out \
            parameter. A method that only takes records is a @Sink.""", """
            @Transform void split(Order order) { ... }""", """
            @Transform void split(Order order, Out<Line> out) { ... }""")),

    /** Optional must say what it contains. */
    OPTIONAL_RAW(CatalogueEntry.error(128, "Optional must say what it contains", """
            The type argument of Optional is the type of the stream behind the step. A raw type or a wildcard leaves \
            it open.""", """
            @Transform Optional<?> parse(String line) { ... }""", """
            @Transform Optional<Order> parse(String line) { ... }""")),

    /** {@literal @}From without a name. */
    EMPTY_FROM(CatalogueEntry.error(129, "@From without a name", """
            @From names the streams that a step reads. Leave it out if the type of the record says which stream is \
            meant.""", """
            @Sink @From({}) void print(Order order) { ... }""", """
            @Sink @From("orders") void print(Order order) { ... }""")),

    /** A step class must be a class that is not abstract. */
    STEP_CLASS_KIND(CatalogueEntry.error(140, "A step class must be a class that is not abstract", """
            The fields of a step class are its state, so it is a plain class: not an interface, an enum, a record or \
            an abstract class.""", """
            @KeyBy("customer") record Totals(long cents) { @OnEvent ... }""", """
            @KeyBy("customer") static class Totals { long cents; @OnEvent ... }""")),

    /** A step class must be static. */
    STEP_CLASS_INNER(CatalogueEntry.error(141, "A step class must be static", """
            Generated code makes the objects of a step class, so the class must not need an object of the job around \
            it.""", """
            @KeyBy("customer") class Totals { ... }""", """
            @KeyBy("customer") static class Totals { ... }""")),

    /** A step class must not be private. */
    STEP_CLASS_ACCESS(CatalogueEntry.error(142, "A step class must not be private", """
            Generated code uses the class by its name and reads its fields directly. In another package than that of \
            the job the class must be public, and so must its fields and handlers.""", """
            @KeyBy("customer") private static class Totals { ... }""", """
            @KeyBy("customer") static class Totals { ... }""")),

    /** A step class needs a constructor without parameters. */
    STEP_CLASS_CONSTRUCTOR(
            CatalogueEntry.error(143, "A step class needs a constructor without parameters", """
            Generated code makes the objects of a step class. Values from outside come through a Config parameter of \
            an @OnStart handler.""", """
            static class Totals { Totals(int limit) { ... } ... }""", """
            static class Totals { @OnStart void begin(Config config) { ... } ... }""")),

    /** A step class must not have type parameters. */
    STEP_CLASS_GENERIC(CatalogueEntry.error(144, "A step class must not have type parameters", """
            Nobody gives values to the type parameters of a step class. A class that extends a generic one and gives \
            them values can be a step: its handlers may be inherited.""", """
            static class Count<T> { @OnEvent void add(T record) { ... } }""", """
            static class CountOrders extends Count<Order> {}""")),

    /** {@literal @}Job(steps) names a class that is no step. */
    LISTED_NO_STEP(CatalogueEntry.error(145, "@Job(steps) names a class that is no step", """
            The list takes step classes that stand outside of the job: classes with @OnEvent handlers, or annotated \
            @Source or @Sink.""", """
            @Job(steps = Order.class)""", """
            @Job(steps = HighestBid.class)""")),

    /** {@literal @}Job(steps) names a member of the job. */
    LISTED_MEMBER(CatalogueEntry.error(146, "@Job(steps) names a member of the job", """
            Classes inside of the job are steps of it already; only those outside are listed.""", """
            @Job(steps = Orders.Totals.class) class Orders { static class Totals { ... } }""", """
            @Job class Orders { static class Totals { ... } }""")),

    /** A field that is state must not be private. */
    STATE_ACCESS(CatalogueEntry.error(147, "A field that is state must not be private", """
            The fields of a step class are its state, which generated code reads and writes directly. What is not \
            state is transient (scratch space), final or static.""", """
            @KeyBy("customer") static class Totals { private long cents; ... }""", """
            @KeyBy("customer") static class Totals { long cents; ... }""")),

    /** A malformed duration. */
    MALFORMED_DURATION(CatalogueEntry.error(180, "A malformed duration", """
            Durations are whole numbers with the units d, h, m, s and ms, the larger first: "10s", "1h30m", "500ms". \
            ISO-8601 is understood too: "PT15M".""", """
            @Window(size = "10 minutes")""", """
            @Window(size = "10m")""")),

    /** A negative duration. */
    NEGATIVE_DURATION(CatalogueEntry.error(181, "A negative duration", """
            Only the offset of a window may be negative: all other durations are lengths of time.""", """
            @Watermark(lag = "-5s")""", """
            @Watermark(lag = "5s")""")),

    /** A placeholder where the value decides the shape of the program. */
    PLACEHOLDER_NOT_ALLOWED(
            CatalogueEntry.error(182, "A placeholder where the value decides the shape of the program", """
            "${name:default}" is filled in when the job starts. Names of streams, keys, windows and side outputs \
            decide what program is generated, so they must be known while compiling. Allowed are the members of \
            @Watermark and @Checkpointed.""", """
            @Window(size = "${size:1h}")""", """
            @Window(size = "1h")""")),

    /** A malformed placeholder. */
    PLACEHOLDER_MALFORMED(CatalogueEntry.error(183, "A malformed placeholder", """
            A placeholder is "${name}" or "${name:default}"; the name consists of letters, digits, "_", "." and "-".""", """
            @Watermark(lag = "${lag")""", """
            @Watermark(lag = "${lag:5s}")""")),

    /** A text that does not fit into a class file. */
    TEXT_TOO_LONG(CatalogueEntry.error(184, "A text that does not fit into a class file", """
            Constants in class files are limited to 65,535 bytes, and a character needs up to three of them.""", """
            @Job(name = "... 30,000 characters ...")""", """
            @Job(name = "orders")""")),

    /** A character that cannot separate CSV fields. */
    CSV_DELIMITER(CatalogueEntry.error(185, "A character that cannot separate CSV fields", """
            The delimiter stands between fields, so it can be neither the quote nor a line break, and it is an ASCII \
            character.""", """
            @Csv(delimiter = '"') Format<Order> format""", """
            @Csv(delimiter = ';') Format<Order> format""")),

    /** A type that does not exist. */
    UNRESOLVED_TYPE(CatalogueEntry.error(190, "A type that does not exist", """
            The job mentions a type that neither the sources nor the class path have. If another annotation \
            processor writes it, the job waits for it; at the end this remains. Add the import or the library that \
            is missing.""", """
            @Sink void print(Ordr order) { ... }""", """
            @Sink void print(Order order) { ... }""")),

    /** A generated class whose name is taken. */
    FILE_NOT_WRITTEN(CatalogueEntry.error(191, "A generated class whose name is taken", """
            The program of a job "Orders" is the class "OrdersMain" in the same package, with "OrdersPlan" and \
            others beside it. Here a class of such a name exists already.""", """
            class OrdersMain { ... }  // beside @Job class Orders""", """
            class OrdersTool { ... }"""));

    private final CatalogueEntry entry;

    JobCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
