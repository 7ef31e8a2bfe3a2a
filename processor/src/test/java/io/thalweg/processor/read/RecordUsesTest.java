package io.thalweg.processor.read;

import static io.thalweg.processor.model.RecordUse.READ;
import static io.thalweg.processor.model.RecordUse.RETURNED;
import static io.thalweg.processor.model.RecordUse.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.model.RecordUse;
import io.thalweg.processor.model.StepModel.FilterModel;
import io.thalweg.processor.model.StepModel.TransformModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which methods may look at an object that others look at afterwards (X4). */
class RecordUsesTest {

    private static final String TYPES = """
            static final class Line {
                public long product;
                public int[] amounts;
                public String text;
            }
            record Price(long cents, Line line) {}
            static final class Order {
                public long id;
                public Line line;
                public Line other;
                public Price price;
                private int count;
                public int getCount() { return count; }
                public void setCount(int count) { this.count = count; }
                public Line big() { return id > 9 ? line : null; }
                public int counted() { return ++count; }
                public long sum() { return id + line.product; }
                public Line lazy() { if (other == null) { other = new Line(); } return other; }
                public boolean twice() { return sum() > getCount() && this.big() != null; }
                public Order self() { return this; }
                public boolean endless() { return endless(); }
            }
            static class Open {
                public long id;
                public long getId() { return id; }
                public void setId(long id) { this.id = id; }
            }
            private Line last;
            private static long idOf(Order order) { return order.id; }
            @Source StreamSource<Order> orders() { return null; }
            @Source StreamSource<Open> opens() { return null; }
            """;

    private static RecordUse filter(String type, String body) {
        return JobReading.ofMembers(TYPES + "@Filter boolean chosen(" + type + " order) { " + body + " }")
                .step("chosen", FilterModel.class)
                .use();
    }

    private static RecordUse transform(String result, String body) {
        return JobReading.ofMembers(TYPES + "@Transform " + result + " made(Order order) { " + body + " }")
                .step("made", TransformModel.class)
                .use();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return order.id > 3;",
                "return order.line.text.equals(\"x\") || order.line != null;",
                "long id = order.id; id++; return id == order.sum();",
                "return order.getCount() == 1;",
                "return order.line.amounts[0] > Math.max(order.id, 1);",
                "return order.big() != null && order.twice();",
                "return order.price.cents() > 3 && order.price.line().product == 2;",
                "return order.self().self().line.product == 3;",
            })
    void whatOnlyReadsIsSeen(String body) {
        assertThat(filter("Order", body)).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.id = 3; return true;",
                "order.line.product++; return true;",
                "order.line.amounts[0] += 2; return true;",
                "order.line = null; return true;",
                "((order)).id = 1; return true;",
                "order.self().id = 1; return true;",
                "order.big().product = 1; return true;",
                "order.setCount(2); return true;",
                "return order.counted() == 1;",
                "return order.lazy() == null;",
                "return order.endless();",
                "last = order.line; return true;",
                "Line line = order.line; line.product = 2; return true;",
                "Order same = order; return true;",
                "return idOf(order) == 2;",
                "return order.equals(null);",
                "return (\"\" + order).isEmpty();",
                "return List.of(order.line).isEmpty();",
                "Runnable later = () -> order.id = 2; later.run(); return true;",
                "new Object() { void run() { order.id = 2; } }.run(); return true;",
                "return Optional.of(1L).map(order.line.text::charAt).isPresent();",
                "for (int amount : order.line.amounts) { if (amount > 3) { return true; } } return false;",
                "Object any = order; return any instanceof Order found && found.id++ > 3;",
                "return order.line instanceof Line line && line.product++ > 3;",
                "Line[] lines = {order.line}; return lines[0].product == 1;",
                "return (order.id > 3 ? order.line : order.other).product++ > 1;",
                "synchronized (order) { return true; }",
            })
    void whatMayDoMoreIsNot(String body) {
        assertThat(filter("Order", body)).isEqualTo(UNKNOWN);
    }

    @Test
    void methodsThatASubclassMayReplaceAreNotTrusted() {
        assertThat(filter("Open", "return order.id == 1;")).isEqualTo(READ);
        assertThat(filter("Open", "return order.getId() == 1;")).isEqualTo(UNKNOWN);
    }

    @Test
    void resultsMayBePartsOfTheRecord() {
        assertThat(transform("Line", "return order.line;")).isEqualTo(RETURNED);
        assertThat(transform("Line", "return order.id == 1 ? null : (order.big());"))
                .isEqualTo(RETURNED);
        assertThat(transform("Order", "return order;")).isEqualTo(RETURNED);
        assertThat(transform("Long", "return order.id;")).isEqualTo(READ);
        assertThat(transform("Price", "return new Price(order.id, null);")).isEqualTo(READ);
        assertThat(transform("Price", "return new Price(order.id, order.line);"))
                .isEqualTo(UNKNOWN);
        assertThat(transform("Optional<Line>", "return Optional.of(order.line);"))
                .isEqualTo(UNKNOWN);
    }
}
