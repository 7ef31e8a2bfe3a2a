package io.thalweg.processor.diagnostic;

/** Codes THW-740-759: joins. */
public enum JoinCode implements DiagnosticCode {
    /** {@code @Join} alone. */
    JOIN_WITHOUT_WINDOW(CatalogueEntry.error(740, "@Join needs a @Window", """
            Streams have no end, so a join needs to know which records can meet: those in one window. Without \
            windows there is @IntervalJoin, for records that are near each other in time.""", """
            @Join(left = "id", right = "orderId")
            Paid paid(Order order, Payment payment) { ... }""", """
            @Join(left = "id", right = "orderId") @Window(size = "10m")
            Paid paid(Order order, Payment payment) { ... }""")),

    /** A side without key. */
    NO_KEY(CatalogueEntry.error(741, "A join needs a key on each side", """
            Only records whose keys are equal meet. left and right name the component that is the key, several of \
            them, or a static method as "#method".""", """
            @Join(left = "id") @Window(size = "10m")""", """
            @Join(left = "id", right = "orderId") @Window(size = "10m")""")),

    /** Keys of different numbers of parts. */
    KEY_COUNTS_DIFFER(CatalogueEntry.error(742, "The keys of a join have as many parts on both sides", """
            Parts are compared in order: the first of the left key with the first of the right one.""", """
            @Join(left = {"shop", "id"}, right = "orderId") @Window(size = "10m")""", """
            @Join(left = {"shop", "id"}, right = {"shop", "orderId"}) @Window(size = "10m")""")),

    /** Keys of different types. */
    KEY_TYPES_DIFFER(CatalogueEntry.error(743, "The keys of a join have the same types on both sides", """
            Values of different types are never equal. A primitive type and its box are the same here. A static \
            method can make one type of the other.""", """
            @Join(left = "id", right = "orderText") @Window(size = "10m")""", """
            @Join(left = "id", right = "#orderNumber") @Window(size = "10m")""")),

    /** Not two records. */
    NOT_TWO_RECORDS(CatalogueEntry.error(744, "A join takes two records", """
            The first parameter is the left record, the second the right one. A join of three streams is two joins, \
            the second of which reads the results of the first.""", """
            @Join(left = "id", right = "orderId") @Window(size = "10m")
            Paid paid(Order order) { ... }""", """
            @Join(left = "id", right = "orderId") @Window(size = "10m")
            Paid paid(Order order, Payment payment) { ... }""")),

    /** A primitive that may be null. */
    OUTER_PRIMITIVE(CatalogueEntry.error(745, "The outer side of a join may be null", """
            Where a record has no counterpart, an outer join calls the method with null in the place of the other \
            one, which a primitive type cannot be.""", """
            @Join(left = "id", right = "#itself", type = JoinType.LEFT) @Window(size = "10m")
            Seen seen(Order order, long id) { ... }""", """
            @Join(left = "id", right = "#itself", type = JoinType.LEFT) @Window(size = "10m")
            Seen seen(Order order, Long id) { ... }""")),

    /** Nothing comes out. */
    NO_RESULT(CatalogueEntry.error(746, "A join has a result", """
            It returns the result of a pair (null is none), or emits any number of results through an Out.""", """
            @Join(left = "id", right = "orderId") @Window(size = "10m")
            void paid(Order order, Payment payment) { ... }""", """
            @Join(left = "id", right = "orderId") @Window(size = "10m")
            void paid(Order order, Payment payment, Out<Paid> out) { ... }""")),

    /** A result that is an Optional. */
    OPTIONAL_RESULT(CatalogueEntry.error(747, "A join returns the result itself", """
            A join that returns Optional would make a stream of Optionals. Null stands for no result.""", """
            @Join(left = "id", right = "orderId") @Window(size = "10m")
            Optional<Paid> paid(Order order, Payment payment) { ... }""", """
            @Join(left = "id", right = "orderId") @Window(size = "10m")
            Paid paid(Order order, Payment payment) { ... }""")),

    /** One name, or three. */
    FROM_COUNT(CatalogueEntry.error(748, "@From on a join names two streams", """
            The first is the left one, the second the right one. A union on one side is written on the parameter of \
            that side.""", """
            @From("orders") @Join(left = "id", right = "orderId") @Window(size = "10m")
            Paid paid(Order order, Payment payment) { ... }""", """
            @Join(left = "id", right = "orderId") @Window(size = "10m")
            Paid paid(@From("orders") Order order, Payment payment) { ... }""")),

    /** Names on the method and on a parameter. */
    FROM_TWICE(CatalogueEntry.error(749, "@From stands on a join or on its parameters", """
            Both say which streams the sides are; two answers to one question are one too many.""", """
            @From({"orders", "payments"}) @Join(left = "id", right = "orderId") @Window(size = "10m")
            Paid paid(@From("web") Order order, Payment payment) { ... }""", """
            @Join(left = "id", right = "orderId") @Window(size = "10m")
            Paid paid(@From("web") Order order, @From("payments") Payment payment) { ... }""")),

    /** {@code @From} on a parameter that is no side of a join. */
    FROM_ON_PARAMETER(CatalogueEntry.error(750, "@From on a parameter is for the sides of a join", """
            Other steps and handlers read one stream, or a union, and say so on the method.""", """
            @Sink void print(@From("departed") Flight flight) { ... }""", """
            @From("departed") @Sink void print(Flight flight) { ... }""")),

    /** {@code from > to}. */
    BOUNDS_REVERSED(CatalogueEntry.error(751, "from must not be greater than to", """
            A left record meets the right ones with left + from <= right <= left + to. Right records that come \
            before the left one have negative distances: from = "-10m", to = "-5m".""", """
            @IntervalJoin(left = "id", right = "orderId", from = "10m", to = "5m")""", """
            @IntervalJoin(left = "id", right = "orderId", from = "5m", to = "10m")""")),

    /** Nothing between the ends. */
    INTERVAL_EMPTY(CatalogueEntry.error(752, "The interval of a join must not be empty", """
            Timestamps are whole milliseconds. An interval without its ends has to leave at least one.""", """
            @IntervalJoin(left = "id", right = "orderId", from = "0s", to = "0s", toExclusive = true)""", """
            @IntervalJoin(left = "id", right = "orderId", from = "0s", to = "0s")""")),

    /** {@code from} or {@code to} is not written. */
    BOUND_MISSING(CatalogueEntry.error(753, "An interval join needs from and to", """
            Both ends together say how long records have to be kept, which is why neither has a default.""", """
            @IntervalJoin(left = "id", right = "orderId", to = "10m")""", """
            @IntervalJoin(left = "id", right = "orderId", from = "0s", to = "10m")""")),

    /** Records without timestamp. */
    INTERVAL_WITHOUT_TIMESTAMPS(
            CatalogueEntry.error(754, "An interval join needs records with timestamps", """
            It compares the timestamps of both sides, so each type needs an @EventTime. There is no interval join in \
            processing time; a @Join can have windows that follow the machine's clock.""", """
            record Payment(long orderId, double amount) {}""", """
            record Payment(@EventTime Instant paid, long orderId, double amount) {}""")),

    /** A stream without watermark. */
    INTERVAL_WITHOUT_WATERMARK(
            CatalogueEntry.error(755, "An interval join needs watermarks on both sides", """
            Watermarks say when a record cannot have a counterpart any more and may be forgotten. Without them each \
            record would be kept until the end of the input.""", """
            @Source StreamSource<Payment> payments() { ... }""", """
            @Source @Watermark(lag = "10s") StreamSource<Payment> payments() { ... }""")),

    /** {@code @Window} beside {@code @IntervalJoin}. */
    INTERVAL_WITH_WINDOW(CatalogueEntry.error(756, "An interval join has no window", """
            Each left record has an interval of its own, in event time. Records that shall meet in common windows \
            are joined by @Join.""", """
            @IntervalJoin(left = "id", right = "orderId", from = "0s", to = "10m") @Window(size = "1h")""", """
            @IntervalJoin(left = "id", right = "orderId", from = "0s", to = "10m")""")),

    /** {@code @KeyBy} beside a join. */
    KEY_BY_ON_JOIN(CatalogueEntry.error(757, "The keys of a join stand in left and right", """
            @KeyBy gives the key of one stream; a join has two.""", """
            @KeyBy("id") @Join(left = "id", right = "orderId") @Window(size = "10m")""", """
            @Join(left = "id", right = "orderId") @Window(size = "10m")""")),

    /** A stream joined with itself by accident. */
    SAME_STREAM(CatalogueEntry.error(758, "A join of a stream with itself has to say so", """
            Where only one stream carries the type of both parameters, both would get it. A join of a stream with \
            itself is possible, each record then meets itself too: name the stream on both sides.""", """
            @Join(left = "user", right = "user") @Window(size = "1h")
            Pair pair(Click first, Click second) { ... }""", """
            @Join(left = "user", right = "user") @Window(size = "1h")
            Pair pair(@From("clicks") Click first, @From("clicks") Click second) { ... }"""));

    private final CatalogueEntry entry;

    JoinCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
