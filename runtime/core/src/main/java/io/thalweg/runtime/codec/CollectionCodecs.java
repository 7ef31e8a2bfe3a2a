package io.thalweg.runtime.codec;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Codecs of collections by those of their elements: for state, where a snapshot writes a collection once, and no class of
 * its own is worth its while. They keep the order, and elements that are null. Any thread.
 */
public final class CollectionCodecs {

    private CollectionCodecs() {}

    /** Of a list. */
    public static <T> Codec<List<T>> list(Codec<T> element) {
        return new ListCodec<>(element);
    }

    /** Of a set. */
    public static <T> Codec<Set<T>> set(Codec<T> element) {
        return new SetCodec<>(element);
    }

    /** Of a map. */
    public static <K, V> Codec<Map<K, V>> map(Codec<K> key, Codec<V> value) {
        return new MapCodec<>(key, value);
    }

    /** Of what may be absent. */
    public static <T> Codec<Optional<T>> optional(Codec<T> element) {
        return new OptionalCodec<>(element);
    }

    /**
     * Of an enum.
     *
     * @param constants all of them, in order
     */
    public static <E extends Enum<E>> Codec<E> constants(E[] constants) {
        return new ConstantCodec<>(constants.clone());
    }

    private static <T> void writeAll(Collection<T> values, Codec<T> codec, BinaryOutput out) {
        boolean nulls = out.beginElements(values);
        for (T value : values) {
            if (out.writePresence(value, nulls)) {
                codec.write(value, out);
            }
        }
    }

    private static <T> T read(Codec<T> codec, BinaryInput in, boolean nulls) {
        return in.readPresence(nulls) ? codec.read(in) : null;
    }

    private static <T> T copy(Codec<T> codec, T value) {
        return value == null ? null : codec.copy(value);
    }

    private record ListCodec<T>(Codec<T> element) implements Codec<List<T>> {
        @Override
        public void write(List<T> values, BinaryOutput out) {
            writeAll(values, element, out);
        }

        @Override
        public List<T> read(BinaryInput in) {
            int count = in.beginElements();
            boolean nulls = in.hasNulls();
            List<T> values = new ArrayList<>(BinaryInput.listCapacity(count));
            for (int i = 0; i < count; i++) {
                values.add(CollectionCodecs.read(element, in, nulls));
            }
            return values;
        }

        @Override
        public List<T> copy(List<T> values) {
            List<T> copy = new ArrayList<>(values.size());
            values.forEach(value -> copy.add(CollectionCodecs.copy(element, value)));
            return copy;
        }

        @Override
        public String schema() {
            return "List<" + element.schema() + ">";
        }
    }

    private record SetCodec<T>(Codec<T> element) implements Codec<Set<T>> {
        @Override
        public void write(Set<T> values, BinaryOutput out) {
            writeAll(values, element, out);
        }

        @Override
        public Set<T> read(BinaryInput in) {
            int count = in.beginElements();
            boolean nulls = in.hasNulls();
            Set<T> values = new LinkedHashSet<>(BinaryInput.hashCapacity(count));
            for (int i = 0; i < count; i++) {
                values.add(CollectionCodecs.read(element, in, nulls));
            }
            return values;
        }

        @Override
        public Set<T> copy(Set<T> values) {
            Set<T> copy = new LinkedHashSet<>();
            values.forEach(value -> copy.add(CollectionCodecs.copy(element, value)));
            return copy;
        }

        @Override
        public String schema() {
            return "Set<" + element.schema() + ">";
        }
    }

    private record MapCodec<K, V>(Codec<K> key, Codec<V> value) implements Codec<Map<K, V>> {
        @Override
        public void write(Map<K, V> entries, BinaryOutput out) {
            boolean nulls = out.beginEntries(entries);
            for (Map.Entry<K, V> entry : entries.entrySet()) {
                if (out.writePresence(entry.getKey(), nulls)) {
                    key.write(entry.getKey(), out);
                }
                if (out.writePresence(entry.getValue(), nulls)) {
                    value.write(entry.getValue(), out);
                }
            }
        }

        @Override
        public Map<K, V> read(BinaryInput in) {
            int count = in.beginElements();
            boolean nulls = in.hasNulls();
            Map<K, V> entries = new LinkedHashMap<>(BinaryInput.hashCapacity(count));
            for (int i = 0; i < count; i++) {
                K each = CollectionCodecs.read(key, in, nulls);
                entries.put(each, CollectionCodecs.read(value, in, nulls));
            }
            return entries;
        }

        @Override
        public Map<K, V> copy(Map<K, V> entries) {
            Map<K, V> copy = new LinkedHashMap<>();
            entries.forEach((each, of) -> copy.put(CollectionCodecs.copy(key, each), CollectionCodecs.copy(value, of)));
            return copy;
        }

        @Override
        public String schema() {
            return "Map<" + key.schema() + ", " + value.schema() + ">";
        }
    }

    private record OptionalCodec<T>(Codec<T> element) implements Codec<Optional<T>> {
        @Override
        public void write(Optional<T> value, BinaryOutput out) {
            out.writeBoolean(value.isPresent());
            value.ifPresent(present -> element.write(present, out));
        }

        @Override
        public Optional<T> read(BinaryInput in) {
            return in.readBoolean() ? Optional.of(element.read(in)) : Optional.empty();
        }

        @Override
        public Optional<T> copy(Optional<T> value) {
            return value.map(element::copy);
        }

        @Override
        public String schema() {
            return "Optional<" + element.schema() + ">";
        }
    }

    private record ConstantCodec<E extends Enum<E>>(E[] constants) implements Codec<E> {
        @Override
        public void write(E value, BinaryOutput out) {
            out.writeEnum(value);
        }

        @Override
        public E read(BinaryInput in) {
            return in.readEnum(constants);
        }

        @Override
        public E copy(E value) {
            return value;
        }

        @Override
        public String schema() {
            return constants[0].getDeclaringClass().getSimpleName() + Arrays.toString(Codecs.names(constants));
        }
    }
}
