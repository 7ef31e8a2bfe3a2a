package io.thalweg.processor.diagnostic;

/** Codes THW-780-789: how records travel to the lanes, by the author's wish. */
public enum PartitionCode implements DiagnosticCode {
    /** Two wishes about the way of the same records. */
    SEVERAL(CatalogueEntry.error(780, "Two wishes about the way of the same records", """
            @Rebalance, @PartitionBy and @Single each choose the lane of a record, and it goes to one lane only.""", """
            @Rebalance @Single @Transform Price check(Price price) { ... }""", """
            @Single @Transform Price check(Price price) { ... }""")),

    /** A {@literal @}PartitionBy that names no method. */
    NO_METHOD(CatalogueEntry.error(781, "A @PartitionBy that names no method", """
            @PartitionBy takes "#" and the name of a static method that chooses the lane. Records that share a value \
            go to one lane by @KeyBy, whose value is the key.""", """
            @PartitionBy("region") @Sink void store(Order order) { ... }""", """
            @PartitionBy("#lane") @Sink void store(Order order) { ... }""")),

    /** A @PartitionBy method that does not exist. */
    UNKNOWN_METHOD(CatalogueEntry.error(782, "A @PartitionBy method that does not exist", """
            "#name" is a static method of the step class or of the job.""", """
            @PartitionBy("#lan") ... static int lane(Order order, int lanes) { ... }""", """
            @PartitionBy("#lane") ... static int lane(Order order, int lanes) { ... }""")),

    /** A @PartitionBy method of another shape. */
    METHOD_SHAPE(CatalogueEntry.error(783, "A @PartitionBy method of another shape", """
            The method is static, takes the record (or a supertype of it) and the number of lanes, and returns the \
            index of one of them as an int. Without the number of lanes it may return any int.""", """
            static long lane(Order order, int lanes) { ... }""", """
            static int lane(Order order, int lanes) { return order.region() % lanes; }""")),

    /** A @PartitionBy method that generated code cannot call. */
    METHOD_ACCESS(CatalogueEntry.error(784, "A @PartitionBy method that generated code cannot call", """
            Generated code stands in the package of the job and calls the method directly.""", """
            private static int lane(Order order, int lanes) { ... }""", """
            static int lane(Order order, int lanes) { ... }""")),

    /** A wish against the way that the state of the step needs. */
    AGAINST_STATE(CatalogueEntry.error(785, "A wish against the way that the state of the step needs", """
            The records of a key go to the lane that holds the state of the key, and all records of a window without \
            key go to the lane that holds the window. Dealt out otherwise, they would not find it. @Single is \
            possible: then one lane holds everything.""", """
            @Rebalance @KeyBy("customer") static class Totals { ... }""", """
            @KeyBy("customer") static class Totals { ... }"""));

    private final CatalogueEntry entry;

    PartitionCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
