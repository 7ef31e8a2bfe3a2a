package io.thalweg.processor.emit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Codecs by way of the whole compiler, from source to class. */
class CodecsOfJobsTest {
    private static final String SHARED = """
            package market;

            import io.thalweg.annotations.Event;
            import java.time.Instant;
            import java.util.List;

            @Event
            public record Trade(Instant at, List<Leg> legs, Side side) {
                public enum Side { BUY, SELL }
                public record Leg(String symbol, long size) {}
            }
            """;
    private static final String JOB = """
            package cases;

            import io.thalweg.annotations.CodedBy;
            import io.thalweg.annotations.Csv;
            import io.thalweg.annotations.Job;
            import io.thalweg.annotations.Json;
            import io.thalweg.annotations.Sink;
            import io.thalweg.annotations.Source;
            import io.thalweg.annotations.Transform;
            import io.thalweg.api.BinaryInput;
            import io.thalweg.api.BinaryOutput;
            import io.thalweg.api.Codec;
            import io.thalweg.api.Format;
            import io.thalweg.api.StreamSink;
            import io.thalweg.api.StreamSource;
            import java.util.Map;
            import java.util.Optional;
            import market.Trade;

            @Job
            class Prices {
                sealed interface Quote permits Bid, Ask {}
                record Bid(double price, Money fee) implements Quote {}
                static final class Ask implements Quote {
                    private double price;
                    double getPrice() { return price; }
                    void setPrice(double price) { this.price = price; }
                }
                record Row(String symbol, Integer size, Trade.Side side, Optional<String> note) {}
                record Tree(Map<String, Row> rows, Trade trade, int gr\u00f6\u00dfe) {}

                @CodedBy(MoneyCodec.class)
                static final class Money {
                    final int cents;
                    Money(int cents) { this.cents = cents; }
                }
                static final class MoneyCodec implements Codec<Money> {
                    @Override public void write(Money money, BinaryOutput out) { out.writeInt(money.cents); }
                    @Override public Money read(BinaryInput in) { return new Money(in.readInt()); }
                    @Override public Money copy(Money money) { return money; }
                    @Override public String schema() { return "cents"; }
                }

                @Source StreamSource<Trade> trades() { return null; }
                @Source StreamSource<Row> rows(@Csv(delimiter = ';') Format<Row> format) { return null; }
                @Transform Quote quote(Trade trade) { return new Bid(1, new Money(5)); }
                @Transform Tree tree(Row row) { return new Tree(Map.of("a", row), null, 0); }
                @Transform String text(Quote quote) { return "x"; }
                @Sink StreamSink<Tree> trees(@Json Format<Tree> format) { return null; }
                @Sink void texts(String text) {}
            }
            """;

    private static CompiledSources compiled;

    @BeforeAll
    static void compile() {
        compiled = InMemoryCompiler.compile(SHARED, JOB);
    }

    @Test
    void oneClassForEachTypeAndFormat() {
        List<String> names = compiled.generatedSources().keySet().stream()
                .filter(name -> name.matches(".*(Codec|Csv|CsvSemicolon|Json)"))
                .sorted()
                .toList();
        assertThat(names)
                .containsExactly(
                        "cases.Prices_AskCodec",
                        "cases.Prices_BidCodec",
                        "cases.Prices_QuoteCodec",
                        "cases.Prices_RowCodec",
                        "cases.Prices_RowCsvSemicolon",
                        "cases.Prices_TreeCodec",
                        "cases.Prices_TreeJson",
                        "market.TradeCodec",
                        "market.Trade_LegCodec");
    }

    @Test
    void theUsersCodecIsUsed() {
        Codec<Object> codec = codec("cases.Prices_BidCodec");
        assertThat(codec.schema())
                .isEqualTo("Bid(price double, fee Prices.Money by Prices.MoneyCodec); Prices.MoneyCodec: cents");
        Object bid = make("cases.Prices$Bid", 2.5, make("cases.Prices$Money", 250));
        BinaryOutput out = new BinaryOutput();
        codec.write(bid, out);
        assertThat(out.toByteArray()).hasSize(1 + Double.BYTES + Integer.BYTES).endsWith(-6, 0, 0, 0);
    }

    @Test
    void sharedCodecIsTheTypesOwn() {
        assertThat(codec("market.TradeCodec").schema())
                .isEqualTo("Trade(at Instant, legs List<Leg>, side Side); Leg(symbol String, size long);"
                        + " Side[BUY, SELL]");
    }

    @Test
    void roundTripThroughTheSealedType() {
        Codec<Object> codec = codec("cases.Prices_QuoteCodec");
        Object bid = make("cases.Prices$Bid", 2.5, null);
        BinaryOutput out = new BinaryOutput();
        codec.write(bid, out);
        assertThat(codec.read(new BinaryInput(out.toByteArray()))).isEqualTo(bid);
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> codec(String name) {
        try {
            Field instance = compiled.load(name).getDeclaredField("INSTANCE");
            instance.setAccessible(true);
            return (Codec<Object>) instance.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object make(String name, Object... arguments) {
        try {
            Constructor<?> constructor = compiled.load(name).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
