package io.thalweg.processor.emit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.api.CodecException;
import io.thalweg.processor.model.EventType;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What must hold for the codec of any type, tried with 360 types. */
class CodecPropertyTest {
    private static final int WORLDS = 60;
    private static final int VALUES = 5;
    private static final int FLIPS = 1_000;
    private static final long MAX_ALLOCATION = 4 << 20;
    private static final int LONG_ENCODING = 500;

    private static CompiledWorlds compiled;

    @BeforeAll
    static void compileAll() {
        List<TypeWorld> worlds =
                LongStream.range(0, WORLDS).mapToObj(RandomTypes::deep).toList();
        compiled = new CompiledWorlds(worlds, world -> CodecEmitter.emit(world.model()));
    }

    /** One type with its codec and what is needed to test it. */
    private record Subject(EventType type, Codec<Object> codec, Objects objects, RandomValues values, Random random) {
        DeepValue deep() {
            return new DeepValue(objects, false);
        }
    }

    private static void forEachType(BiConsumer<TypeWorld, Subject> property) {
        for (TypeWorld world : compiled.worlds()) {
            for (EventType type : world.types().values()) {
                compiled.check(world, () -> property.accept(world, subject(world, type)));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Subject subject(TypeWorld world, EventType type) {
        Objects objects = compiled.objects(world);
        Random random = new Random(world.seed());
        String name = CodecNames.of(world.model()).codec(type.type()).reflectionName();
        Codec<Object> codec = (Codec<Object>) objects.instance(name);
        return new Subject(type, codec, objects, new RandomValues(objects, random, false), random);
    }

    private static byte[] encode(Subject subject, Object value) {
        BinaryOutput out = new BinaryOutput(1);
        subject.codec().write(value, out);
        return out.toByteArray();
    }

    @Test
    @DisplayName("what is read equals what was written, and takes exactly its bytes")
    void roundTrip() {
        forEachType((world, subject) -> {
            for (int i = 0; i < VALUES; i++) {
                Object value = subject.values().value(subject.type());
                byte[] bytes = encode(subject, value);
                byte[] framed = Arrays.copyOf(bytes, bytes.length + 3);
                BinaryInput in = new BinaryInput(framed);
                Object read = subject.codec().read(in);
                assertThat(subject.deep().of(read)).isEqualTo(subject.deep().of(value));
                assertThat(in.remaining()).isEqualTo(3);
                assertThat(encode(subject, read)).isEqualTo(bytes);
            }
        });
    }

    @Test
    @DisplayName("nothing of an earlier value remains in an object that is read into again")
    void reuse() {
        forEachType((world, subject) -> {
            Object object = null;
            for (int i = 0; i < VALUES; i++) {
                Object value = subject.values().value(subject.type());
                object = subject.codec().read(new BinaryInput(encode(subject, value)), object);
                assertThat(subject.deep().of(object)).isEqualTo(subject.deep().of(value));
            }
        });
    }

    @Test
    @DisplayName("a copy equals the original and does not change with it, nor the original with the copy")
    void copies() {
        forEachType((world, subject) -> {
            for (int i = 0; i < VALUES; i++) {
                Object value = subject.values().value(subject.type());
                Object before = subject.deep().of(value);
                Object first = subject.codec().copy(value);
                Object second = subject.codec().copy(value);
                assertThat(subject.deep().of(first)).isEqualTo(before);
                new Mutation(subject.objects()).change(first);
                assertThat(subject.deep().of(value)).isEqualTo(before);
                new Mutation(subject.objects()).change(value);
                assertThat(subject.deep().of(second)).isEqualTo(before);
            }
        });
    }

    @Test
    @DisplayName("immutable values are their own copies")
    void immutableValuesAreNotCopied() {
        forEachType((world, subject) -> {
            Object value = subject.values().value(subject.type());
            if (subject.type().immutable()) {
                assertThat(subject.codec().copy(value)).isSameAs(value);
            }
        });
    }

    @Test
    @DisplayName("bytes that end too early are refused")
    void truncation() {
        forEachType((world, subject) -> {
            byte[] bytes = encode(subject, subject.values().value(subject.type()));
            int step = 1 + bytes.length / LONG_ENCODING;
            for (int length = 0; length < bytes.length; length += step) {
                Object read = readAnything(subject, Arrays.copyOf(bytes, length));
                assertThat(read).as("from %s of %s bytes", length, bytes.length).isInstanceOf(CodecException.class);
            }
        });
    }

    @Test
    @DisplayName("changed bytes are a value or a CodecException, and do not ask for memory")
    void corruption() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        forEachType((world, subject) -> {
            byte[] bytes = encode(subject, subject.values().value(subject.type()));
            long most = 0;
            for (int i = 0; i < FLIPS; i++) {
                byte[] corrupt = bytes.clone();
                flip(corrupt, subject.random());
                long before = threads.getCurrentThreadAllocatedBytes();
                readAnything(subject, corrupt);
                most = Math.max(most, threads.getCurrentThreadAllocatedBytes() - before);
            }
            assertThat(most).isLessThan(MAX_ALLOCATION);
        });
    }

    private static void flip(byte[] bytes, Random random) {
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
    }

    /** The value, or the exception. Any other exception fails the test. */
    private static Object readAnything(Subject subject, byte[] bytes) {
        try {
            return subject.codec().read(new BinaryInput(bytes));
        } catch (CodecException e) {
            return e;
        }
    }

    @Test
    @DisplayName("types of different structure have different fingerprints, and a type always has the same one")
    void fingerprints() {
        Map<Long, String> schemas = new HashMap<>();
        forEachType((world, subject) -> {
            String schema = subject.codec().schema();
            CodecScope scope = CodecScope.of(RandomTypes.deep(world.seed()).model());
            assertThat(schema)
                    .isEqualTo(
                            Schema.of(scope.type(subject.type().type()), scope).text());
            assertThat(schemas.merge(subject.codec().fingerprint(), schema, (old, found) -> old))
                    .isEqualTo(schema);
        });
        assertThat(schemas).hasSizeGreaterThan(200);
    }

    @Test
    @DisplayName("the same types give the same source")
    void determinism() {
        for (TypeWorld world : compiled.worlds()) {
            TypeWorld again = RandomTypes.deep(world.seed());
            assertThat(sources(again)).isEqualTo(sources(world));
        }
    }

    private static List<String> sources(TypeWorld world) {
        List<String> sources = new ArrayList<>();
        CodecEmitter.emit(world.model()).forEach(file -> sources.add(file.toString()));
        return sources;
    }
}
