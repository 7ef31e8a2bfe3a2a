package io.thalweg.processor.diagnostic;

/** Codes THW-200-299: event types, their times, codecs and formats. */
public enum TypeCode implements DiagnosticCode {
    /** A type that cannot be encoded. */
    NOT_ENCODABLE(CatalogueEntry.error(201, "A type that cannot be encoded", """
            For each event type a codec is generated, and the path in the message leads to a part for which there is \
            none. There is never a silent fallback to a slow general serializer. Change the type to one of the \
            component types of the language, or name a codec of your own with @CodedBy.""", """
            record Order(long id, List<Object> lines) {}""", """
            record Order(long id, List<Line> lines) {}""")),

    /** A raw type. */
    RAW_TYPE(CatalogueEntry.error(202, "A raw type", """
            A generic type without its argument does not say what is encoded or sent.""", """
            record Order(long id, List lines) {}""", """
            record Order(long id, List<Line> lines) {}""")),

    /** A wildcard where a type is needed. */
    WILDCARD_TYPE(CatalogueEntry.error(203, "A wildcard where a type is needed", """
            A wildcard leaves open what is encoded or sent. Write the type itself; for several kinds of records, a \
            sealed interface.""", """
            record Order(long id, List<?> lines) {}""", """
            record Order(long id, List<Line> lines) {}""")),

    /** An array of objects. */
    OBJECT_ARRAY(CatalogueEntry.error(205, "An array of objects", """
            Arrays of primitive types are encoded as they are; an array of objects has no advantage over a List, \
            which is.""", """
            record Order(long id, String[] notes) {}""", """
            record Order(long id, List<String> notes) {}""")),

    /** A collection named by its implementation. */
    COLLECTION_CLASS(CatalogueEntry.error(206, "A collection named by its implementation", """
            List, Set and Map are encoded; which class implements them is left to the reader. A value read back \
            could not keep the promise that a component of type ArrayList or TreeMap makes.""", """
            record Order(long id, ArrayList<Line> lines) {}""", """
            record Order(long id, List<Line> lines) {}""")),

    /** An event type must not be an inner class. */
    INNER_CLASS(CatalogueEntry.error(207, "An event type must not be an inner class", """
            Each object of an inner class holds the object around it, which cannot be encoded. Make the class \
            static, or a record.""", """
            class Order { long id; }  // inside of the job""", """
            static class Order { long id; }""")),

    /** An event class needs a constructor without parameters. */
    NO_CONSTRUCTOR(CatalogueEntry.error(208, "An event class needs a constructor without parameters", """
            Objects of an event class are made empty and then filled. Add a constructor without parameters, or make \
            the class a record, whose constructor is known.""", """
            static class Order { long id; Order(long id) { ... } }""", """
            record Order(long id) {}""")),

    /** A component that cannot be read and written. */
    COMPONENT_ACCESS(CatalogueEntry.error(209, "A component that cannot be read and written", """
            Generated code reads and writes the fields of an event class directly, or by getter and setter. A field \
            that is private, or final, and has no such pair is lost. What is not part of the event is transient.""", """
            static class Order { private long id; }""", """
            static class Order { long id; }""")),

    /** An event type that generated code cannot use. */
    TYPE_ACCESS(CatalogueEntry.error(210, "An event type that generated code cannot use", """
            Generated code stands in the package of the job and uses event types by their names. They must not be \
            private, and in another package they must be public.""", """
            private record Order(long id) {}""", """
            record Order(long id) {}""")),

    /** An open interface or abstract class. */
    ABSTRACT_TYPE(CatalogueEntry.error(211, "An open interface or abstract class", """
            Any class might implement it, so that there is no telling what has to be encoded. A sealed interface \
            names its variants.""", """
            interface Event {}""", """
            sealed interface Event permits Placed, Paid {}""")),

    /** A sealed hierarchy that is not closed. */
    SEALED_VARIANT(CatalogueEntry.error(212, "A sealed hierarchy that is not closed", """
            All variants of a sealed event type must be known: records, enums and final classes, or sealed types \
            again. A non-sealed variant opens the hierarchy, and a sealed class that is not abstract is a variant \
            beside its own subclasses.""", """
            non-sealed class Paid implements Event {}""", """
            record Paid(long id) implements Event {}""")),

    /** An event type that contains itself. */
    RECURSIVE_TYPE(CatalogueEntry.error(213, "An event type that contains itself", """
            The size of such a value has no bound, and its codec would call itself for as long as the data goes on. \
            Keep the id of the other object instead, or name a codec of your own with @CodedBy.""", """
            record Part(String name, List<Part> parts) {}""", """
            record Part(String name, List<String> parts) {}""")),

    /** An event type must not have type parameters. */
    GENERIC_EVENT(CatalogueEntry.error(214, "An event type must not have type parameters", """
            A stream has one type, and one codec is generated for it. Declare a record for each use of the generic \
            one.""", """
            record Pair<A, B>(A first, B second) {}""", """
            record CustomerTotal(String customer, long cents) {}""")),

    /** Two event times. */
    TWO_EVENT_TIMES(CatalogueEntry.error(220, "Two event times", """
            The timestamp of a record is one component. Where there are two times, decide which one windows and \
            watermarks follow.""", """
            record Order(@EventTime Instant placed, @EventTime Instant paid) {}""", """
            record Order(@EventTime Instant placed, Instant paid) {}""")),

    /** Event time of a wrong type. */
    EVENT_TIME_TYPE(CatalogueEntry.error(221, "Event time of a wrong type", """
            A timestamp is an Instant, or a long in the unit that @EventTime names. Text and local times do not say \
            when something happened.""", """
            record Order(@EventTime String placed) {}""", """
            record Order(@EventTime Instant placed) {}""")),

    /** An Instant has no unit. */
    EVENT_TIME_UNIT_OF_INSTANT(CatalogueEntry.error(222, "An Instant has no unit", """
            The unit says what a long counts. An Instant knows its own.""", """
            record Order(@EventTime(unit = ChronoUnit.MICROS) Instant placed) {}""", """
            record Order(@EventTime Instant placed) {}""")),

    /** A unit that event time cannot have. */
    EVENT_TIME_UNIT(CatalogueEntry.error(223, "A unit that event time cannot have", """
            Units from NANOS to DAYS have a fixed length in milliseconds; longer ones depend on the calendar.""", """
            record Order(@EventTime(unit = ChronoUnit.MONTHS) long placed) {}""", """
            record Order(@EventTime(unit = ChronoUnit.DAYS) long placed) {}""")),

    /** An event time that cannot be read. */
    EVENT_TIME_ACCESS(CatalogueEntry.error(224, "An event time that cannot be read", """
            @EventTime stands on a component, or on a method without parameters that generated code can call.""", """
            record Order(long id) { @EventTime private long time() { ... } }""", """
            record Order(long id) { @EventTime long time() { ... } }""")),

    /** {@literal @}CodedBy names a class that is no codec. */
    CODED_BY_NO_CODEC(CatalogueEntry.error(230, "@CodedBy names a class that is no codec", """
            The class must implement io.thalweg.api.Codec of the annotated type.""", """
            @CodedBy(Money.class) Money price""", """
            @CodedBy(MoneyCodec.class) Money price""")),

    /** {@literal @}CodedBy names the codec of another type. */
    CODED_BY_OTHER_TYPE(CatalogueEntry.error(231, "@CodedBy names the codec of another type", """
            The type argument of the codec must be the annotated type.""", """
            @CodedBy(MoneyCodec.class) String price""", """
            @CodedBy(MoneyCodec.class) Money price""")),

    /** A codec that generated code cannot make. */
    CODED_BY_CONSTRUCTOR(CatalogueEntry.error(232, "A codec that generated code cannot make", """
            Generated code makes one object of the codec, by a constructor without parameters.""", """
            class MoneyCodec implements Codec<Money> { MoneyCodec(Currency c) { ... } }""", """
            class MoneyCodec implements Codec<Money> { MoneyCodec() { ... } }""")),

    /** A type that does not fit into CSV rows. */
    CSV_NOT_FLAT(CatalogueEntry.error(240, "A type that does not fit into CSV rows", """
            A CSV row has one field for each component, so the components must be simple: numbers, text, times, \
            enums, or an Optional of these. Nested records and collections need @Json, or a flat record for the \
            file.""", """
            @Csv Format<Order>  // Order has a List<Line>""", """
            @Json Format<Order>""")),

    /** A type without columns. */
    CSV_WITHOUT_COLUMNS(CatalogueEntry.error(241, "A type without columns", """
            The columns of a CSV file are the components of a record or class. A simple value, an enum or a sealed \
            type has none.""", """
            @Csv Format<String>""", """
            @Csv Format<Line>  // record Line(String text)""")),

    /** A text format of a type with a codec of its own. */
    TEXT_OF_CODED_TYPE(CatalogueEntry.error(242, "A text format of a type with a codec of its own", """
            A codec writes bytes for the engine; it does not say what the type looks like as text. Write a Format \
            yourself, or leave out @CodedBy so that the components are known.""", """
            @Json Format<Money>  // @CodedBy(MoneyCodec.class) class Money""", """
            new MoneyFormat()  // implements Format<Money>""")),

    /** A generator that makes no watermarks. */
    GENERATOR_SHAPE(CatalogueEntry.error(250, "A generator that makes no watermarks", """
            The class must implement io.thalweg.api.WatermarkGenerator of the record type.""", """
            @Watermark(generator = Order.class)""", """
            @Watermark(generator = Ticks.class)  // implements WatermarkGenerator<Order>""")),

    /** A watermark generator for another type. */
    GENERATOR_RECORD_TYPE(CatalogueEntry.error(251, "A watermark generator for another type", """
            The generator sees each record of the source, so its type argument must be the record type or a \
            supertype of it.""", """
            @Watermark(generator = Ticks.class) StreamSource<Order>  // WatermarkGenerator<Payment>""", """
            class Ticks implements WatermarkGenerator<Order>""")),

    /** A watermark generator that generated code cannot make. */
    GENERATOR_CONSTRUCTOR(
            CatalogueEntry.error(252, "A watermark generator that generated code cannot make", """
            Generated code makes one object of the generator for each source and lane, by a constructor without \
            parameters.""", """
            class Ticks implements WatermarkGenerator<Order> { Ticks(int n) { ... } }""", """
            class Ticks implements WatermarkGenerator<Order> { }""")),

    /** lag beside a generator. */
    GENERATOR_AND_LAG(CatalogueEntry.error(253, "lag beside a generator", """
            The lag belongs to the built-in generator of watermarks. An own generator decides by itself how far \
            behind it stays.""", """
            @Watermark(lag = "5s", generator = Ticks.class)""", """
            @Watermark(generator = Ticks.class)"""));

    private final CatalogueEntry entry;

    TypeCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
