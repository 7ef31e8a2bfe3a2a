package io.thalweg.runtime.codec.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.Format;
import io.thalweg.runtime.codec.text.Reading;
import io.thalweg.runtime.codec.text.RecordBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {

    private static final Format<Order> ORDERS = new Order.Json();

    private static List<Object> read(String text) throws IOException {
        return Reading.all(ORDERS, text);
    }

    private static Order order(String line) throws IOException {
        return (Order) read(line).get(0);
    }

    private static Order number(int number) {
        Order order = new Order();
        order.number = number;
        return order;
    }

    @Test
    void readsFieldsInAnyOrderAndIgnoresOthers() throws IOException {
        assertThat(read("{\"x\":[1,{\"number\":9}],\"number\":1,\"y\":{\"number\":8}}\r\n\n \t\n{\"number\":2}"))
                .containsExactly(number(1), number(2));
    }

    @Test
    void lastOfRepeatedFieldsCounts() throws IOException {
        assertThat(read("{\"number\":1,\"number\":2}")).containsExactly(number(2));
    }

    @Test
    void skipsByteOrderMark() throws IOException {
        assertThat(read("\ufeff{\"number\":1}\n")).containsExactly(number(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "  \r\n\t\n"})
    void readsFilesWithoutRecords(String text) throws IOException {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "{}                          | field \"number\" is missing",
                "null                        | null is not a record",
                "[1]                         | expected an object, found [",
                "{\"number\":1} x            | column 14: Unrecognized token 'x'",
                "{\"number\":1} {\"number\":2} | there is text behind the value",
                "{\"number\":1}]             | column 13: Unexpected close marker ']'",
                "{\"number\":1               | column 12: Unexpected end-of-input",
                "{\"number\":                | column 11: Unexpected end-of-input",
                "{\"number\":null}           | expected a whole number of 32 bits at /number, found null",
                "{\"number\":1.0}            | expected a whole number of 32 bits at /number, found 1.0",
                "{\"number\":\"1\"}          | expected a whole number of 32 bits at /number, found 1",
                "{\"number\":2147483648}     | expected a whole number of 32 bits at /number, found 2147483648",
                "{\"number\":01}             | column 12: Invalid numeric value",
                "{\"number\":{}}             | expected a whole number of 32 bits at /number, found {",
                "{\"large\":9223372036854775808} | expected a whole number of 64 bits at /large",
                "{\"small\":128}             | expected a whole number from -128 to 127 at /small",
                "{\"letter\":\"ab\"}         | expected a single character at /letter, found ab",
                "{\"flag\":0}                | expected true or false at /flag, found 0",
                "{\"real\":\"1\"}            | expected a number at /real, found 1",
                "{\"text\":1}                | expected text at /text, found 1",
                "{\"text\":[\"a\"]}          | expected text at /text, found [",
                "{\"color\":\"GREN\"}        | GREN is none of RED, GREEN at /color; did you mean 'GREEN'?",
                "{\"instant\":\"yesterday\"} | expected an instant such as",
                "{\"uuid\":\"1-1-1-1-1\"}    | expected a UUID such as",
                "{\"integer\":1.5}           | expected a whole number at /integer, found 1.5",
                "{\"bytes\":\"*\"}           | Illegal character",
                "{\"ints\":[1,null]}         | expected a whole number of 32 bits at /ints/1, found null",
                "{\"ints\":{}}               | expected an array at /ints, found {",
                "{\"pairs\":[[1]]}           | expected another element at /pairs/0",
                "{\"pairs\":[[1,\"a\",2]]}   | expected the end of the array at /pairs/0/2, found 2",
                "{\"shape\":{\"type\":\"Cirle\"}} | Cirle is none of Circle, Square at /shape; did you mean 'Circle'?",
                "{\"shape\":{\"a\":1}}       | null is none of Circle, Square at /shape",
                "{\"shape\":{\"a\":1         | Unexpected end-of-input",
                "{\"shape\":1}               | expected an object at /shape, found 1",
                "{'number':1}                | Unexpected character",
                "{\"number\":1,}             | Unexpected character",
                "// x                        | Unexpected character",
            })
    void goesOnBehindMalformedLine(String line, String reason) throws IOException {
        List<Object> found = read("{\"number\":1}\n" + line + "\n{\"number\":2}\n");
        assertThat(found).hasSize(3).contains(number(1), number(2));
        assertThat(found.get(1).toString()).startsWith("malformed at 13: ").contains(reason);
        assertThat(read(line))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("malformed at 0: ")
                .contains(reason);
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        byte[] bytes = "{\"number\":1,\"text\":\"\u00e9\"}\n{\"number\":2}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.all(ORDERS, bytes))
                .hasSize(2)
                .contains(number(2))
                .first()
                .asString()
                .contains("Invalid UTF-8");
    }

    @Test
    void boundsDepthLengthAndDigits() throws IOException {
        String deep = "{\"x\":" + "[".repeat(2000) + "]".repeat(2000) + "}";
        String huge = "{\"text\":\"" + "x".repeat(RecordBuffer.LIMIT_BYTES) + "\"}";
        String digits = "{\"integer\":" + "9".repeat(10_001) + "}";
        assertThat(read(String.join("\n", deep, huge, digits, "{\"number\":1}")))
                .hasSize(4)
                .endsWith(number(1))
                .satisfies(found -> assertThat(found.get(0).toString()).contains("depth"))
                .satisfies(found -> assertThat(found.get(1).toString()).contains("longer than 16777216 bytes"))
                .satisfies(found -> assertThat(found.get(2).toString()).contains("length"));
        assertThat(order("{\"number\":1,\"integer\":" + "9".repeat(10_000) + "}")
                        .integer
                        .bitLength())
                .isGreaterThan(33_000);
    }

    /**
     * The parser keeps a table of names; it must neither grow without bound nor refuse names that were not seen before.
     */
    @Test
    void readsVeryManyDifferentNames() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            lines.append("{\"number\":1,\"some quite long name ")
                    .append(i)
                    .append("\":1,\"")
                    .append(i)
                    .append("\":2}\n");
        }
        assertThat(read(lines.toString())).hasSize(50_000).containsOnly(number(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsBackWhatItWrites(long seed) throws IOException {
        List<Order> orders = new RandomOrders(seed).list(300);
        byte[] bytes = Reading.write(ORDERS, orders);
        assertThat(new String(bytes, StandardCharsets.UTF_8).lines()).hasSize(300);
        assertThat(Reading.all(ORDERS, bytes)).containsExactlyElementsOf(new ArrayList<Object>(orders));
        assertThat(Reading.from(ORDERS, Reading.inPieces(bytes, 7), 0, new ArrayList<>()))
                .containsExactlyElementsOf(new ArrayList<Object>(orders));
    }

    @Test
    void findsTypeWhereverItStands() throws IOException {
        String inner = "{\"radius\":3,\"x\":{\"type\":\"No\"},\"type\":\"Circle\"}";
        String line = "  {\"number\":1,\"text\":\"\u20ac\",\"shape\":{\"inner\":" + inner
                + ",\"side\":2,\"type\":\"Square\"}}";
        assertThat(order(line).shape).isEqualTo(new Order.Square(2, new Order.Circle(3)));
        assertThat(((Order) read("{\"number\":1}\n" + line).get(1)).shape)
                .isEqualTo(new Order.Square(2, new Order.Circle(3)));
    }

    /** A position may stand in a checkpoint: what follows it must be the same wherever reading stopped. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void goesOnAtEachPosition(int seed) throws IOException {
        Random random = new Random(seed);
        String[] lines = {
            "{\"number\":1}",
            "{\"number\":2,\"text\":\"\u20ac\"}\r",
            "{",
            "x",
            "",
            " ",
            "{\"number\":3}x",
            "{\"number\":4}"
        };
        StringBuilder text = new StringBuilder("\ufeff");
        for (int i = 0; i < 200; i++) {
            text.append(lines[random.nextInt(lines.length)]).append('\n');
        }
        text.append("{\"number\":5}");
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        List<Long> positions = new ArrayList<>();
        List<Object> all = Reading.from(ORDERS, new ByteArrayInputStream(bytes), 0, positions);
        for (int i = 0; i < positions.size(); i++) {
            List<Long> rest = new ArrayList<>();
            assertThat(Reading.from(ORDERS, Reading.inPieces(bytes, 5), positions.get(i), rest))
                    .isEqualTo(all.subList(i + 1, all.size()));
            assertThat(rest).isEqualTo(positions.subList(i + 1, positions.size()));
        }
        assertThat(positions.get(positions.size() - 1)).isEqualTo(bytes.length);
    }

    @Test
    void writesNothingOfRecordThatFails() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.Writer<Order> writer = ORDERS.writer(out, true);
        Order bad = number(1);
        bad.map = new HashMap<>();
        bad.map.put(null, 1);
        writer.write(number(1));
        assertThatThrownBy(() -> writer.write(bad)).hasMessageContaining("null cannot be the key of a map");
        bad.map = Map.of("\ud83d", 1);
        assertThatThrownBy(() -> writer.write(bad)).hasMessageContaining("half of a surrogate pair");
        writer.write(number(2));
        writer.flush();
        assertThat(Reading.all(ORDERS, out.toByteArray())).containsExactly(number(1), number(2));
    }

    @Test
    void writesReadableText() throws IOException {
        Order order = number(1);
        order.text = "\ud83d\ude00 \u20ac \"";
        order.map = Map.of("\u00e9", 1);
        assertThat(new String(Reading.write(ORDERS, List.of(order)), StandardCharsets.UTF_8))
                .contains("\"text\":\"\ud83d\ude00 \u20ac \\\"\"", "\"\u00e9\":1", "\"real\":0.0,")
                .endsWith("}\n");
    }
}
