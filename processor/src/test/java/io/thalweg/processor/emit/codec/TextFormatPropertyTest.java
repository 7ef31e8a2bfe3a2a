package io.thalweg.processor.emit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.thalweg.api.Format;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.MethodModel.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What was written as CSV or JSON is read again as the same, whatever the type. */
class TextFormatPropertyTest {
    private static final int WORLDS = 15;
    private static final int VALUES = 10;

    @Test
    void json() {
        List<TypeWorld> worlds = LongStream.range(1_000, 1_000 + WORLDS)
                .mapToObj(RandomTypes::deep)
                .toList();
        roundTrip(Role.JSON, worlds);
    }

    @Test
    void csv() {
        List<TypeWorld> worlds = LongStream.range(2_000, 2_000 + WORLDS)
                .mapToObj(RandomTypes::flat)
                .toList();
        roundTrip(Role.CSV, worlds);
    }

    private static void roundTrip(Role role, List<TypeWorld> worlds) {
        CompiledWorlds compiled = new CompiledWorlds(worlds, world -> emit(role, world));
        for (TypeWorld world : worlds) {
            for (EventType type : world.types().values()) {
                compiled.check(world, () -> roundTrip(role, world, type, compiled.objects(world)));
            }
        }
    }

    private static List<JavaFile> emit(Role role, TypeWorld world) {
        List<EventType> types = List.copyOf(world.types().values());
        return role == Role.JSON
                ? JsonEmitter.emit(world.model(role, types))
                : CsvEmitter.emit(world.model(role, types));
    }

    @SuppressWarnings("unchecked")
    private static void roundTrip(Role role, TypeWorld world, EventType type, Objects objects) throws IOException {
        CodecNames names =
                CodecNames.of(world.model(role, List.copyOf(world.types().values())));
        ClassName name = role == Role.JSON ? names.json(type.type()) : names.csv(type.type(), ',');
        Format<Object> format = (Format<Object>) objects.instance(name.reflectionName());
        RandomValues values = new RandomValues(objects, new Random(world.seed()), true);
        List<Object> written = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            written.add(values.value(type));
        }
        DeepValue deep = new DeepValue(objects, true);
        List<Object> expected = written.stream().map(deep::of).toList();
        byte[] bytes = write(format, written);
        assertThat(read(format, bytes, deep, false)).isEqualTo(expected);
        assertThat(read(format, bytes, deep, type.shape() == Shape.CLASS)).isEqualTo(expected);
    }

    private static byte[] write(Format<Object> format, List<Object> values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Format.Writer<Object> writer = format.writer(bytes, true);
        for (Object value : values) {
            writer.write(value);
        }
        writer.flush();
        return bytes.toByteArray();
    }

    private static List<Object> read(Format<Object> format, byte[] bytes, DeepValue deep, boolean reuse)
            throws IOException {
        Format.Reader<Object> reader = format.reader(new ByteArrayInputStream(bytes), 0);
        List<Object> values = new ArrayList<>();
        Object last = null;
        for (Object value = reader.next(null); value != null; value = reader.next(last)) {
            values.add(deep.of(value));
            last = reuse ? value : null;
        }
        return values;
    }
}
