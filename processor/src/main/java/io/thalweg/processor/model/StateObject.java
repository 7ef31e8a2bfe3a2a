package io.thalweg.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A field of a step class that is a state object, such as a {@code ListState}.
 *
 * @param type the declared type with its arguments
 * @param stored the types of what is stored: one, or the keys and the values of a map
 * @param values how each of them is encoded
 * @param isFinal whether the constructor takes it; else the engine assigns the field
 * @param reduce the method of a reducing state
 * @param aggregate the class of an aggregating state
 */
public record StateObject(
        String name,
        Kind kind,
        TypeRef.Declared type,
        List<TypeRef> stored,
        List<ValueType> values,
        boolean isFinal,
        Optional<StateOptions> options,
        Optional<MethodModel> reduce,
        Optional<TypeRef.Declared> aggregate,
        Origin origin) {

    /** The kinds of state objects, called after their types. */
    public enum Kind {
        /** {@code ValueState<T>}. */
        VALUE("ValueState"),
        /** {@code ListState<T>}. */
        LIST("ListState"),
        /** {@code MapState<K, V>}. */
        MAP("MapState"),
        /** {@code ReducingState<T>}. */
        REDUCING("ReducingState"),
        /** {@code AggregatingState<IN, OUT>}. */
        AGGREGATING("AggregatingState"),
        /** {@code BroadcastState<K, V>}, which has no key. */
        BROADCAST("BroadcastState");

        private final String typeName;

        Kind(String typeName) {
            this.typeName = typeName;
        }

        /** The simple name of the type in the API. */
        public String typeName() {
            return typeName;
        }
    }

    /** How long its contents are kept, if not for ever. */
    public Optional<StateOptions.TimeToLive> ttl() {
        return options.flatMap(StateOptions::ttl);
    }

    /** Whether it keeps one value, and not a collection. */
    public boolean isCell() {
        return kind != Kind.LIST && kind != Kind.MAP && kind != Kind.BROADCAST;
    }
}
