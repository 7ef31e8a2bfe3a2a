package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.BroadcastCode;
import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.HandlerCode;
import io.thalweg.processor.diagnostic.TimerCode;
import io.thalweg.processor.diagnostic.TriggerCode;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.KeyModel;
import io.thalweg.processor.model.Lifecycle;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.Origin;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.read.UserMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads one step class whose methods are handlers. */
final class HandlerClassReader {

    private final JobScope scope;
    private final Reading reading;
    private final TypeElement type;
    private final Optional<AnnotationView> window;
    private final MethodReader methods;
    private final Outputs outputs;

    private final List<EventHandler> events = new ArrayList<>();
    private final List<TypeMirror> records = new ArrayList<>();
    private Optional<ResolvedKey> key = Optional.empty();
    private boolean hasBrokenKey; // then there is no telling whether @Key parameters fit
    private boolean valid = true;

    HandlerClassReader(JobScope scope, TypeElement type) {
        this.scope = scope;
        this.reading = scope.reading();
        this.type = type;
        this.window = reading.annotations().find(type, Names.WINDOW);
        this.methods = new MethodReader(reading);
        this.outputs = new Outputs(scope);
    }

    /** The step; empty if something is wrong with it. */
    Optional<StepModel> read() {
        Handlers handlers = Handlers.of(type, reading);
        if (!handlers.areValid() || !areComplete(handlers)) {
            return Optional.empty();
        }
        handlers.all(Names.ON_EVENT).forEach(this::readEvent);
        handlers.all(Names.ON_BROADCAST).forEach(this::readBroadcast);
        Lifecycle lifecycle = readLifecycle(handlers);
        Optional<MethodModel> onMerge = handlers.one(Names.ON_MERGE).flatMap(this::readMerge);
        Optional<UserMethod> firing = handlers.one(Names.ON_WINDOW).flatMap(this::readFiring);
        firing.ifPresent(this::readRecords);
        Optional<MethodModel> onWindow = firing.flatMap(this::finishFiring);
        Optional<MethodModel> onTimer = handlers.one(Names.ON_TIMER).flatMap(this::readTimer);
        Optional<WindowSpec> spec = window.flatMap(this::readWindow);
        List<StateField> fields = new StateFieldsReader(scope, type).read();
        List<StateObject> objects = new StateObjectsReader(scope, type).read();
        List<String> constructor = new StateConstructorReader(reading, type).read();
        boolean stateful = !fields.isEmpty() || !objects.stream().allMatch(HandlerClassReader::isBroadcast);
        new BroadcastRights(scope, type).check(key.isPresent() && stateful);
        if (!valid || !outputs.areValid()) {
            return Optional.empty();
        }
        StepClass step = new StepClass(
                reading.types().declared(type),
                List.copyOf(events),
                fields,
                lifecycle,
                outputs.type(),
                outputs.sides(),
                objects.stream().filter(object -> !isBroadcast(object)).toList(),
                objects.stream().filter(HandlerClassReader::isBroadcast).toList(),
                constructor);
        return Optional.of(
                window.isPresent()
                        ? windowStep(step, spec.orElseThrow(), onMerge, onWindow.orElseThrow())
                        : new StepModel.ProcessModel(name(), step, onTimer, ElementOrigin.of(type)));
    }

    private StepModel windowStep(StepClass step, WindowSpec spec, Optional<MethodModel> onMerge, MethodModel onWindow) {
        boolean called = step.handlers().stream()
                .anyMatch(handler -> !handler.method().name().isEmpty());
        return new StepModel.WindowModel(
                name(),
                step,
                spec,
                onMerge,
                onWindow,
                onWindow.takes(Role.RECORDS),
                called || !step.fields().isEmpty(),
                Optional.empty(),
                ElementOrigin.of(type));
    }

    private String name() {
        return type.getSimpleName().toString();
    }

    private boolean areComplete(Handlers handlers) {
        return window.isPresent() ? isWindowComplete(handlers) : isProcessComplete(handlers);
    }

    private boolean isWindowComplete(Handlers handlers) {
        boolean timeless = handlers.one(Names.ON_TIMER).map(this::refuseTimer).orElse(true);
        return timeless && hasFiring(handlers);
    }

    private boolean refuseTimer(ExecutableElement method) {
        return fail(
                TimerCode.IN_WINDOW,
                reading.annotations().find(method, Names.ON_TIMER).orElseThrow().origin(),
                "@OnTimer is never called: " + Reading.quoted(type) + " is a window step, and its windows fire by"
                        + " themselves. Remove the handler, or remove @Window and call \"context.timers()\" in the"
                        + " @OnEvent handler.");
    }

    private boolean hasFiring(Handlers handlers) {
        return !handlers.all(Names.ON_WINDOW).isEmpty()
                || fail(
                        HandlerCode.ON_WINDOW_MISSING,
                        window.orElseThrow().origin(),
                        "The window step "
                                + Reading.quoted(type)
                                + " has no @OnWindow handler, so that no result ever leaves it. Add a method"
                                + " \"@OnWindow R result(TimeWindow window)\".");
    }

    private boolean isProcessComplete(Handlers handlers) {
        boolean complete = hasNoTrigger();
        for (String name : List.of(Names.ON_WINDOW, Names.ON_MERGE)) {
            complete &= handlers.one(name)
                    .map(method -> refuseOfWindow(method, name))
                    .orElse(true);
        }
        return complete && (!handlers.all(Names.ON_EVENT).isEmpty() || noEvents());
    }

    private boolean hasNoTrigger() {
        List<AnnotationView> stray = reading.annotations().findAll(type, List.of(Names.TRIGGER, Names.EVICT));
        stray.forEach(view -> fail(
                TriggerCode.WITHOUT_WINDOW,
                view.origin(),
                view.name() + " has no effect on " + Reading.quoted(type)
                        + ", which is no window step. Add a @Window, such"
                        + " as \"@Window(global = true)\", or remove it."));
        return stray.isEmpty();
    }

    private boolean refuseOfWindow(ExecutableElement method, String annotation) {
        return fail(
                HandlerCode.WINDOW_HANDLER_WITHOUT_WINDOW,
                reading.annotations().find(method, annotation).orElseThrow().origin(),
                "@" + annotation + " is never called: the step class " + Reading.quoted(type)
                        + " has no @Window. Add one, such as \"@Window(size = \"1h\")\", or remove the handler.");
    }

    private boolean noEvents() {
        return fail(
                HandlerCode.ON_EVENT_MISSING,
                ElementOrigin.of(type),
                "The step class " + Reading.quoted(type)
                        + " has no @OnEvent handler, so that it reads nothing. Add a method \"@OnEvent void add(Flight"
                        + " flight)\".");
    }

    private void readEvent(ExecutableElement method) {
        Optional<UserMethod> read = methods.handler(type, method, Signature.ON_EVENT);
        Optional<Parameter> record = read.flatMap(found -> found.parameter(Role.RECORD));
        Optional<InputModel> input = read.flatMap(found -> new Inputs(scope).ofHandler(found, type));
        if (input.isEmpty()) {
            valid = false;
            return;
        }
        Optional<ResolvedKey> own = readKey(method, record.orElseThrow().type());
        if (own.isPresent() || !hasBrokenKey) {
            addEvent(read.orElseThrow(), input.get(), own);
        }
        records.add(record.orElseThrow().type());
        outputs.add(read.get(), window.isPresent() ? Optional.empty() : resultOf(read.get()));
    }

    private void addEvent(UserMethod method, InputModel input, Optional<ResolvedKey> own) {
        Optional<MethodModel> matched = new KeyParameters(reading).match(method, own);
        valid &= matched.isPresent();
        matched.ifPresent(model -> events.add(new EventHandler(model, input, own.map(ResolvedKey::model))));
    }

    private static boolean isBroadcast(StateObject object) {
        return object.kind() == StateObject.Kind.BROADCAST;
    }

    /** A handler that has no key, and whose records come to every subtask. */
    private void readBroadcast(ExecutableElement method) {
        if (window.isPresent()) {
            fail(
                    BroadcastCode.IN_WINDOW,
                    ElementOrigin.of(method),
                    "The window step " + Reading.quoted(type) + " cannot have the @OnBroadcast handler "
                            + Reading.quoted(method) + ": it keeps windows, and no state of the subtask. Put it into a"
                            + " step without @Window in front of this one.");
            return;
        }
        Optional<UserMethod> read = methods.handler(type, method, Signature.ON_BROADCAST);
        Optional<InputModel> input = read.flatMap(found -> new Inputs(scope).ofBroadcast(found));
        if (input.isEmpty()) {
            valid = false;
            return;
        }
        addEvent(read.orElseThrow(), input.get(), Optional.empty());
        outputs.add(read.get(), resultOf(read.get()));
    }

    private Optional<ResolvedKey> readKey(ExecutableElement method, TypeMirror record) {
        Optional<AnnotationView> keyBy = reading.annotations()
                .find(method, Names.KEY_BY)
                .or(() -> reading.annotations().find(type, Names.KEY_BY));
        return keyBy.flatMap(view -> resolveKey(view, record));
    }

    private Optional<ResolvedKey> resolveKey(AnnotationView keyBy, TypeMirror record) {
        Optional<ResolvedKey> resolved = new KeyReader(scope).read(keyBy, record, List.of(type, scope.job()));
        hasBrokenKey |= resolved.isEmpty();
        valid &= resolved.isPresent();
        key = key.or(() -> resolved);
        return resolved;
    }

    /** The result of a handler. An {@code Optional} would be a stream of Optionals, which nobody means. */
    private Optional<TypeMirror> resultOf(UserMethod method) {
        Optional<TypeMirror> result = Outputs.resultOf(method);
        if (result.isPresent() && reading.types().is(result.get(), Names.OPTIONAL)) {
            fail(
                    HandlerCode.OPTIONAL_RESULT,
                    method.origin(),
                    "The handler " + Reading.quoted(method.element())
                            + " returns " + reading.quoted(method.returns())
                            + ". Expected the result itself: null stands for none. Or emit through an \"Out\".");
            return Optional.empty();
        }
        return result;
    }

    private Lifecycle readLifecycle(Handlers handlers) {
        return new Lifecycle(
                readSilent(handlers, Names.ON_START, Signature.ON_START),
                readSilent(handlers, Names.ON_STOP, Signature.ON_STOP),
                readSilent(handlers, Names.ON_CHECKPOINT, Signature.ON_CHECKPOINT),
                readSilent(handlers, Names.ON_CHECKPOINT_COMPLETE, Signature.ON_CHECKPOINT_COMPLETE));
    }

    private Optional<MethodModel> readSilent(Handlers handlers, String annotation, Signature signature) {
        return handlers.one(annotation)
                .flatMap(method -> readSilent(method, signature))
                .map(UserMethod::model);
    }

    private Optional<MethodModel> readMerge(ExecutableElement method) {
        return readSilent(method, Signature.ON_MERGE)
                .filter(this::takesAccumulator)
                .map(UserMethod::model);
    }

    private Optional<UserMethod> readSilent(ExecutableElement method, Signature signature) {
        Optional<UserMethod> read = methods.handler(type, method, signature);
        valid &= read.isPresent();
        return read.filter(found -> found.returns().getKind() == TypeKind.VOID
                || fail(
                        HandlerCode.RESULT_NOT_TAKEN,
                        found.origin(),
                        "The " + signature.what() + " "
                                + Reading.quoted(method) + " returns " + reading.quoted(found.returns())
                                + ", which nobody takes. Expected \"void\"."));
    }

    private boolean takesAccumulator(UserMethod method) {
        Parameter other = method.parameter(Role.OTHER).orElseThrow();
        return reading.types().isAssignable(type.asType(), other.type())
                || fail(
                        HandlerCode.MERGE_PARAMETER,
                        other.origin(),
                        "@OnMerge " + Reading.quoted(method.element())
                                + " takes " + reading.quoted(other.type())
                                + ". Expected the other accumulator, which is a "
                                + Reading.quoted(type) + " too.");
    }

    private Optional<MethodModel> readTimer(ExecutableElement method) {
        Optional<UserMethod> read = methods.handler(type, method, Signature.ON_TIMER);
        valid &= read.isPresent();
        return read.flatMap(this::finishFiring);
    }

    private Optional<UserMethod> readFiring(ExecutableElement method) {
        Optional<UserMethod> read = methods.handler(type, method, Signature.ON_WINDOW);
        valid &= read.isPresent();
        return read;
    }

    private Optional<MethodModel> finishFiring(UserMethod method) {
        outputs.add(method, resultOf(method));
        if (hasBrokenKey) {
            return Optional.empty();
        }
        Optional<MethodModel> matched = new KeyParameters(reading).match(method, key);
        valid &= matched.isPresent();
        return matched;
    }

    /** The records of a buffered window: those of the event handlers, or the only input if there are none. */
    private void readRecords(UserMethod firing) {
        Optional<Parameter> iterable = firing.parameter(Role.RECORDS);
        if (records.isEmpty() && valid) {
            iterable.ifPresentOrElse(this::addBufferedInput, this::noEvents);
            return;
        }
        iterable.ifPresent(parameter -> records.stream()
                .filter(record -> !reading.types().isSame(reading.types().boxed(record), parameter.content()))
                .findFirst()
                .ifPresent(record -> fail(
                        HandlerCode.RECORDS_TYPE,
                        parameter.origin(),
                        "Parameter " + Reading.quoted(parameter.element()) + " is an \"Iterable<"
                                + reading.types().ref(parameter.content()) + ">\", but the records of the step are "
                                + reading.quoted(reading.types().boxed(record)) + ". Expected \"Iterable<"
                                + reading.types().boxedRef(record) + ">\".")));
    }

    /** A handler without a name stands for the input; nothing is called for its records but the buffer. */
    private void addBufferedInput(Parameter iterable) {
        TypeMirror record = iterable.content();
        Optional<TypeRef> read = scope.events().stream(record, iterable.origin());
        valid &= read.isPresent();
        if (read.isEmpty()) {
            return;
        }
        InputModel input = new Inputs(scope).read(List.of(type), record, read.get(), iterable.origin());
        Optional<KeyModel> own = readKey(iterable, record).map(ResolvedKey::model);
        records.add(record);
        events.add(new EventHandler(bufferMethod(read.get(), iterable), input, own));
    }

    private Optional<ResolvedKey> readKey(Parameter iterable, TypeMirror record) {
        return readKey((ExecutableElement) iterable.element().getEnclosingElement(), record);
    }

    private MethodModel bufferMethod(TypeRef record, Parameter iterable) {
        MethodModel.Parameter parameter = new MethodModel.Parameter(
                iterable.element().getSimpleName().toString(), record, record, Role.RECORD, "", iterable.origin());
        return new MethodModel(
                reading.types().declared(type), "", false, List.of(parameter), TypeRef.VOID, iterable.origin());
    }

    private Optional<WindowSpec> readWindow(AnnotationView view) {
        Optional<WindowSpec> spec = new WindowReader(reading)
                .read(view, records, List.of(type, scope.job()))
                .flatMap(found -> new FiringReader(scope).read(found, type, records));
        valid &= spec.isPresent();
        return spec;
    }

    private boolean fail(DiagnosticCode code, Origin origin, String message) {
        reading.report().add(code, origin, message);
        valid = false;
        return false;
    }
}
