package io.thalweg.processor.emit.codec;

import static io.thalweg.processor.emit.codec.TestTypes.BOXED_INT;
import static io.thalweg.processor.emit.codec.TestTypes.INT;
import static io.thalweg.processor.emit.codec.TestTypes.STRING;
import static io.thalweg.processor.emit.codec.TestTypes.coded;
import static io.thalweg.processor.emit.codec.TestTypes.constants;
import static io.thalweg.processor.emit.codec.TestTypes.field;
import static io.thalweg.processor.emit.codec.TestTypes.list;
import static io.thalweg.processor.emit.codec.TestTypes.name;
import static io.thalweg.processor.emit.codec.TestTypes.nested;
import static io.thalweg.processor.emit.codec.TestTypes.object;
import static io.thalweg.processor.emit.codec.TestTypes.part;
import static io.thalweg.processor.emit.codec.TestTypes.property;
import static io.thalweg.processor.emit.codec.TestTypes.record;
import static io.thalweg.processor.emit.codec.TestTypes.sealed;
import static io.thalweg.processor.emit.codec.TestTypes.set;
import static io.thalweg.processor.emit.codec.TestTypes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.JavaFile;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.api.CodecException;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.testing.InMemoryCompiler;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Single cases that random types do not meet. */
class CodecEmitterTest {
    private static final TypeRef.Declared JOB = name("cases", "Job");
    private static final TypeRef.Declared FIRST = name("cases", "Job.First");
    private static final TypeRef.Declared SECOND = name("cases", "Job.Second");

    /** What was compiled, with short ways to its classes. */
    private record Compiled(Objects objects) {
        @SuppressWarnings("unchecked")
        Codec<Object> codec(String simpleName) {
            return (Codec<Object>) objects.instance("cases." + simpleName);
        }

        Object make(TypeRef type, Object... arguments) {
            try {
                Constructor<?> constructor = objects.load(type).getDeclaredConstructors()[0];
                constructor.setAccessible(true);
                return constructor.newInstance(arguments);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static Compiled compile(String members, EventType... types) {
        return compileSource("package cases;\n\nclass Job { " + members + " }", types);
    }

    private static Compiled compileSource(String source, EventType... types) {
        TypeWorld world = TypeWorld.of(0, JOB, List.of(types), source);
        CompiledWorlds compiled = new CompiledWorlds(List.of(world), any -> CodecEmitter.emit(any.model()));
        return new Compiled(compiled.objects(world));
    }

    private static byte[] write(Codec<Object> codec, Object value) {
        BinaryOutput out = new BinaryOutput();
        codec.write(value, out);
        return out.toByteArray();
    }

    private static Object roundTrip(Codec<Object> codec, Object value) {
        return codec.read(new BinaryInput(write(codec, value)));
    }

    @Test
    void constructorThatRefusesWhatCorruptBytesSay() {
        Compiled compiled = compile(
                "record First(int a) { First { if (a < 0) throw new IllegalArgumentException(\"negative\"); } }",
                record(FIRST, part("a", INT)));
        Codec<Object> codec = compiled.codec("Job_FirstCodec");
        assertThat(roundTrip(codec, compiled.make(FIRST, 7))).isEqualTo(compiled.make(FIRST, 7));
        assertThatThrownBy(() -> codec.read(new BinaryInput(new byte[] {0, 0, 0, -1})))
                .isInstanceOf(CodecException.class)
                .hasMessage("before byte 4 of 4: First refuses what was read: "
                        + "java.lang.IllegalArgumentException: negative")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void setterThatRefusesWhatCorruptBytesSay() {
        Compiled compiled = compile(
                "static class First { private int kept; int a() { return kept; } void a(int a) {"
                        + " if (a < 0) throw new IllegalStateException(\"negative\"); kept = a; } }",
                object(FIRST, property("a", INT)));
        Codec<Object> codec = compiled.codec("Job_FirstCodec");
        assertThatThrownBy(() -> codec.read(new BinaryInput(new byte[] {0, 0, 0, -1})))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("First refuses");
        assertThatThrownBy(() -> codec.read(new BinaryInput(new byte[] {0, 0})))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("does not fit");
    }

    @Test
    void hashCodeThatFailsForWhatCorruptBytesSay() {
        Compiled compiled = compile(
                "record First(java.util.Set<Second> a) {}"
                        + " record Second(String s) { @Override public int hashCode() { return s.length(); } }",
                record(FIRST, part("a", set(nested(SECOND)))),
                record(SECOND, part("s", STRING)));
        Codec<Object> codec = compiled.codec("Job_FirstCodec");
        byte[] secondIsNull = {0, 2, 1};
        assertThatThrownBy(() -> codec.read(new BinaryInput(secondIsNull)))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("Set refuses");
    }

    @Test
    void subclassIsNotCutDown() {
        Compiled compiled = compile(
                "static class First { int a; } static class Second extends First { int b; }",
                object(FIRST, field("a", INT)));
        Codec<Object> codec = compiled.codec("Job_FirstCodec");
        Object subclass = compiled.make(SECOND);
        assertThatThrownBy(() -> write(codec, subclass))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("a cases.Job$Second is not exactly a cases.Job$First");
        assertThatThrownBy(() -> codec.copy(subclass)).isInstanceOf(CodecException.class);
    }

    @Test
    void variantThatExtendsAnotherVariant() {
        TypeRef.Declared base = name("cases", "Job.Base");
        Compiled compiled = compile(
                "sealed interface Base permits First, Second {} static non-sealed class First implements Base { int a; }"
                        + " static final class Second extends First implements Base { int b; }",
                sealed(base, FIRST, SECOND),
                object(FIRST, field("a", INT)),
                object(SECOND, field("a", INT), field("b", INT)));
        Codec<Object> codec = compiled.codec("Job_BaseCodec");
        assertThat(roundTrip(codec, compiled.make(SECOND))).hasSameClassAs(compiled.make(SECOND));
        assertThat(codec.copy(compiled.make(SECOND))).hasSameClassAs(compiled.make(SECOND));
        assertThat(roundTrip(codec, compiled.make(FIRST))).hasSameClassAs(compiled.make(FIRST));
        assertThatThrownBy(() -> codec.read(new BinaryInput(new byte[] {2, 0, 0, 0, 0})))
                .hasMessage("before byte 1 of 5: number 2 of 2 variants of Base");
    }

    @Test
    void valueThatContainsItselfIsRefused() throws ReflectiveOperationException {
        Compiled compiled = compile(
                "static class First { int a; First next; }",
                object(FIRST, field("a", INT), field("next", nested(FIRST))));
        Codec<Object> codec = compiled.codec("Job_FirstCodec");
        Object first = compiled.make(FIRST);
        compiled.objects().set(first, field("next", nested(FIRST)), first);
        assertThatThrownBy(() -> write(codec, first))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("does one contain itself");
    }

    @Test
    void bytesNestedWithoutEndAreRefused() {
        Compiled compiled = compile("record First(First next) {}", record(FIRST, part("next", nested(FIRST))));
        Codec<Object> codec = compiled.codec("Job_FirstCodec");
        assertThatThrownBy(() -> codec.read(new BinaryInput(new byte[10_000_000])))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("nested more than 500 deep");
    }

    @Test
    void nestedListsDoNotAskForMemoryTogether() {
        Compiled compiled = compile(
                "record First(java.util.List<First> next) {}", record(FIRST, part("next", list(nested(FIRST)))));
        Codec<Object> codec = compiled.codec("Job_FirstCodec");
        byte[] manyLongLists = new byte[4_000_000];
        for (int i = 0; i + 5 < manyLongLists.length; i += 5) { // each says: not null, a million elements
            manyLongLists[i + 1] = (byte) 0x80;
            manyLongLists[i + 2] = (byte) 0x89;
            manyLongLists[i + 3] = 0x7A;
            manyLongLists[i + 4] = 0;
        }
        assertThatThrownBy(() -> codec.read(new BinaryInput(manyLongLists))).isInstanceOf(CodecException.class);
    }

    @Test
    void asManyComponentsAsARecordCanHave() {
        Component[] parts = IntStream.range(0, 254)
                .mapToObj(i -> part("part" + i, i % 2 == 0 ? BOXED_INT : STRING))
                .toArray(Component[]::new);
        String header = String.join(
                ", ",
                Arrays.stream(parts)
                        .map(part -> part.value().type() + " " + part.name())
                        .toList());
        Compiled compiled = compile("record First(" + header + ") {}", record(FIRST, parts));
        Object[] values = IntStream.range(0, 254)
                .mapToObj(i -> i % 3 == 0 ? null : i % 2 == 0 ? (Object) i : "text" + i)
                .toArray();
        Object value = compiled.make(FIRST, values);
        assertThat(roundTrip(compiled.codec("Job_FirstCodec"), value)).isEqualTo(value);
    }

    @Test
    void typesNamedLikeThoseThatGeneratedCodeUses() {
        TypeRef.Declared text = name("cases", "String");
        TypeRef.Declared codecs = name("cases", "Codecs");
        TypeRef.Declared lists = name("cases", "List");
        TypeRef.Declared overrides = name("cases", "Override");
        List<String> sources = List.of(
                "class Job {}",
                "record String(java.lang.String a, java.util.List<List> list) {}",
                "final class Codecs { Override override; }",
                "record List(java.lang.String java, Codecs cases) {}",
                "enum Override { A, B }",
                "record RuntimeException(int io) {}",
                "record Codec() {}",
                "record BinaryInput(int in) {}");
        Compiled compiled = compileSource(
                "package cases;\n\n" + String.join(TypeWorld.NEXT_FILE + "package cases;\n\n", sources),
                record(text, part("a", STRING), part("list", list(nested(lists)))),
                object(codecs, field("override", new ValueType.EnumValue(overrides, List.of("A", "B")))),
                record(lists, part("java", STRING), part("cases", nested(codecs))),
                constants(overrides, "A", "B"),
                record(name("cases", "RuntimeException"), part("io", INT)),
                record(name("cases", "Codec")),
                record(name("cases", "BinaryInput"), part("in", INT)));
        Object value = compiled.make(text, "x", new ArrayList<>(Arrays.asList(compiled.make(lists, "y", null), null)));
        assertThat(roundTrip(compiled.codec("Job_StringCodec"), value)).isEqualTo(value);
    }

    @Test
    void collectionByItself() {
        EventType type = value(set(STRING));
        Codec<Object> codec = compile("", type).codec("Job_SetOfStringCodec");
        Object value = new LinkedHashSet<>(Arrays.asList("a", null, "b"));
        assertThat(roundTrip(codec, value)).isEqualTo(value);
        assertThat(codec.schema()).isEqualTo("Set<String>");
        assertThat(codec.copy(value)).isEqualTo(value).isNotSameAs(value);
    }

    @Test
    void codecOfTheUsers() {
        TypeRef.Declared money = name("cases", "Job.Money");
        TypeRef.Declared moneyCodec = name("cases", "Job.MoneyCodec");
        ValueType custom = new ValueType.Custom(money, moneyCodec);
        Compiled compiled = compile(
                "static class Money { final int cents; Money(int cents) { this.cents = cents; } }"
                        + " static class MoneyCodec implements io.thalweg.api.Codec<Money> {"
                        + " @Override public void write(Money m, io.thalweg.api.BinaryOutput out) { out.writeInt(m.cents); }"
                        + " @Override public Money read(io.thalweg.api.BinaryInput in) { return new Money(in.readInt()); }"
                        + " @Override public Money copy(Money m) { return m; }"
                        + " @Override public String schema() { return \"cents\"; } }"
                        + " record First(Money price, java.util.List<Money> prices, Money2 other) {}"
                        + " record Money2(int a) {}",
                record(
                        FIRST,
                        part("price", custom),
                        part("prices", list(custom)),
                        part("other", nested(name("cases", "Job.Money2")))),
                record(name("cases", "Job.Money2"), part("a", INT)));
        Codec<Object> codec = compiled.codec("Job_FirstCodec");
        assertThat(codec.schema())
                .isEqualTo("First(price Job.Money by Job.MoneyCodec, prices List<Job.Money by Job.MoneyCodec>,"
                        + " other Money2); Money2(a int); Job.MoneyCodec: cents");
        Object value = compiled.make(FIRST, compiled.make(money, 250), null, null);
        assertThat(write(codec, roundTrip(codec, value))).isEqualTo(write(codec, value));
    }

    @Test
    void sharedTypeHasOnePublicCodec() {
        TypeRef.Declared trade = name("market", "Exchange.Trade");
        TypeRef.Declared leg = name("market", "Exchange.Leg");
        EventType shared = coded(record(trade, part("leg", nested(leg))), CodecNames.sharedCodec(trade));
        EventType hidden = record(leg, part("a", INT));
        TypeWorld world = TypeWorld.of(
                0,
                JOB,
                List.of(record(FIRST, part("trade", nested(trade))), shared, hidden),
                "package cases;\n\nclass Job { record First(market.Exchange.Trade trade) {} }");
        List<JavaFile> files = new ArrayList<>(CodecEmitter.emitShared(shared, world.types()));
        files.addAll(CodecEmitter.emit(world.model()));
        assertThat(files)
                .extracting(file -> file.typeSpec().name())
                .containsExactly("Exchange_TradeCodec", "Exchange_Trade_LegCodec", "Job_FirstCodec");
        List<String> sources = new ArrayList<>(List.of(
                world.source(),
                "package market;\n\npublic class Exchange { public record Trade(Leg leg) {} record Leg(int a) {} }"));
        files.forEach(file -> sources.add(file.toString()));
        Class<?> codec =
                InMemoryCompiler.compile(sources.toArray(String[]::new)).load("market.Exchange_TradeCodec");
        assertThat(Modifier.isPublic(codec.getModifiers())).isTrue();
    }
}
