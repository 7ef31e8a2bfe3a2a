package io.thalweg.processor.diagnostic;

/** Codes THW-350-399: keys, and methods named by "#method". */
public enum KeyCode implements DiagnosticCode {
    /** {@literal @}KeyBy without a component. */
    NO_KEY(CatalogueEntry.error(350, "@KeyBy without a component", """
            @KeyBy names at least one component of the record. A step without key has no @KeyBy.""", """
            @KeyBy({}) static class Totals { ... }""", """
            @KeyBy("customer") static class Totals { ... }""")),

    /** A key that the record does not have. */
    UNKNOWN_COMPONENT(CatalogueEntry.error(351, "A key that the record does not have", """
            The path leads through components of records, getters or fields. The message lists what there is.""", """
            @KeyBy("custommer")""", """
            @KeyBy("customer")""")),

    /** A path through a value without components. */
    NO_COMPONENTS(CatalogueEntry.error(352, "A path through a value without components", """
            Primitive values, text, times and collections have no components that a path could name. Compute the key \
            in a static method.""", """
            @KeyBy("customer.length")""", """
            @KeyBy("#lengthOf")  // static int lengthOf(Order order)""")),

    /** A floating-point key. */
    FLOATING(CatalogueEntry.error(353, "A floating-point key", """
            Two computations of the same amount may differ in the last digit and are then different keys; NaN is \
            equal to nothing. Round to a whole number.""", """
            @KeyBy("price")  // double""", """
            @KeyBy("cents")  // long""")),

    /** An array as key. */
    ARRAY(CatalogueEntry.error(354, "An array as key", """
            An array is equal only to itself, so each record would be a key of its own.""", """
            @KeyBy("hash")  // byte[]""", """
            @KeyBy("#hashText")  // static String hashText(Order order)""")),

    /** A mutable key. */
    MUTABLE(CatalogueEntry.error(355, "A mutable key", """
            A key whose value changes after it was used is never found again. Use a component of it, or a record.""", """
            @KeyBy("customer")  // class Customer { String name; }""", """
            @KeyBy("customer.name")""")),

    /** A type that keys cannot have. */
    TYPE(CatalogueEntry.error(356, "A type that keys cannot have", """
            Keys are hashed and compared on every machine in the same way: primitive types but double and float, \
            their boxes, String, enums, UUID, and records of these.""", """
            @KeyBy("placed")  // Instant""", """
            @KeyBy("#dayOf")  // static long dayOf(Order order)""")),

    /** A "#method" that does not exist. */
    UNKNOWN_METHOD(CatalogueEntry.error(357, "A \"#method\" that does not exist", """
            "#name" is a static method of the step class or of the job that takes the record.""", """
            @KeyBy("#bucket")""", """
            @KeyBy("#bucket") ... static long bucket(Order order) { return order.id() % 100; }""")),

    /** A "#method" of another shape. */
    METHOD_SIGNATURE(CatalogueEntry.error(358, "A \"#method\" of another shape", """
            The method is static, takes the record (or a supertype of it) and returns the key.""", """
            long bucket(Order order, int n) { ... }""", """
            static long bucket(Order order) { ... }""")),

    /** A key that names a component twice. */
    PART_TWICE(CatalogueEntry.error(359, "A key that names a component twice", """
            Each part of a composite key is named once.""", """
            @KeyBy({"customer", "customer"})""", """
            @KeyBy({"customer", "id"})""")),

    /** {@literal @}Key in a step without key. */
    PARAMETER_WITHOUT_KEY(CatalogueEntry.error(360, "@Key in a step without key", """
            There is a current key only where the stream is divided by key.""", """
            static class Totals { @OnEvent void add(Order order, @Key String customer) { ... } }""", """
            @KeyBy("customer") static class Totals { ... }""")),

    /** {@literal @}Key of another type than the key. */
    PARAMETER_TYPE(CatalogueEntry.error(361, "@Key of another type than the key", """
            The parameter has the type of the component that @KeyBy names.""", """
            @KeyBy("id") ... void add(Order order, @Key String id)""", """
            @KeyBy("id") ... void add(Order order, @Key long id)""")),

    /** {@literal @}Key that matches no part of a composite key. */
    PARAMETER_NAME(CatalogueEntry.error(362, "@Key that matches no part of a composite key", """
            For a key of several parts, each @Key parameter has the name of its part, or one parameter is a record \
            with the parts as components, in order.""", """
            @KeyBy({"customer", "city"}) ... @Key String town""", """
            @KeyBy({"customer", "city"}) ... @Key String city""")),

    /** A "#method" must not be private. */
    METHOD_ACCESS(CatalogueEntry.error(363, "A \"#method\" must not be private", """
            Generated code calls the method directly: there is no reflection.""", """
            private static long bucket(Order order) { ... }""", """
            static long bucket(Order order) { ... }""")),

    /** A key that cannot be read. */
    COMPONENT_ACCESS(CatalogueEntry.error(364, "A key that cannot be read", """
            The component is there, but generated code, which stands in the package of the job, cannot reach it.""", """
            @KeyBy("customer")  // private String customer;""", """
            String customer;  // or a getter""")),

    /** A gap method that returns no duration. */
    GAP_RETURN(CatalogueEntry.error(365, "A gap method that returns no duration", """
            The gap of a session is a Duration, or a long in milliseconds.""", """
            static String gapOf(Order order) { return "5m"; }""", """
            static Duration gapOf(Order order) { return Duration.ofMinutes(5); }"""));

    private final CatalogueEntry entry;

    KeyCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
