package io.thalweg.processor.diagnostic;

/** Codes THW-560-575: state objects, the final fields of a keyed step that the engine fills. */
public enum StateObjectCode implements DiagnosticCode {
    /** A state object that is not final. */
    NOT_FINAL(CatalogueEntry.note(560, "A state object that is not final", """
            The engine makes one object per step and lane, which always speaks of the key at hand. A field that is not \
            final is filled too, but a handler that assigns it would cut the step off from its state. Java wants a \
            final field assigned in the constructor, so let the constructor take it.""", """
            @KeyBy("user") static class First {
                ValueState<Long> first;
                ...""", """
            @KeyBy("user") static class First {
                final ValueState<Long> first;
                First(ValueState<Long> first) { this.first = first; }
                ...""")),

    /** A final state object that nobody gives. */
    NOT_FILLED(CatalogueEntry.error(561, "A final state object that the constructor does not take", """
            A state object belongs to the engine, which gives it to the constructor: Java lets nobody else assign a \
            final field. A state object of your own making would know no key, and is never saved.""", """
            final ListState<Click> clicks = new MyList<>();""", """
            final ListState<Click> clicks;
            Visits(ListState<Click> clicks) { this.clicks = clicks; }""")),

    /** A constructor parameter that is no state object. */
    CONSTRUCTOR_PARAMETER(
            CatalogueEntry.error(562, "A constructor parameter that fits no state object", """
            The constructor of a step class takes state objects and nothing else. Each parameter is called like its \
            field, or has a type that only one field has. Configuration comes in @OnStart(Config).""", """
            final ValueState<Long> first;
            First(ValueState<Long> first, int limit) { ... }""", """
            final ValueState<Long> first;
            transient int limit;
            First(ValueState<Long> first) { this.first = first; }
            @OnStart void start(Config config) { limit = config.getInt("limit", 7); }""")),

    /** A state object in a step without key. */
    WITHOUT_KEY(CatalogueEntry.error(563, "A state object in a step without key", """
            A state object holds something for each key; without a key there is nothing to keep it under. Give the \
            step @KeyBy. What a step without key keeps per lane is @OperatorState, on a ListState; what need not \
            survive is a transient field.""", """
            static class Last {
                final ValueState<Long> last; ...""", """
            @KeyBy("user") static class Last {
                final ValueState<Long> last; ...""")),

    /** A state object in a window step. */
    IN_WINDOW(CatalogueEntry.error(564, "A state object in a window step", """
            The state of a window step is its accumulator, the plain fields: one set for each key and window, gone \
            when the window is. For a list of all records let @OnWindow take an Iterable. What outlives windows \
            belongs into a keyed step behind the window.""", """
            @KeyBy("user") @Window(size = "1h") static class PerHour {
                final ListState<Click> clicks; ...""", """
            @KeyBy("user") @Window(size = "1h") static class PerHour {
                @OnWindow Report report(@Key String user, Iterable<Click> clicks) { ... }""")),

    /** A state object whose type arguments do not say what it holds. */
    OPEN_TYPE(CatalogueEntry.error(565, "A state object whose type does not say what it holds", """
            How state is stored follows from its type arguments. A raw type or a wildcard leaves them open.""", """
            final MapState seen;""", """
            final MapState<String, Long> seen;""")),

    /** Contents that cannot be encoded. */
    NOT_ENCODABLE(CatalogueEntry.error(566, "A state object whose contents cannot be encoded", """
            What a state object holds is written by checkpoints in a form that is generated from its type, and there \
            is none for this one. Use one of the types that events may consist of, or name a codec of your own on the \
            class with @CodedBy.""", """
            final ValueState<Object> last;""", """
            final ValueState<Click> last;""")),

    /** A map whose keys can change. */
    MAP_KEY(CatalogueEntry.error(567, "A MapState whose keys can change", """
            An entry is found by hashCode and equals of its key, which must stay what they are: arrays compare by \
            identity, and objects that change get lost.""", """
            final MapState<byte[], Long> seen;""", """
            final MapState<String, Long> seen;""")),

    /** A reducing state without its method. */
    REDUCE_MISSING(CatalogueEntry.error(568, "A ReducingState without its method", """
            @State(reduce = "#method") names the static method of the step or job that makes one value of two.""", """
            final ReducingState<Long> highest;""", """
            @State(reduce = "#max") final ReducingState<Long> highest;
            static long max(long one, long other) { return Math.max(one, other); }""")),

    /** A reduce method that does not exist. */
    REDUCE_UNKNOWN(CatalogueEntry.error(569, "A reduce method that does not exist", """
            "#name" is a static method of the step class or of the job.""", """
            @State(reduce = "#mx") final ReducingState<Long> highest;
            static long max(long one, long other) { ... }""", """
            @State(reduce = "#max") final ReducingState<Long> highest;
            static long max(long one, long other) { ... }""")),

    /** A reduce method of another shape. */
    REDUCE_SHAPE(CatalogueEntry.error(570, "A reduce method of another shape", """
            The method is static, takes two values of the state's type and returns one. Generated code calls it, so \
            it must not be private, and throws no checked exceptions.""", """
            @State(reduce = "#max") final ReducingState<Long> highest;
            static long max(long one) { ... }""", """
            @State(reduce = "#max") final ReducingState<Long> highest;
            static long max(long one, long other) { ... }""")),

    /** An aggregating state without its class. */
    AGGREGATE_MISSING(CatalogueEntry.error(571, "An AggregatingState without its class", """
            @State(aggregate = X.class) names a class that implements Aggregate<IN, ACC, OUT>: how values are added \
            to an accumulator, and what comes out of it.""", """
            final AggregatingState<Long, Double> mean;""", """
            @State(aggregate = Mean.class) final AggregatingState<Long, Double> mean;""")),

    /** An aggregate of other types. */
    AGGREGATE_MISFIT(CatalogueEntry.error(572, "An aggregate that does not fit its state", """
            The first and the last type argument of the Aggregate are those of the state: what is added, and what \
            comes out. The one between them is what is stored.""", """
            @State(aggregate = Mean.class) final AggregatingState<String, Double> mean;
            static class Mean implements Aggregate<Long, Sum, Double> { ... }""", """
            @State(aggregate = Mean.class) final AggregatingState<Long, Double> mean;
            static class Mean implements Aggregate<Long, Sum, Double> { ... }""")),

    /** An aggregate of which no object can be made. */
    AGGREGATE_CONSTRUCTOR(CatalogueEntry.error(573, "An aggregate of which no object can be made", """
            Generated code makes one object of the class per lane, by a constructor without parameters.""", """
            static class Mean implements Aggregate<Long, Sum, Double> {
                Mean(int digits) { ... }""", """
            static class Mean implements Aggregate<Long, Sum, Double> {""")),

    /** A member that belongs to another kind of state. */
    OTHER_KIND(CatalogueEntry.error(574, "A member of @State that belongs to another kind of state", """
            reduce is for a ReducingState, aggregate for an AggregatingState. Other state is changed by handlers.""", """
            @State(reduce = "#max") final ValueState<Long> highest;""", """
            @State(reduce = "#max") final ReducingState<Long> highest;""")),

    /** A list without bound. */
    GROWING_LIST(CatalogueEntry.warning(575, "A list that only grows", """
            Nothing bounds the list: it has no time to live, and the step has no timer that could clear it. A key that \
            is seen again and again takes more and more memory, and reading its list more and more time. If a handler \
            clears the list, @SuppressWarnings("growth") on the field says so.""", """
            final ListState<Click> clicks;""", """
            @State(ttl = "1h") final ListState<Click> clicks;"""));

    private final CatalogueEntry entry;

    StateObjectCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
