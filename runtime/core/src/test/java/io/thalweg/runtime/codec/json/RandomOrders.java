package io.thalweg.runtime.codec.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random orders; every second one is nearly empty. */
final class RandomOrders {

    private static final String[] PIECES = {
        "a",
        "\"",
        "\\",
        "/",
        "\n",
        "\r",
        "\t",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u2028",
        "\u00e9",
        "\u20ac",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00",
        "{",
        "}",
        "null",
        "x".repeat(100)
    };

    private final Random random;

    RandomOrders(long seed) {
        random = new Random(seed);
    }

    List<Order> list(int count) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(next());
        }
        return orders;
    }

    private Order next() {
        Order order = new Order();
        order.number = edge(Integer.MIN_VALUE, Integer.MAX_VALUE).intValue();
        order.large = edge(Long.MIN_VALUE, Long.MAX_VALUE);
        order.single = Float.intBitsToFloat(random.nextInt());
        order.real = Double.longBitsToDouble(random.nextLong());
        if (random.nextBoolean()) {
            fillPrimitives(order);
            fillSimple(order);
            fillArrays(order);
        }
        return order;
    }

    private void fillPrimitives(Order order) {
        order.flag = true;
        order.small = (byte) random.nextInt();
        order.medium = (short) random.nextInt();
        order.letter = (char) random.nextInt();
        order.numberOrNull = random.nextInt();
        order.letterOrNull = '"';
        order.real = edge(-1, 1) / 3.0;
        order.realOrNull = Double.NaN;
    }

    private void fillSimple(Order order) {
        order.text = text();
        order.color = Order.Color.GREEN;
        order.instant = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        order.date = LocalDate.ofEpochDay(random.nextInt(100_000));
        order.time = LocalDateTime.ofEpochSecond(random.nextInt(), 0, ZoneOffset.UTC);
        order.duration = Duration.ofNanos(random.nextLong());
        order.uuid = new UUID(random.nextLong(), random.nextLong());
        order.integer = new BigInteger(random.nextInt(300), random).negate();
        order.decimal = new BigDecimal(order.integer, random.nextInt(40) - 20);
        order.bytes = new byte[random.nextInt(9)];
        order.chars = text().toCharArray();
    }

    private void fillArrays(Order order) {
        int length = random.nextInt(20);
        order.booleans = new boolean[length];
        order.shorts = new short[length];
        order.ints = random.ints(length).toArray();
        order.longs = random.longs(length).toArray();
        order.floats = new float[] {1.5f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE};
        order.doubles = random.doubles(length).toArray();
        order.list = new ArrayList<>();
        order.map = new LinkedHashMap<>();
        order.pairs = new LinkedHashMap<>();
        for (int i = 0; i < length; i++) {
            order.list.add(random.nextInt(4) == 0 ? null : text());
            order.map.put(key(), random.nextInt(4) == 0 ? null : i);
            order.pairs.put(random.nextLong(), text());
        }
        order.shape = new Order.Square(1, new Order.Square(2, new Order.Circle(3)));
    }

    private Long edge(long least, long greatest) {
        long[] values = {least, greatest, 0, -1, 1, random.nextInt()};
        return values[random.nextInt(values.length)];
    }

    /** A text without halves of surrogate pairs, which cannot be keys. */
    private String key() {
        byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
