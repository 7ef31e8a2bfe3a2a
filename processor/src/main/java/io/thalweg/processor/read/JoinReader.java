package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.JoinCode;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.Origin;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.IntervalJoinModel;
import io.thalweg.processor.model.StepModel.JoinKind;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.read.JoinSidesReader.Sides;
import io.thalweg.processor.read.UserMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** Reads {@code @Join} and {@code @IntervalJoin} methods. */
final class JoinReader {

    private final JobScope scope;
    private final Reading reading;
    private final AnnotationView join;

    /** @param join the annotation that makes the method a step */
    JoinReader(JobScope scope, AnnotationView join) {
        this.scope = scope;
        this.reading = scope.reading();
        this.join = join;
    }

    /**
     * What both kinds of joins have.
     *
     * @param model the method, its records as {@link Role#LEFT} and {@link Role#RIGHT}
     */
    private record Joined(UserMethod method, MethodModel model, Sides sides, Outputs outputs) {}

    /** A {@code @Join}; empty if something is wrong with it. */
    Optional<StepModel> window(ExecutableElement method) {
        Optional<AnnotationView> window = reading.annotations().find(method, Names.WINDOW);
        if (window.isEmpty()) {
            report(
                    JoinCode.JOIN_WITHOUT_WINDOW,
                    join.origin(),
                    "@Join " + Reading.quoted(method) + " has no @Window, so that nothing says which records can meet."
                            + " Add one, such as @Window(size = \"10m\"), or write @IntervalJoin for records that are"
                            + " near each other in time.");
        }
        return read(method, Signature.JOIN).flatMap(joined -> window.flatMap(view -> windowStep(joined, view)));
    }

    private Optional<StepModel> windowStep(Joined joined, AnnotationView view) {
        JoinKind kind = JoinKind.valueOf(join.constant("type"));
        List<Parameter> records = joined.method().parameters(Role.RECORD);
        boolean nullable =
                mayBeNull(records.get(0), kind.keepsRight(), kind) & mayBeNull(records.get(1), kind.keepsLeft(), kind);
        Optional<WindowSpec> spec = new WindowReader(reading)
                .read(view, records.stream().map(Parameter::type).toList(), List.of(scope.job()));
        return nullable ? spec.map(found -> windowStep(joined, kind, found)) : Optional.empty();
    }

    private StepModel windowStep(Joined joined, JoinKind kind, WindowSpec spec) {
        StepClass step = new StepClass(
                reading.types().declared(scope.job()),
                joined.sides().handlers(),
                joined.outputs().type(),
                joined.outputs().sides());
        return new StepModel.WindowModel(
                joined.model().name(),
                step,
                spec,
                Optional.empty(),
                joined.model(),
                false,
                false,
                Optional.of(kind),
                joined.method().origin());
    }

    /** A side whose counterpart is kept alone is null then, which a primitive cannot be. */
    private boolean mayBeNull(Parameter record, boolean outer, JoinKind kind) {
        if (!outer || !record.type().getKind().isPrimitive()) {
            return true;
        }
        report(
                JoinCode.OUTER_PRIMITIVE,
                record.origin(),
                "Parameter " + Reading.quoted(record.element()) + " is null where a record of the other side has no"
                        + " counterpart (type = JoinType." + kind + "), but it is a " + reading.quoted(record.type())
                        + ". Expected \"" + reading.types().boxedRef(record.type()) + "\".");
        return false;
    }

    /** An {@code @IntervalJoin}; empty if something is wrong with it. */
    Optional<StepModel> interval(ExecutableElement method) {
        reading.annotations()
                .find(method, Names.WINDOW)
                .ifPresent(window -> report(
                        JoinCode.INTERVAL_WITH_WINDOW,
                        window.origin(),
                        "@IntervalJoin " + Reading.quoted(method) + " has no windows: \"from\" and \"to\" say which"
                                + " records meet, always in event time. Remove @Window, or write @Join."));
        OptionalLong from = bound("from");
        OptionalLong to = bound("to");
        Optional<Joined> joined = read(method, Signature.INTERVAL_JOIN);
        boolean bounded = from.isPresent() && to.isPresent() && isInterval(from.getAsLong(), to.getAsLong());
        return bounded
                ? joined.map(found -> intervalStep(found, lower(from.getAsLong()), upper(to.getAsLong())))
                : Optional.empty();
    }

    private StepModel intervalStep(Joined joined, long lower, long upper) {
        return new IntervalJoinModel(
                joined.model().name(),
                joined.model(),
                joined.sides().handlers(),
                lower,
                upper,
                joined.outputs().type(),
                joined.outputs().sides(),
                joined.method().origin());
    }

    private OptionalLong bound(String member) {
        if (join.isWritten(member)) {
            return new DurationReader(reading).fixed(join, member);
        }
        report(
                JoinCode.BOUND_MISSING,
                join.origin(),
                "@IntervalJoin does not say \"" + member + "\". Expected both ends of the interval in which right"
                        + " records lie around a left one, such as from = \"-5m\", to = \"0s\".");
        return OptionalLong.empty();
    }

    private boolean isInterval(long from, long to) {
        if (from > to) {
            report(
                    JoinCode.BOUNDS_REVERSED,
                    join.origin("from"),
                    "The interval ends before it begins: from is \"" + join.string("from") + "\", to is \""
                            + join.string("to") + "\". Expected from <= to, so that left + from <= right <= left + to."
                            + " Exchange them, or their signs.");
            return false;
        }
        int excluded = (join.isTrue("fromExclusive") ? 1 : 0) + (join.isTrue("toExclusive") ? 1 : 0);
        long length = to - from; // negative only by overflow
        if (length >= 0 && length < excluded) {
            report(
                    JoinCode.INTERVAL_EMPTY,
                    join.origin(join.isWritten("toExclusive") ? "toExclusive" : "fromExclusive"),
                    "No right record lies in this interval: timestamps are whole milliseconds, and between \""
                            + join.string("from") + "\" and \"" + join.string("to") + "\" there is none without the"
                            + " ends that are excluded. Include one of them, or make the interval longer.");
            return false;
        }
        return true;
    }

    private long lower(long from) {
        return join.isTrue("fromExclusive") ? from + 1 : from;
    }

    private long upper(long to) {
        return join.isTrue("toExclusive") ? to - 1 : to;
    }

    // --- both ----------------------------------------------------------------------------------------------------

    private Optional<Joined> read(ExecutableElement method, Signature signature) {
        reading.annotations()
                .find(method, Names.KEY_BY)
                .ifPresent(keyBy -> report(
                        JoinCode.KEY_BY_ON_JOIN,
                        keyBy.origin(),
                        "@KeyBy has no effect on a join, whose sides have a key each. Write " + join.name()
                                + "(left = \"id\", right = \"orderId\")."));
        return new MethodReader(reading)
                .step(scope.job(), method, signature)
                .filter(this::takesTwoRecords)
                .flatMap(this::joined);
    }

    private boolean takesTwoRecords(UserMethod method) {
        List<Parameter> records = method.parameters(Role.RECORD);
        boolean first = records.size() == 2
                && method.parameters().indexOf(records.get(0)) == 0
                && method.parameters().indexOf(records.get(1)) == 1;
        if (!first) {
            report(
                    JoinCode.NOT_TWO_RECORDS,
                    records.size() > 2 ? records.get(2).origin() : method.origin(),
                    join.name() + " " + Reading.quoted(method.element()) + " takes " + records.size()
                            + (records.size() == 1 ? " record" : " records")
                            + (records.size() == 2 ? ", but not as its first parameters" : "")
                            + ". Expected the left and the right record, then any of "
                            + Signature.text(Role.CONTEXT) + ", " + Signature.text(Role.OUT) + " and others.");
        }
        return first;
    }

    private Optional<Joined> joined(UserMethod method) {
        boolean sound = hasResult(method);
        Outputs outputs = new Outputs(scope);
        outputs.add(method, Outputs.resultOf(method));
        Optional<Sides> sides = new JoinSidesReader(scope, join).read(method);
        Optional<MethodModel> keyed =
                sides.flatMap(found -> new KeyParameters(reading).match(method, Optional.of(found.key())));
        return sound && outputs.areValid()
                ? keyed.map(model -> new Joined(method, withSides(model), sides.orElseThrow(), outputs))
                : Optional.empty();
    }

    private boolean hasResult(UserMethod method) {
        boolean emits = method.parameter(Role.OUT).isPresent()
                || method.parameter(Role.SIDE_OUT).isPresent();
        if (method.returns().getKind() == TypeKind.VOID && !emits) {
            report(
                    JoinCode.NO_RESULT,
                    method.origin(),
                    join.name() + " " + Reading.quoted(method.element()) + " has no result. Found \"void\", expected"
                            + " the result of a pair, or a parameter \"Out<R>\" to emit through.");
            return false;
        }
        if (reading.types().is(method.returns(), Names.OPTIONAL)) {
            report(
                    JoinCode.OPTIONAL_RESULT,
                    method.origin(),
                    join.name() + " " + Reading.quoted(method.element()) + " returns "
                            + reading.quoted(method.returns())
                            + ". Expected the result itself: null stands for none. Or emit through an \"Out\".");
            return false;
        }
        return true;
    }

    private static MethodModel withSides(MethodModel method) {
        List<MethodModel.Parameter> parameters = new ArrayList<>(method.parameters());
        parameters.set(0, withRole(parameters.get(0), Role.LEFT));
        parameters.set(1, withRole(parameters.get(1), Role.RIGHT));
        return new MethodModel(
                method.owner(), method.name(), method.isStatic(), parameters, method.returns(), method.origin());
    }

    private static MethodModel.Parameter withRole(MethodModel.Parameter parameter, Role role) {
        return new MethodModel.Parameter(
                parameter.name(),
                parameter.type(),
                parameter.element(),
                role,
                parameter.qualifier(),
                parameter.origin());
    }

    private void report(DiagnosticCode code, Origin origin, String message) {
        reading.report().add(code, origin, message);
    }
}
