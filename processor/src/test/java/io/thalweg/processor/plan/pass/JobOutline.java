package io.thalweg.processor.plan.pass;

import io.thalweg.processor.model.DurationText;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.EventType.EventTimeModel;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.InputModel.FromName;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.Origin;
import io.thalweg.processor.model.RecordUse;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.Arity;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.FilterModel;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.SideModel;
import io.thalweg.processor.model.StepModel.SinkModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.model.StepModel.TransformModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType.Scalar;
import io.thalweg.processor.model.ValueType.ScalarKind;
import io.thalweg.processor.model.WatermarkModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.model.WindowSpec.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds models of jobs by hand: steps with names and types only, all that wiring looks at. */
final class JobOutline {

    private static final TypeRef.Declared JOB = TypeRef.of("", "Job");

    private final List<StepModel> steps = new ArrayList<>();
    private final Map<TypeRef, EventType> types = new LinkedHashMap<>();

    /** A source without watermark. */
    JobOutline source(String name, String type) {
        return source(name, type, Optional.empty());
    }

    /** A source with a watermark. */
    JobOutline timedSource(String name, String type, String idleAfter) {
        Optional<DurationText> idle =
                Optional.of(idleAfter).filter(text -> !text.isEmpty()).map(text -> DurationText.of(text, 60_000L));
        return source(name, type, Optional.of(watermark(idle)));
    }

    private JobOutline source(String name, String type, Optional<WatermarkModel> watermark) {
        return add(new SourceModel(
                name, Optional.of(method(name)), Optional.empty(), type(type), watermark, false, at(name)));
    }

    /** A filter that names its input, or nothing to get it by type. */
    JobOutline filter(String name, String type, String... from) {
        return add(new FilterModel(name, method(name), RecordUse.UNKNOWN, input(name, type, from), at(name)));
    }

    /** A transform with a main output and, unless {@code side} is empty, a side output of that name and type. */
    JobOutline transform(String name, String type, String output, String side, String... from) {
        return transform(name, type, output, side, Optional.empty(), from);
    }

    /** A transform that makes timestamps and watermarks anew. */
    JobOutline timedTransform(String name, String type, String output, String... from) {
        return transform(name, type, output, "", Optional.of(watermark(Optional.empty())), from);
    }

    private JobOutline transform(
            String name, String type, String output, String side, Optional<WatermarkModel> watermark, String... from) {
        List<SideModel> sides = side.isEmpty() ? List.of() : List.of(new SideModel(side, type(output), at(name)));
        return add(new TransformModel(
                name,
                method(name),
                Arity.ONE,
                RecordUse.UNKNOWN,
                input(name, type, from),
                Optional.of(type(output)),
                sides,
                watermark,
                at(name)));
    }

    /** A step class with a handler for each type, all wired by type. */
    JobOutline process(String name, String output, String... types) {
        return add(new ProcessModel(name, stepClass(name, output, types), Optional.empty(), at(name)));
    }

    /** A tumbling window with a handler for each type. */
    JobOutline window(String name, boolean eventTime, String output, String... types) {
        WindowSpec spec =
                new WindowSpec(Kind.TUMBLING, 1_000, 1_000, 0, Optional.empty(), 0, 0, eventTime, at(name + "@Window"));
        return add(new WindowModel(
                name,
                stepClass(name, output, types),
                spec,
                Optional.empty(),
                method("result"),
                false,
                true,
                Optional.empty(),
                at(name)));
    }

    private static StepClass stepClass(String name, String output, String... types) {
        List<EventHandler> handlers = Stream.of(types)
                .map(type -> new EventHandler(method("on" + type), input(name, type), Optional.empty()))
                .toList();
        return new StepClass(TypeRef.of("", name), handlers, Optional.of(type(output)), List.of());
    }

    JobOutline sink(String name, String type, String... from) {
        return add(new SinkModel(
                name, Optional.of(method(name)), Optional.empty(), true, input(name, type, from), at(name)));
    }

    /** Describes a type whose first component is its timestamp. */
    JobOutline timestamped(String type) {
        Component time = new Component(
                "time", new Scalar(ScalarKind.LONG, TypeRef.primitive("long")), "time", true, "", false, Origin.NONE);
        EventTimeModel eventTime = new EventTimeModel(time, 1_000_000, Origin.NONE);
        types.put(type(type), event(type, Shape.RECORD, List.of(), Optional.of(eventTime)));
        return this;
    }

    /** Describes a sealed interface. */
    JobOutline sealed(String type, String... variants) {
        List<TypeRef> all = Stream.of(variants).map(JobOutline::type).toList();
        types.put(type(type), event(type, Shape.SEALED, all, Optional.empty()));
        return this;
    }

    private static EventType event(
            String type, Shape shape, List<TypeRef> variants, Optional<EventTimeModel> eventTime) {
        return new EventType(
                type(type),
                shape,
                List.of(),
                List.of(),
                variants,
                eventTime,
                Optional.empty(),
                true,
                Optional.empty(),
                at(type));
    }

    JobModel build() {
        return new JobModel(JOB, "Job", 1, 128, List.copyOf(steps), types, Optional.empty(), false, at("Job"));
    }

    private JobOutline add(StepModel step) {
        steps.add(step);
        return this;
    }

    private static InputModel input(String step, String type, String... from) {
        List<FromName> names =
                Stream.of(from).map(text -> new FromName(text, at("@" + text))).toList();
        return new InputModel(type(type), names, at(step + "(" + type + ")"));
    }

    private static WatermarkModel watermark(Optional<DurationText> idleAfter) {
        return new WatermarkModel(
                DurationText.of("1s", 1_000),
                false,
                DurationText.of("200ms", 200),
                idleAfter,
                Optional.empty(),
                Origin.NONE);
    }

    private static MethodModel method(String name) {
        return new MethodModel(JOB, name, false, List.of(), TypeRef.VOID, at(name));
    }

    static TypeRef type(String name) {
        return TypeRef.of("", name);
    }

    static Origin at(String place) {
        return new Place(place);
    }

    /** A place that tests can name. */
    record Place(String name) implements Origin {}
}
