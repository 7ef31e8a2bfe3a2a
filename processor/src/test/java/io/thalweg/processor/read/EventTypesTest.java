package io.thalweg.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.model.ValueType.ScalarKind;
import org.junit.jupiter.api.Test;

/** Event types by reachability: shapes, components, event time and immutability. */
class EventTypesTest {

    private static JobReading source(String declarations, String type) {
        return JobReading.ofMembers(declarations + "\n@Source StreamSource<" + type + "> in() { return null; }");
    }

    @Test
    void allComponentTypesOfTheLanguageAreKnown() {
        EventType all = source("""
                enum Color { RED, GREEN }
                record All(boolean a, byte b, short c, int d, long e, char f, float g, double h,
                        Boolean ba, Byte bb, Short bc, Integer bd, Long be, Character bf, Float bg, Double bh,
                        String text, Color color, Instant instant, LocalDate date, LocalDateTime time,
                        Duration duration,
                        UUID id, java.math.BigDecimal decimal, java.math.BigInteger integer,
                        byte[] bytes, double[] doubles,
                        Optional<String> note, List<Long> list, Set<Color> set, Map<String, List<Integer>> map) {}
                """, "All").type("Orders.All");
        assertThat(all.components()).hasSize(31);
        assertThat(value(all, "d")).isEqualTo(new ValueType.Scalar(ScalarKind.INT, TypeRef.primitive("int")));
        assertThat(value(all, "bd"))
                .isEqualTo(new ValueType.Scalar(ScalarKind.INT, TypeRef.of("java.lang", "Integer")));
        assertThat(value(all, "color")).isInstanceOf(ValueType.EnumValue.class);
        assertThat(value(all, "bytes")).isInstanceOf(ValueType.PrimitiveArray.class);
        assertThat(value(all, "map").type()).hasToString("Map<String, List<Integer>>");
    }

    private static ValueType value(EventType type, String component) {
        return component(type, component).value();
    }

    private static Component component(EventType type, String name) {
        return type.components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClassIsReadByFieldsGettersAndSettersSuperclassFirst() {
        EventType order = source("""
                static class Base {
                    long id;
                }
                static class Order extends Base {
                    private String customer;
                    private boolean paid;
                    transient int scratch;
                    static int count;
                    public String getCustomer() { return customer; }
                    public void setCustomer(String customer) { this.customer = customer; }
                    boolean isPaid() { return paid; }
                    void paid(boolean paid) { this.paid = paid; }
                }
                """, "Order").type("Orders.Order");
        assertThat(order.shape()).isEqualTo(Shape.CLASS);
        assertThat(order.immutable()).isFalse();
        assertThat(order.components()).extracting(Component::name).containsExactly("id", "customer", "paid");
        assertThat(component(order, "id").readsMethod()).isFalse();
        assertThat(component(order, "customer").read()).isEqualTo("getCustomer");
        assertThat(component(order, "customer").write()).isEqualTo("setCustomer");
        assertThat(component(order, "paid").read()).isEqualTo("isPaid");
        assertThat(component(order, "paid").write()).isEqualTo("paid");
    }

    @Test
    void sealedHierarchiesAreFlattenedToTheirLeaves() {
        JobReading job = source("""
                sealed interface Event permits Order, Payment {}
                record Order(long id) implements Event {}
                sealed interface Payment extends Event permits Card, Cash {}
                record Card(String number) implements Payment {}
                enum Cash implements Payment { COINS, NOTES }
                """, "Event");
        EventType event = job.type("Orders.Event");
        assertThat(event.shape()).isEqualTo(Shape.SEALED);
        assertThat(event.variants())
                .extracting(TypeRef::toString)
                .containsExactly("Orders.Order", "Orders.Card", "Orders.Cash");
        assertThat(event.immutable()).isTrue();
        assertThat(job.type("Orders.Cash").constants()).containsExactly("COINS", "NOTES");
    }

    @Test
    void aStreamOfSimpleValuesHasOneComponent() {
        EventType text = source("", "String").type("String");
        assertThat(text.shape()).isEqualTo(Shape.VALUE);
        assertThat(text.components())
                .singleElement()
                .satisfies(self -> assertThat(self.value().type()).isEqualTo(TypeRef.of("java.lang", "String")));
    }

    @Test
    void immutabilityReachesThroughAllParts() {
        JobReading job = JobReading.ofMembers("""
                record Plain(String text, List<Long> numbers) {}
                record Holder(Plain plain, Optional<Plain> other, Map<String, Plain> more) {}
                static class Mutable { int value; }
                record WithArray(byte[] bytes) {}
                record WithClass(List<Mutable> parts) {}
                @Source StreamSource<Holder> a() { return null; }
                @Source StreamSource<WithArray> b() { return null; }
                @Source StreamSource<WithClass> c() { return null; }
                """);
        assertThat(job.type("Orders.Plain").immutable()).isTrue();
        assertThat(job.type("Orders.Holder").immutable()).isTrue();
        assertThat(job.type("Orders.WithArray").immutable()).isFalse();
        assertThat(job.type("Orders.WithClass").immutable()).isFalse();
    }

    @Test
    void eventTimeOfALongHasAUnit() {
        EventType tick = source(
                        "record Tick(@EventTime(unit = java.time.temporal.ChronoUnit.MICROS) long at) {}", "Tick")
                .type("Orders.Tick");
        assertThat(tick.eventTime().orElseThrow().unitNanos()).isEqualTo(1_000);
    }

    @Test
    void eventTimeMayBeAMethodOfASealedType() {
        EventType event = source("""
                sealed interface Event permits Order { @EventTime Instant at(); }
                record Order(Instant at) implements Event {}
                """, "Event").type("Orders.Event");
        assertThat(event.eventTime().orElseThrow().component().read()).isEqualTo("at");
        assertThat(event.eventTime().get().component().readsMethod()).isTrue();
    }

    @Test
    void aSharedTypeUsesTheCodecBesideIt() {
        EventType order = source("@Event record Order(long id) {}", "Order").type("Orders.Order");
        assertThat(order.customCodec()).contains(TypeRef.of("shop", "Orders_OrderCodec"));
        assertThat(order.components()).hasSize(1);
        assertThat(order.immutable()).isTrue();
    }

    @Test
    void aCodecOfTheUsersStandsForTheWholeType() {
        JobReading job = source("""
                static class NoteCodec implements Codec<StringBuilder> {
                    public void write(StringBuilder value, BinaryOutput out) {}
                    public StringBuilder read(BinaryInput in) { return null; }
                    public StringBuilder copy(StringBuilder value) { return value; }
                    public String schema() { return "note"; }
                }
                record Order(long id, @CodedBy(NoteCodec.class) StringBuilder note) {}
                """, "Order");
        assertThat(value(job.type("Orders.Order"), "note")).isInstanceOf(ValueType.Custom.class);
        assertThat(job.type("Orders.Order").immutable()).isFalse();
    }

    @Test
    void typesOnlyInsideOfStateAreReadTooUnlessTheyCannotBeEncoded() {
        JobReading job = JobReading.ofMembers("""
                record Order(long id) {}
                record Last(Order order) {}
                @Source StreamSource<Order> in() { return null; }
                @KeyBy("id") static class Remember {
                    Last last;
                    Object anything;
                    @OnEvent void see(Order order) {}
                }
                """);
        assertThat(job.messages()).isEmpty();
        assertThat(job.type("Orders.Last").components()).hasSize(1);
    }
}
