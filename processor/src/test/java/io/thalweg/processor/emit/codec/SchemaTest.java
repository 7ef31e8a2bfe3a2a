package io.thalweg.processor.emit.codec;

import static io.thalweg.processor.emit.codec.TestTypes.BOXED_INT;
import static io.thalweg.processor.emit.codec.TestTypes.INT;
import static io.thalweg.processor.emit.codec.TestTypes.LONG;
import static io.thalweg.processor.emit.codec.TestTypes.STRING;
import static io.thalweg.processor.emit.codec.TestTypes.constants;
import static io.thalweg.processor.emit.codec.TestTypes.field;
import static io.thalweg.processor.emit.codec.TestTypes.list;
import static io.thalweg.processor.emit.codec.TestTypes.name;
import static io.thalweg.processor.emit.codec.TestTypes.nested;
import static io.thalweg.processor.emit.codec.TestTypes.object;
import static io.thalweg.processor.emit.codec.TestTypes.part;
import static io.thalweg.processor.emit.codec.TestTypes.record;
import static io.thalweg.processor.emit.codec.TestTypes.sealed;
import static io.thalweg.processor.emit.codec.TestTypes.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final TypeRef.Declared JOB = name("p", "Job");
    private static final TypeRef.Declared TRADE = name("p", "Job.Trade");
    private static final TypeRef.Declared LEG = name("p", "Job.Leg");
    private static final TypeRef.Declared SIDE = name("p", "Job.Side");

    private static String schema(EventType... types) {
        CodecScope scope =
                CodecScope.of(TypeWorld.of(0, JOB, List.of(types), "").model());
        return Schema.of(types[0], scope).text();
    }

    @Test
    void holdsEveryTypeOnce() {
        EventType trade = record(TRADE, part("legs", list(nested(LEG))), part("parent", nested(TRADE)));
        EventType leg =
                object(LEG, field("side", new ValueType.EnumValue(SIDE, List.of("BUY", "SELL"))), field("n", LONG));
        assertThat(schema(trade, leg, constants(SIDE, "BUY", "SELL")))
                .isEqualTo("Trade(legs List<Leg>, parent Trade); Leg(side Side, n long); Side[BUY, SELL]");
    }

    @Test
    void sealedTypes() {
        assertThat(schema(sealed(TRADE, LEG, SIDE), record(LEG), constants(SIDE, "BUY")))
                .isEqualTo("Trade = Leg | Side; Leg(); Side[BUY]");
    }

    @Test
    void typesOfTheSameSimpleNameAreToldApart() {
        TypeRef.Declared other = name("q", "Leg");
        EventType trade = record(TRADE, part("a", nested(LEG)), part("b", nested(other)));
        assertThat(schema(trade, record(LEG), record(other, part("x", INT))))
                .isEqualTo("Trade(a Leg, b Leg#2); Leg(); Leg#2(x int)");
    }

    @Test
    void packagesAndKindsOfClassDoNotMatter() {
        assertThat(schema(record(name("p", "A"), part("x", INT))))
                .isEqualTo(schema(object(name("q.r", "B.A"), field("x", INT))));
    }

    @Test
    void everyChangeOfStructureShows() {
        Set<String> schemas = new HashSet<>(List.of(
                schema(record(TRADE)),
                schema(record(TRADE, part("a", INT))),
                schema(record(TRADE, part("b", INT))),
                schema(record(TRADE, part("a", LONG))),
                schema(record(TRADE, part("a", BOXED_INT))),
                schema(record(TRADE, part("a", INT), part("b", INT))),
                schema(record(TRADE, part("b", INT), part("a", INT))),
                schema(record(TRADE, part("a", list(STRING)))),
                schema(record(TRADE, part("a", set(STRING)))),
                schema(record(TRADE, part("a", list(list(STRING))))),
                schema(record(TRADE, part("a", nested(LEG))), record(LEG)),
                schema(record(TRADE, part("a", nested(LEG))), record(LEG, part("a", INT))),
                schema(constants(TRADE, "A", "B")),
                schema(constants(TRADE, "B", "A")),
                schema(constants(TRADE, "A")),
                schema(sealed(TRADE, LEG, SIDE), record(LEG), record(SIDE)),
                schema(sealed(TRADE, SIDE, LEG), record(LEG), record(SIDE))));
        assertThat(schemas).hasSize(17);
    }
}
