package io.thalweg.processor.model;

import java.util.List;
import java.util.Optional;

/** A step of a job. */
public sealed interface StepModel {

    /** The name of the member, which is the name of its stream. */
    String name();

    /** What it reads: nothing for a source, one input for most, one for each {@code @OnEvent} of a step class. */
    List<InputModel> inputs();

    /** The type of its stream, empty for a sink. */
    Optional<TypeRef> output();

    /** The side outputs that its methods declare, in order, each name once. */
    List<SideModel> sides();

    Origin origin();

    /** What takes its inputs, in their order, for steps whose inputs may have keys; none for others. */
    default List<EventHandler> handlers() {
        return List.of();
    }

    /** Its class, if it is one that has state, or a join in a window. */
    default Optional<StepClass> stepClass() {
        return Optional.empty();
    }

    /** Whether its two inputs are the left and the right side of a join. */
    default boolean isJoin() {
        return false;
    }

    /** A declared side output: stream {@code <step>.<name>}. */
    record SideModel(String name, TypeRef type, Origin origin) {}

    /**
     * @param method returns the {@code StreamSource}; empty if the step is a class that implements it
     * @param type the class that implements {@code StreamSource}, if the step is one
     * @param single whether the first lane reads all splits
     */
    record SourceModel(
            String name,
            Optional<MethodModel> method,
            Optional<TypeRef.Declared> type,
            TypeRef record,
            Optional<WatermarkModel> watermark,
            boolean skipMalformed,
            boolean single,
            Origin origin)
            implements StepModel {
        /** A source whose splits are shared out to all lanes. */
        public SourceModel(
                String name,
                Optional<MethodModel> method,
                Optional<TypeRef.Declared> type,
                TypeRef record,
                Optional<WatermarkModel> watermark,
                boolean skipMalformed,
                Origin origin) {
            this(name, method, type, record, watermark, skipMalformed, false, origin);
        }

        @Override
        public List<InputModel> inputs() {
            return List.of();
        }

        @Override
        public Optional<TypeRef> output() {
            return Optional.of(record);
        }

        @Override
        public List<SideModel> sides() {
            return List.of();
        }
    }

    /** How many results a {@code @Transform} has for a record. */
    enum Arity {
        /** {@code R f(T)}; a null result of a reference type is none. */
        ONE,
        /** {@code Optional<R> f(T)}. */
        OPTIONAL,
        /** {@code void f(T, Out<R>)}, or side outputs only. */
        MANY
    }

    /**
     * A {@code @Transform}.
     *
     * @param use what the method does with its record
     * @param watermark assigns timestamps and watermarks behind the step (E17)
     */
    record TransformModel(
            String name,
            MethodModel method,
            Arity arity,
            RecordUse use,
            InputModel input,
            Optional<TypeRef> output,
            List<SideModel> sides,
            Optional<WatermarkModel> watermark,
            Origin origin)
            implements StepModel {
        @Override
        public List<InputModel> inputs() {
            return List.of(input);
        }
    }

    /**
     * A {@code @Filter}.
     *
     * @param use what the method does with its record
     */
    record FilterModel(String name, MethodModel method, RecordUse use, InputModel input, Origin origin)
            implements StepModel {
        @Override
        public List<InputModel> inputs() {
            return List.of(input);
        }

        @Override
        public Optional<TypeRef> output() {
            return Optional.of(input.record());
        }

        @Override
        public List<SideModel> sides() {
            return List.of();
        }
    }

    /** An {@code @Async}; {@code result} is what its calls are answered with. */
    record AsyncModel(String name, MethodModel method, InputModel input, TypeRef result, AsyncSpec async, Origin origin)
            implements StepModel {
        @Override
        public List<InputModel> inputs() {
            return List.of(input);
        }

        @Override
        public Optional<TypeRef> output() {
            return Optional.of(result);
        }

        @Override
        public List<SideModel> sides() {
            return List.of();
        }
    }

    /**
     * An {@code @OnEvent} handler, or a side of a join.
     *
     * @param method called for each record; of a side of a join nothing is called, and this only has its name
     * @param key its own or the class's key, empty for a step without key
     */
    record EventHandler(MethodModel method, InputModel input, Optional<KeyModel> key) {}

    /**
     * A field of a step class that is state.
     *
     * @param value how it is encoded; empty if it cannot be (then it is kept as an object)
     * @param freshObject whether each key needs an initial object of its own: the type is mutable
     * @param options what {@code @State} says
     */
    record StateField(
            String name,
            TypeRef type,
            Optional<ValueType> value,
            boolean freshObject,
            Optional<StateOptions> options,
            Origin origin) {

        /** A field without options. */
        public StateField(String name, TypeRef type, Optional<ValueType> value, boolean freshObject, Origin origin) {
            this(name, type, value, freshObject, Optional.empty(), origin);
        }

        /** How long it is kept, if not for ever. */
        public Optional<StateOptions.TimeToLive> ttl() {
            return options.flatMap(StateOptions::ttl);
        }
    }

    /**
     * What keyed and window steps have in common.
     *
     * @param type the step class
     * @param lifecycle the handlers that no record calls
     * @param output type of the results, empty if no handler has any
     * @param objects the state objects of a key
     * @param broadcasts the state objects that each subtask has once
     * @param constructor the names of the fields that the constructor takes, in order: state objects, and operator state
     */
    record StepClass(
            TypeRef.Declared type,
            List<EventHandler> handlers,
            List<StateField> fields,
            Lifecycle lifecycle,
            Optional<TypeRef> output,
            List<SideModel> sides,
            List<StateObject> objects,
            List<StateObject> broadcasts,
            List<String> constructor) {

        /** A step class without state and without a life of its own. */
        public StepClass(
                TypeRef.Declared type, List<EventHandler> handlers, Optional<TypeRef> output, List<SideModel> sides) {
            this(type, handlers, List.of(), Lifecycle.NONE, output, sides, List.of(), List.of(), List.of());
        }

        /** Whether it has state at all. */
        public boolean hasState() {
            return !fields.isEmpty() || !objects.isEmpty();
        }

        /** Whether the engine gives it objects, through its constructor or its fields. */
        public boolean isFilled() {
            return !objects.isEmpty() || !broadcasts.isEmpty();
        }

        /** Whether a state object of that name is a broadcast state. */
        public boolean isBroadcast(String name) {
            return broadcasts.stream().anyMatch(state -> state.name().equals(name));
        }
    }

    /**
     * A keyed process step; also a step class without key or window, whose handlers are then stateless.
     *
     * @param onTimer called when a timer of a key fires
     */
    record ProcessModel(String name, StepClass step, Optional<MethodModel> onTimer, Origin origin)
            implements StepModel {
        @Override
        public Optional<StepClass> stepClass() {
            return Optional.of(step);
        }

        @Override
        public List<InputModel> inputs() {
            return step.handlers().stream().map(EventHandler::input).toList();
        }

        @Override
        public List<EventHandler> handlers() {
            return step.handlers();
        }

        @Override
        public Optional<TypeRef> output() {
            return step.output();
        }

        @Override
        public List<SideModel> sides() {
            return step.sides();
        }
    }

    /** Which records of a window join have a result. */
    enum JoinKind {
        /** Pairs only. */
        INNER(false, false),
        /** Left records without counterpart too. */
        LEFT(true, false),
        /** Right records without counterpart too. */
        RIGHT(false, true),
        /** All records. */
        FULL(true, true);

        private final boolean keepsLeft;
        private final boolean keepsRight;

        JoinKind(boolean keepsLeft, boolean keepsRight) {
            this.keepsLeft = keepsLeft;
            this.keepsRight = keepsRight;
        }

        /** Whether a left record without counterpart has a result; then the right argument may be null. */
        public boolean keepsLeft() {
            return keepsLeft;
        }

        /** Whether a right record without counterpart has a result; then the left argument may be null. */
        public boolean keepsRight() {
            return keepsRight;
        }
    }

    /**
     * A window step: a class, or a method that joins.
     *
     * @param onMerge adds another accumulator
     * @param onWindow the result of a window
     * @param buffered whether {@code onWindow} takes all records
     * @param accumulates whether the class has state fields or event handlers that must run per record
     * @param join if the step is a {@code @Join}: then {@code onWindow} is its method, called per pair, and the two
     *     handlers are its sides
     */
    record WindowModel(
            String name,
            StepClass step,
            WindowSpec window,
            Optional<MethodModel> onMerge,
            MethodModel onWindow,
            boolean buffered,
            boolean accumulates,
            Optional<JoinKind> join,
            Origin origin)
            implements StepModel {
        /**
         * Whether the fields are computed anew for each firing, from records that the engine keeps: the contents of the
         * window change otherwise than by adding (W9, W20).
         */
        public boolean recomputes() {
            return shrinks()
                    && step.handlers().stream()
                            .anyMatch(handler -> !handler.method().name().isEmpty());
        }

        /** Whether the engine keeps the records of each window. */
        public boolean keepsRecords() {
            return buffered || shrinks();
        }

        private boolean shrinks() {
            return window.evictor().isPresent() || window.slideCount() > 0;
        }

        @Override
        public Optional<StepClass> stepClass() {
            return Optional.of(step);
        }

        @Override
        public List<InputModel> inputs() {
            return step.handlers().stream().map(EventHandler::input).toList();
        }

        @Override
        public boolean isJoin() {
            return join.isPresent();
        }

        @Override
        public List<EventHandler> handlers() {
            return step.handlers();
        }

        @Override
        public Optional<TypeRef> output() {
            return step.output();
        }

        @Override
        public List<SideModel> sides() {
            return step.sides();
        }
    }

    /**
     * An {@code @IntervalJoin}.
     *
     * @param method called per pair
     * @param handlers left and right
     * @param lowerMillis {@code left + lower <= right}, both ends of the interval inclusive
     * @param upperMillis {@code right <= left + upper}
     */
    record IntervalJoinModel(
            String name,
            MethodModel method,
            List<EventHandler> handlers,
            long lowerMillis,
            long upperMillis,
            Optional<TypeRef> output,
            List<SideModel> sides,
            Origin origin)
            implements StepModel {
        @Override
        public List<InputModel> inputs() {
            return handlers.stream().map(EventHandler::input).toList();
        }

        @Override
        public boolean isJoin() {
            return true;
        }
    }

    /**
     * @param method {@code void f(T)}, or returns a {@code StreamSink}; empty if the step is a class
     * @param type the class that implements {@code StreamSink}, if the step is one
     * @param writesDirectly whether {@code method} takes the record itself
     */
    record SinkModel(
            String name,
            Optional<MethodModel> method,
            Optional<TypeRef.Declared> type,
            boolean writesDirectly,
            InputModel input,
            Origin origin)
            implements StepModel {
        @Override
        public List<InputModel> inputs() {
            return List.of(input);
        }

        @Override
        public Optional<TypeRef> output() {
            return Optional.empty();
        }

        @Override
        public List<SideModel> sides() {
            return List.of();
        }
    }
}
