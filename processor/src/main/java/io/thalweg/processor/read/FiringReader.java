package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.TriggerCode;
import io.thalweg.processor.model.EvictorSpec;
import io.thalweg.processor.model.TriggerSpec;
import io.thalweg.processor.model.TriggerSpec.CustomTrigger;
import io.thalweg.processor.model.WindowSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Trigger} and {@code @Evict}; whether they fit the window is checked on the model. */
final class FiringReader {

    private static final List<String> TRIGGERS = List.of("count", "every", "everyProcessing", "custom");
    private static final List<String> EVICTORS = List.of("count", "within", "custom");

    private final JobScope scope;
    private final Reading reading;
    private final DurationReader durations;
    private final UserClasses classes;

    FiringReader(JobScope scope) {
        this.scope = scope;
        this.reading = scope.reading();
        this.durations = new DurationReader(reading);
        this.classes = new UserClasses(reading);
    }

    /**
     * Adds the trigger and the evictor of a step class to its window; empty if one of them is wrong.
     *
     * @param records the types of the records of all inputs
     */
    Optional<WindowSpec> read(WindowSpec window, TypeElement step, List<TypeMirror> records) {
        Optional<AnnotationView> trigger = reading.annotations().find(step, Names.TRIGGER);
        Optional<AnnotationView> evict = reading.annotations().find(step, Names.EVICT);
        Optional<TriggerSpec> triggerSpec = trigger.flatMap(view -> trigger(view, records));
        Optional<EvictorSpec> evictorSpec = evict.flatMap(view -> evictor(view, records));
        boolean complete =
                trigger.isPresent() == triggerSpec.isPresent() && evict.isPresent() == evictorSpec.isPresent();
        return complete ? Optional.of(window.firing(triggerSpec, evictorSpec)) : Optional.empty();
    }

    private Optional<TriggerSpec> trigger(AnnotationView view, List<TypeMirror> records) {
        List<String> written = TRIGGERS.stream().filter(view::isWritten).toList();
        if (written.size() > 1) {
            return several(TriggerCode.SEVERAL_TRIGGERS, view, written, "when the windows fire");
        }
        TriggerSpec.Kind kind = written.isEmpty() ? TriggerSpec.Kind.END : triggerKind(written.get(0));
        OptionalLong every = kind == TriggerSpec.Kind.EVERY || kind == TriggerSpec.Kind.EVERY_PROCESSING
                ? durations.fixed(view, written.get(0))
                : OptionalLong.of(0);
        Optional<CustomTrigger> custom =
                kind == TriggerSpec.Kind.CUSTOM ? customTrigger(view, records) : Optional.empty();
        if (every.isEmpty() || kind == TriggerSpec.Kind.CUSTOM && custom.isEmpty()) {
            return Optional.empty();
        }
        boolean purge = view.isTrue("purge");
        return Optional.of(
                new TriggerSpec(kind, view.longInteger("count"), every.getAsLong(), custom, purge, view.origin()));
    }

    private static TriggerSpec.Kind triggerKind(String member) {
        return switch (member) {
            case "count" -> TriggerSpec.Kind.COUNT;
            case "every" -> TriggerSpec.Kind.EVERY;
            case "everyProcessing" -> TriggerSpec.Kind.EVERY_PROCESSING;
            default -> TriggerSpec.Kind.CUSTOM;
        };
    }

    private Optional<EvictorSpec> evictor(AnnotationView view, List<TypeMirror> records) {
        List<String> written = EVICTORS.stream().filter(view::isWritten).toList();
        if (written.size() > 1) {
            return several(TriggerCode.EVICTORS, view, written, "which records go");
        }
        if (written.isEmpty()) {
            return reading.fail(
                    TriggerCode.EVICTORS,
                    view.origin(),
                    "@Evict does not say which records go. Write for example count = 10 to leave the last ten, within ="
                            + " \"1m\" to leave those of the last minute, or custom = MyEvictor.class.");
        }
        EvictorSpec.Kind kind = EvictorSpec.Kind.valueOf(written.get(0).toUpperCase(java.util.Locale.ROOT));
        OptionalLong within = kind == EvictorSpec.Kind.WITHIN ? durations.fixed(view, "within") : OptionalLong.of(0);
        Optional<TypeElement> custom = kind == EvictorSpec.Kind.CUSTOM
                ? userClass(view, records, Names.WINDOW_EVICTOR, "Window evictor")
                : Optional.empty();
        if (within.isEmpty() || kind == EvictorSpec.Kind.CUSTOM && custom.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EvictorSpec(
                kind,
                view.longInteger("count"),
                within.getAsLong(),
                custom.map(reading.types()::declared),
                view.isTrue("after"),
                view.origin()));
    }

    private <T> Optional<T> several(TriggerCode code, AnnotationView view, List<String> written, String what) {
        return reading.fail(
                code,
                view.origin(written.get(1)),
                view.name() + " says twice " + what + ": " + written.get(0) + " and " + written.get(1)
                        + ". Expected one of them; remove the other.");
    }

    private Optional<CustomTrigger> customTrigger(AnnotationView view, List<TypeMirror> records) {
        return userClass(view, records, Names.WINDOW_TRIGGER, "Window trigger")
                .map(type -> new CustomTrigger(
                        reading.types().declared(type), new StateFieldsReader(scope, type).read(), merges(type)));
    }

    /** Whether the class, or one that it extends, has a {@code canMerge} of its own. */
    private boolean merges(TypeElement type) {
        return reading.types().elements().getAllMembers(type).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals("canMerge")
                        && !method.getEnclosingElement().toString().equals(Names.WINDOW_TRIGGER));
    }

    private Optional<TypeElement> userClass(
            AnnotationView view, List<TypeMirror> records, String expected, String what) {
        AnnotationView.ClassValue value = view.classValue("custom").orElseThrow();
        return classes.resolve(value, TriggerCode.CUSTOM_SHAPE)
                .filter(type -> hasShape(type, value, records, expected))
                .filter(type -> classes.constructible(type, TriggerCode.CUSTOM_CONSTRUCTOR, value.origin(), what));
    }

    private boolean hasShape(
            TypeElement type, AnnotationView.ClassValue value, List<TypeMirror> records, String expected) {
        Optional<DeclaredType> found = reading.types().as(type.asType(), expected);
        String simpleName = expected.substring(expected.lastIndexOf('.') + 1);
        if (found.isEmpty() || !type.getTypeParameters().isEmpty()) {
            String problem = found.isEmpty() ? " is no " + simpleName : " has type parameters of its own";
            reading.report()
                    .add(
                            TriggerCode.CUSTOM_SHAPE,
                            value.origin(),
                            Reading.quoted(type) + problem + ". Expected a class without type parameters that"
                                    + " implements \"" + expected + "<" + text(records) + ">\".");
            return false;
        }
        return records.stream().allMatch(record -> accepts(type, value, found.get(), record));
    }

    private String text(List<TypeMirror> records) {
        return records.isEmpty()
                ? "Object"
                : reading.types().boxedRef(records.get(0)).toString();
    }

    private boolean accepts(TypeElement type, AnnotationView.ClassValue value, DeclaredType found, TypeMirror record) {
        boolean accepts = JavaTypes.argument(found)
                .map(argument -> reading.types().isAssignable(reading.types().boxed(record), argument))
                .orElse(true);
        if (!accepts) {
            reading.report()
                    .add(
                            TriggerCode.CUSTOM_RECORD_TYPE,
                            value.origin(),
                            Reading.quoted(type) + " is a " + reading.quoted(found) + ", but the records of the window"
                                    + " are " + reading.quoted(record) + ". Name a class for that type.");
        }
        return accepts;
    }
}
