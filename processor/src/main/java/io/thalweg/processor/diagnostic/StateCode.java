package io.thalweg.processor.diagnostic;

/** Codes THW-550-559: state, the keys it is kept under, and how both are spread over lanes. */
public enum StateCode implements DiagnosticCode {
    /** A step class without key that has state. */
    STATE_WITHOUT_KEY(CatalogueEntry.error(550, "A field of a step without key", """
            The fields of a step class are state, one value for each key; without a key there is nothing to keep \
            them under. Give the step @KeyBy. Something needed only while the program runs, such as a buffer or a \
            connection, is a transient field: scratch space of one lane, which no checkpoint contains. What never \
            changes is final.""", """
            static class Count {
                long seen;
                @OnEvent void add(Order order, Out<Long> out) { out.emit(++seen); }
            }""", """
            @KeyBy("customer") static class Count {
                long seen;
                @OnEvent void add(Order order, Out<Long> out) { out.emit(++seen); }
            }""")),

    /** Inputs with keys of different types. */
    KEYS_DIFFER(CatalogueEntry.error(551, "The inputs of a step have keys of different types", """
            All handlers of a step share the state of a key, so all their keys must have the same type, part by \
            part. Use a \"#method\" where one of them needs converting.""", """
            @OnEvent @KeyBy("id") void order(Order order) { ... }          // long id
            @OnEvent @KeyBy("orderId") void paid(Payment payment) { ... }  // String orderId""", """
            @OnEvent @KeyBy("id") void order(Order order) { ... }
            @OnEvent @KeyBy("#orderOf") void paid(Payment payment) { ... }
            static long orderOf(Payment payment) { return Long.parseLong(payment.orderId()); }""")),

    /** One handler with, one without key. */
    HANDLER_WITHOUT_KEY(CatalogueEntry.error(552, "One handler of a step has a key, another has none", """
            Either all inputs of a step are divided by key, or none is: a record without key could not find the \
            state it belongs to. Put @KeyBy on each handler, or on the class if one key fits all.""", """
            @OnEvent @KeyBy("id") void order(Order order) { ... }
            @OnEvent void paid(Payment payment) { ... }""", """
            @OnEvent @KeyBy("id") void order(Order order) { ... }
            @OnEvent @KeyBy("orderId") void paid(Payment payment) { ... }""")),

    /** State of a checkpointed job that cannot be saved. */
    STATE_NOT_ENCODABLE(CatalogueEntry.error(553, "State that no checkpoint could contain", """
            A checkpoint writes each field of state in a form that is generated from its type, and there is none for \
            this one. There is no slow general way to fall back to. Use one of the types that events may consist of, \
            or name a codec of your own with @CodedBy. Scratch space of one lane is a transient field.""", """
            @Checkpointed(every = "10s") @Job class Visits { ...
                @KeyBy("user") static class Last { Object last; ... }""", """
            @Checkpointed(every = "10s") @Job class Visits { ...
                @KeyBy("user") static class Last { Click last; ... }""")),

    /** State that is kept as an object. */
    STATE_KEPT_AS_OBJECT(CatalogueEntry.note(554, "State that is kept as a Java object", """
            The type of the field has no generated form, so each key keeps an object on the heap. That works for as \
            long as the job has no @Checkpointed; a checkpoint could not contain it. Types that events may consist \
            of, and types with @CodedBy, are kept in a compact form.""", """
            @KeyBy("user") static class Last { java.util.BitSet days; ... }""", """
            @KeyBy("user") static class Last { long days; ... }""")),

    /** Less than one lane. */
    PARALLELISM_TOO_SMALL(CatalogueEntry.error(555, "The parallelism must be at least 1", """
            parallelism is the number of lanes that run the job. Leave it out for one lane; the option --parallelism \
            overrides it when the job starts.""", """
            @Job(parallelism = 0)""", """
            @Job(parallelism = 4)""")),

    /** A number of key groups that is not supported. */
    KEY_GROUPS_OUT_OF_RANGE(
            CatalogueEntry.error(556, "The number of key groups must be between 1 and 32768", """
            Keys are divided into groups, and groups are what lanes share out among each other. 128 are right for \
            most jobs; more are needed only to run on more lanes than that.""", """
            @Job(keyGroups = 100_000)""", """
            @Job(keyGroups = 1024)""")),

    /** Lanes that would get no keys. */
    FEWER_KEY_GROUPS_THAN_LANES(CatalogueEntry.error(557, "Fewer key groups than lanes", """
            A key group is never divided, so lanes beyond the number of groups would get no keys. Raise keyGroups \
            (once there is state of the job it stays fixed), or lower the parallelism.""", """
            @Job(parallelism = 256)  // keyGroups is 128""", """
            @Job(parallelism = 256, keyGroups = 1024)"""));

    private final CatalogueEntry entry;

    StateCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
