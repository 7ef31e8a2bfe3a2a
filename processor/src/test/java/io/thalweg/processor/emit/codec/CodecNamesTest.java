package io.thalweg.processor.emit.codec;

import static io.thalweg.processor.emit.codec.TestTypes.coded;
import static io.thalweg.processor.emit.codec.TestTypes.list;
import static io.thalweg.processor.emit.codec.TestTypes.name;
import static io.thalweg.processor.emit.codec.TestTypes.part;
import static io.thalweg.processor.emit.codec.TestTypes.record;
import static io.thalweg.processor.emit.codec.TestTypes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.TypeRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodecNamesTest {
    private static final TypeRef.Declared JOB = name("shop", "Orders");

    private static TypeWorld world(EventType... types) {
        return TypeWorld.of(0, JOB, List.of(types), "");
    }

    private static CodecNames names(EventType... types) {
        return CodecNames.of(world(types).model());
    }

    @Test
    void namesFollowJobAndType() {
        TypeRef.Declared line = name("shop", "Orders.Line");
        TypeRef.Declared other = name("other.place", "Outer.Price");
        CodecNames names = names(record(line), record(other));
        assertThat(names.codec(line)).hasToString("shop.Orders_LineCodec");
        assertThat(names.codec(other)).hasToString("shop.Orders_PriceCodec");
        assertThat(names.codecReference(line)).hasToString("shop.Orders_LineCodec.INSTANCE");
    }

    @Test
    void typesOfTheSameSimpleNameAreToldApart() {
        TypeRef.Declared first = name("shop", "Orders.Line");
        TypeRef.Declared second = name("shop", "Invoices.Line");
        TypeRef.Declared third = name("stock", "Invoices.Line");
        TypeRef.Declared fourth = name("shop", "Orders.LINE");
        CodecNames names = names(record(first), record(second), record(third), record(fourth));
        assertThat(List.of(first, second, third, fourth))
                .extracting(type -> names.codec(type).simpleName())
                .containsExactly(
                        "Orders_LineCodec", "Orders_Invoices_LineCodec", "Orders_LineCodec2", "Orders_LINECodec3");
    }

    @Test
    void classesOfTheUserKeepTheirNames() {
        TypeRef.Declared clash = name("shop", "Orders_LineCodec");
        TypeRef.Declared line = name("shop", "Orders.Line");
        CodecNames names = names(record(line), record(clash));
        assertThat(names.codec(line)).hasToString("shop.Orders_LineCodec2");
    }

    @Test
    void readyCodecs() {
        CodecNames names = names();
        assertThat(names.codecReference(TypeRef.of("java.lang", "String")))
                .hasToString("io.thalweg.runtime.codec.Codecs.STRING");
        assertThat(names.codecReference(TypeRef.primitive("char"))).hasToString("io.thalweg.runtime.codec.Codecs.CHAR");
        assertThat(names.codecReference(new TypeRef.Array(TypeRef.primitive("long"))))
                .hasToString("io.thalweg.runtime.codec.Codecs.LONG_ARRAY");
        assertThat(names.codecReference(TypeRef.of("io.thalweg.api", "MalformedRecord")))
                .hasToString("io.thalweg.runtime.codec.Codecs.MALFORMED_RECORD");
    }

    @Test
    void collectionsByThemselves() {
        EventType lines = value(list(TestTypes.STRING));
        assertThat(names(lines).codec(lines.type())).hasToString("shop.Orders_ListOfStringCodec");
    }

    @Test
    void customAndSharedCodecs() {
        TypeRef.Declared money = name("shop", "Money");
        TypeRef.Declared trade = name("market", "Exchange.Trade");
        CodecNames names = names(
                coded(money, name("shop", "MoneyCodec")),
                coded(record(trade, part("a", TestTypes.INT)), CodecNames.sharedCodec(trade)));
        assertThat(names.codecReference(money)).hasToString("new shop.MoneyCodec()");
        assertThat(names.codec(money)).hasToString("shop.MoneyCodec");
        assertThat(names.codecReference(trade)).hasToString("market.Exchange_TradeCodec.INSTANCE");
    }

    @Test
    void formats() {
        TypeRef.Declared line = name("shop", "Orders.Line");
        TypeWorld world = world(record(line));
        CodecNames csv = CodecNames.of(world.model(Role.CSV, List.of(record(line))));
        assertThat(csv.csv(line, ',')).hasToString("shop.Orders_LineCsv");
        CodecNames json = CodecNames.of(world.model(Role.JSON, List.of(record(line))));
        assertThat(json.json(line)).hasToString("shop.Orders_LineJson");
        assertThatThrownBy(() -> csv.csv(line, ';')).hasMessageContaining("CsvSemicolon");
    }
}
