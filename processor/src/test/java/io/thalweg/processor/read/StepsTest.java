package io.thalweg.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.model.InputModel.FromName;
import io.thalweg.processor.model.KeyModel.Member;
import io.thalweg.processor.model.KeyModel.Part;
import io.thalweg.processor.model.MethodModel.Parameter;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.Arity;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.SideModel;
import io.thalweg.processor.model.StepModel.SinkModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.TransformModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.WatermarkModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.model.WindowSpec.Kind;
import org.junit.jupiter.api.Test;

/** Every shape of step that the language has. */
class StepsTest {

    private static final String ORDERS = """
            record Customer(String name, int region) {}
            record Order(long id, String product, Customer customer, @EventTime long at) {}
            @Source StreamSource<Order> orders() { return null; }
            """;

    private static JobReading withOrders(String members) {
        return JobReading.ofMembers(ORDERS + members);
    }

    @Test
    void sourcesMayReturnSubtypesOrBeClasses() {
        JobReading job = JobReading.ofMembers("""
                interface Lines<X, T> extends StreamSource<T> {}
                @Source(malformed = Malformed.SKIP) Lines<Integer, String> lines() { return null; }
                @Source static class Numbers implements Lines<Integer, Long> {
                    public List<SourceSplit> splits() { return List.of(); }
                    public SplitReader<Long> open(SourceSplit split, long position) { return null; }
                }
                """);
        assertThat(job.step("lines", SourceModel.class).record()).hasToString("String");
        assertThat(job.step("lines", SourceModel.class).skipMalformed()).isTrue();
        assertThat(job.step("Numbers", SourceModel.class).record()).hasToString("Long");
        assertThat(job.step("Numbers", SourceModel.class).type().orElseThrow()).hasToString("Orders.Numbers");
        assertThat(job.model().usesInstance()).isTrue();
    }

    @Test
    void watermarkOfTheTypeIsTheDefaultOfItsSources() {
        JobReading job = JobReading.ofMembers("""
                @Watermark(lag = "5s") record Tick(@EventTime long at) {}
                @Source StreamSource<Tick> plain() { return null; }
                @Source @Watermark(lag = "${lag:1m}", idleAfter = "10s", every = "1s")
                StreamSource<Tick> own() { return null; }
                """);
        assertThat(job.step("plain", SourceModel.class)
                        .watermark()
                        .orElseThrow()
                        .lag()
                        .millis())
                .isEqualTo(5_000);
        WatermarkModel own = job.step("own", SourceModel.class).watermark().orElseThrow();
        assertThat(own.lag().placeholder()).isTrue();
        assertThat(own.lag().text()).isEqualTo("${lag:1m}");
        assertThat(own.every().millis()).isEqualTo(1_000);
        assertThat(own.idleAfter().orElseThrow().millis()).isEqualTo(10_000);
    }

    @Test
    void watermarkGeneratorMayBeForASupertype() {
        JobReading job = JobReading.ofMembers("""
                static class Ticks implements WatermarkGenerator<Object> {
                    public void onEvent(Object event, long timestamp, WatermarkOutput output) {}
                    public void onPeriodicEmit(WatermarkOutput output) {}
                }
                @Source @Watermark(generator = Ticks.class) StreamSource<String> in() { return null; }
                """);
        assertThat(job.step("in", SourceModel.class)
                        .watermark()
                        .orElseThrow()
                        .generator()
                        .orElseThrow())
                .hasToString("Orders.Ticks");
    }

    @Test
    void transformsHaveThreeShapes() {
        JobReading job = withOrders("""
                @Transform long one(Order order) { return 1; }
                @Transform static Optional<String> perhaps(Order order, Context context) { return Optional.empty(); }
                @Transform void many(Order order, Out<Customer> out, @SideOutput("odd") Out<Long> odd) {}
                @Transform void sidesOnly(Order order, @SideOutput("a") Out<Long> a, @SideOutput("b") Out<Long> b) {}
                """);
        TransformModel one = job.step("one", TransformModel.class);
        assertThat(one.arity()).isEqualTo(Arity.ONE);
        assertThat(one.output()).contains(TypeRef.of("java.lang", "Long"));
        TransformModel perhaps = job.step("perhaps", TransformModel.class);
        assertThat(perhaps.arity()).isEqualTo(Arity.OPTIONAL);
        assertThat(perhaps.output()).contains(TypeRef.of("java.lang", "String"));
        assertThat(perhaps.method().isStatic()).isTrue();
        TransformModel many = job.step("many", TransformModel.class);
        assertThat(many.arity()).isEqualTo(Arity.MANY);
        assertThat(many.sides()).extracting(SideModel::name).containsExactly("odd");
        TransformModel sidesOnly = job.step("sidesOnly", TransformModel.class);
        assertThat(sidesOnly.output()).isEmpty();
        assertThat(sidesOnly.sides()).extracting(SideModel::name).containsExactly("a", "b");
    }

    @Test
    void sinksHaveThreeForms() {
        JobReading job = withOrders("""
                @Sink void direct(Order order) throws java.io.IOException {}
                @Sink static StreamSink<Order> factory(Config config, @Json Format<Order> format) { return null; }
                @Sink @From({"orders", "orders"}) static class Own implements StreamSink<Order> {
                    public void write(Order order) {}
                }
                """);
        assertThat(job.step("direct", SinkModel.class).writesDirectly()).isTrue();
        assertThat(job.step("factory", SinkModel.class).method().orElseThrow().takes(Role.JSON))
                .isTrue();
        SinkModel own = job.step("Own", SinkModel.class);
        assertThat(own.type().orElseThrow()).hasToString("Orders.Own");
        assertThat(own.input().from()).extracting(FromName::text).containsExactly("orders", "orders");
    }

    @Test
    void aJobOfStaticStepsNeedsNoObject() {
        JobReading job = JobReading.ofMembers("""
                private Orders() {}
                @Source static StreamSource<Long> in() { return null; }
                @Sink static void out(Long number) {}
                """);
        assertThat(job.model().usesInstance()).isFalse();
    }

    @Test
    void listedStepClassesComeLast() {
        JobReading job = JobReading.of("""
                @Job(steps = Listed.class) class Orders {
                    @Source StreamSource<Long> in() { return null; }
                    static class Nested { @OnEvent Long add(Long number) { return number; } }
                }
                class Listed { @OnEvent @From("in") String add(Long number) { return ""; } }
                """);
        assertThat(job.model().steps()).extracting(StepModel::name).containsExactly("in", "Nested", "Listed");
        assertThat(job.step("Listed", ProcessModel.class).inputs().get(0).from())
                .extracting(FromName::text)
                .containsExactly("in");
    }

    @Test
    void handlersAndStateMayBeInherited() {
        JobReading job = withOrders("""
                abstract static class Base<T> {
                    long seen;
                    @OnEvent void add(T record, Out<T> out) {}
                    @OnStart void begin() {}
                }
                @KeyBy("id") static class Counted extends Base<Order> {
                    String last = "";
                    transient Object scratch;
                    final int limit = 3;
                    static int total;
                    @Override @OnStart void begin() {}
                }
                """);
        ProcessModel counted = job.step("Counted", ProcessModel.class);
        assertThat(counted.step().fields()).extracting(StateField::name).containsExactly("seen", "last");
        assertThat(counted.inputs().get(0).record()).hasToString("Orders.Order");
        assertThat(counted.output().orElseThrow()).hasToString("Orders.Order");
        assertThat(counted.step().lifecycle().onStart()).isPresent();
        assertThat(counted.step().handlers().get(0).method().owner()).hasToString("Orders.Counted");
    }

    @Test
    void stateThatCanChangeNeedsAnObjectForEachKey() {
        ProcessModel step = withOrders("""
                @KeyBy("id") static class Counted {
                    long number;
                    String text;
                    Customer customer;
                    List<String> list = new ArrayList<>();
                    int[] array;
                    BitSet kept;
                    @OnEvent void add(Order order) {}
                }
                """).step("Counted", ProcessModel.class);
        assertThat(step.step().fields())
                .filteredOn(StateField::freshObject)
                .extracting(StateField::name)
                .containsExactly("list", "array", "kept");
        assertThat(step.step().fields())
                .filteredOn(field -> field.value().isEmpty())
                .extracting(StateField::name)
                .containsExactly("kept");
    }

    @Test
    void keysFollowPathsAndMethods() {
        ProcessModel step = withOrders("""
                static int bucket(Object any) { return 1; }
                @KeyBy(value = {"customer.name", "#bucket", "id"}, nullKey = NullKey.DROP) static class Counted {
                    @OnEvent void add(Order order, @Key int bucket, @Key String name) {}
                }
                """).step("Counted", ProcessModel.class);
        EventHandler add = step.step().handlers().get(0);
        assertThat(add.key().orElseThrow().dropNull()).isTrue();
        assertThat(add.key().get().parts()).extracting(Part::text).containsExactly("customer.name", "#bucket", "id");
        assertThat(add.key().get().parts().get(0).path())
                .containsExactly(new Member("customer", true, true), new Member("name", true, true));
        assertThat(add.key().get().parts().get(1).method().orElseThrow().name()).isEqualTo("bucket");
        assertThat(add.key().get().parts().get(2).path()).containsExactly(new Member("id", true, false));
        assertThat(add.method().parameters()).extracting(Parameter::qualifier).containsExactly("", "1", "0");
    }

    @Test
    void aCompositeKeyMayBeTakenAsARecord() {
        ProcessModel step = withOrders("""
                record ProductOf(String product, Long id) {}
                @KeyBy({"product", "id"}) static class Counted {
                    @OnEvent void add(Order order, @Key ProductOf key) {}
                }
                """).step("Counted", ProcessModel.class);
        Parameter key =
                step.step().handlers().get(0).method().parameter(Role.KEY).orElseThrow();
        assertThat(key.qualifier()).isEmpty();
        assertThat(key.type()).hasToString("Orders.ProductOf");
    }

    @Test
    void aKeyMayBeARecordAndIsReadAsOne() {
        ProcessModel step = withOrders("""
                @KeyBy("customer") static class Counted {
                    @OnEvent void add(Order order, @Key Customer customer) {}
                }
                """).step("Counted", ProcessModel.class);
        assertThat(step.step()
                        .handlers()
                        .get(0)
                        .key()
                        .orElseThrow()
                        .parts()
                        .get(0)
                        .value()
                        .type())
                .hasToString("Orders.Customer");
    }

    @Test
    void handlersMayHaveInputsAndKeysOfTheirOwn() {
        ProcessModel step = withOrders("""
                record Payment(long orderId) {}
                @Source StreamSource<Payment> payments() { return null; }
                @From("orders") @KeyBy("id") static class Match {
                    @OnEvent void order(Order order) {}
                    @OnEvent @From("payments") @KeyBy("orderId") void payment(Payment payment) {}
                }
                """).step("Match", ProcessModel.class);
        assertThat(step.inputs())
                .extracting(input -> input.from().get(0).text())
                .containsExactly("orders", "payments");
        assertThat(step.step().handlers())
                .extracting(
                        handler -> handler.key().orElseThrow().parts().get(0).text())
                .containsExactly("id", "orderId");
    }

    @Test
    void aWindowWithoutEventHandlerBuffersOnly() {
        WindowModel window = withOrders("""
                @From("orders") @KeyBy("id")
                @Window(size = "1h", offset = "-15m", lateness = "PT5M", time = TimeDomain.PROCESSING)
                static class Hourly {
                    @OnWindow long count(Iterable<Order> orders) { return 0; }
                }
                """).step("Hourly", WindowModel.class);
        assertThat(window.buffered()).isTrue();
        assertThat(window.accumulates()).isFalse();
        assertThat(window.step().handlers()).singleElement().satisfies(handler -> {
            assertThat(handler.method().name()).isEmpty();
            assertThat(handler.input().record()).hasToString("Orders.Order");
            assertThat(handler.input().from()).extracting(FromName::text).containsExactly("orders");
            assertThat(handler.key()).isPresent();
        });
        WindowSpec spec = window.window();
        assertThat(spec.kind()).isEqualTo(Kind.TUMBLING);
        assertThat(spec.slideMillis()).isEqualTo(3_600_000);
        assertThat(spec.offsetMillis()).isEqualTo(-900_000);
        assertThat(spec.latenessMillis()).isEqualTo(300_000);
        assertThat(spec.eventTime()).isFalse();
    }

    @Test
    void accumulatorAndBufferGoTogether() {
        WindowModel window = withOrders("""
                @Window(gap = "#gapOf") static class Visits {
                    long count;
                    @OnEvent void add(Order order) {}
                    @OnMerge void merge(Visits other) {}
                    @OnWindow void result(Iterable<Order> orders, Out<Long> out, TimeWindow window, Context context) {}
                }
                static Duration gapOf(Order order) { return null; }
                """).step("Visits", WindowModel.class);
        assertThat(window.buffered()).isTrue();
        assertThat(window.accumulates()).isTrue();
        assertThat(window.window().kind()).isEqualTo(Kind.SESSION);
        assertThat(window.window().gapMethod().orElseThrow().name()).isEqualTo("gapOf");
        assertThat(window.step().handlers().get(0).key()).isEmpty();
        assertThat(window.output()).contains(TypeRef.of("java.lang", "Long"));
    }

    @Test
    void membersThatAreNoStepsAreLeftAlone() {
        JobReading job = withOrders("""
                static final int LIMIT = 3;
                private static boolean isLarge(Order order) { return true; }
                static class Helper { void help() {} }
                interface Shape {}
                @Job static class Other { @Source StreamSource<Long> numbers() { return null; } }
                """);
        assertThat(job.messages()).isEmpty();
    }
}
