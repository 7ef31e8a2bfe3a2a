package io.thalweg.processor.read;

import com.sun.source.tree.MethodTree;
import io.thalweg.processor.diagnostic.BroadcastUseCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.model.StateObject.Kind;
import io.thalweg.processor.read.MethodCalls.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds, in the source of handlers and of the methods of the step that they call, what only {@code @OnBroadcast} handlers
 * may do (B2, B6). What is hidden from it, in a local variable or another class, fails when it happens.
 */
final class BroadcastRights {

    private static final Set<String> WRITES = Set.of("put", "putAll", "remove", "clear");
    private static final String VISIT = "applyToKeyedState";

    private final Reading reading;
    private final MethodBodies bodies;
    private final TypeElement step;
    private final List<ExecutableElement> methods;
    private final Set<String> states;

    BroadcastRights(JobScope scope, TypeElement step) {
        this.reading = scope.reading();
        this.bodies = scope.bodies();
        this.step = step;
        this.methods = Members.methods(step, reading.types());
        this.states = Members.instanceFields(step, reading.types()).stream()
                .filter(field -> StateKinds.of(field, reading).equals(Optional.of(Kind.BROADCAST)))
                .map(field -> field.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    /**
     * Checks all handlers.
     *
     * @param keyed whether there is state of keys to be visited
     */
    void check(boolean keyed) {
        for (ExecutableElement method : methods) {
            List<AnnotationView> handlers = reading.annotations().findAll(method, Names.HANDLERS);
            boolean broadcast = reading.annotations().has(method, Names.ON_BROADCAST);
            if (!handlers.isEmpty() && !broadcast) {
                reached(method).forEach(call -> check(method, handlers.get(0).name(), call));
            } else if (broadcast && !keyed) {
                reached(method).filter(BroadcastRights::isVisit).findFirst().ifPresent(call -> refuseVisit(method));
            }
        }
    }

    private void check(ExecutableElement handler, String annotation, Call call) {
        if (states.contains(call.target()) && WRITES.contains(call.method())) {
            reading.report()
                    .add(
                            BroadcastUseCode.WRITTEN_ELSEWHERE,
                            ElementOrigin.of(handler),
                            annotation + " " + Reading.quoted(handler) + " writes the broadcast state "
                                    + Reading.quoted(call.target()) + " by "
                                    + Reading.quoted(call.target() + "." + call.method())
                                    + ". Only @OnBroadcast handlers, which every subtask calls alike, may change it."
                                    + " Write it there, or keep what belongs to a key in a field.");
        } else if (isVisit(call)) {
            reading.report()
                    .add(
                            BroadcastUseCode.VISITED_ELSEWHERE,
                            ElementOrigin.of(handler),
                            annotation + " " + Reading.quoted(handler) + " calls " + Reading.quoted(VISIT)
                                    + ". Only @OnBroadcast handlers may visit the state of all keys: others have a key,"
                                    + " and see its state alone. Do it in the @OnBroadcast handler.");
        }
    }

    private void refuseVisit(ExecutableElement handler) {
        reading.report()
                .add(
                        BroadcastUseCode.NOTHING_TO_VISIT,
                        ElementOrigin.of(handler),
                        "@OnBroadcast " + Reading.quoted(handler) + " calls " + Reading.quoted(VISIT)
                                + ", but the step " + Reading.quoted(step) + " has no state of keys. Add @KeyBy to its"
                                + " @OnEvent handlers, and a field, or remove the call.");
    }

    private static boolean isVisit(Call call) {
        return call.method().equals(VISIT);
    }

    /** The calls of a handler, and of the methods of the step that it calls, each method looked at once. */
    private Stream<Call> reached(ExecutableElement handler) {
        List<Call> found = new ArrayList<>();
        collect(handler, new HashSet<>(), found);
        return found.stream().distinct();
    }

    private void collect(ExecutableElement method, Set<ExecutableElement> seen, List<Call> found) {
        Optional<MethodTree> body = seen.add(method) ? bodies.of(method) : Optional.empty();
        for (Call call : body.map(MethodCalls::in).orElse(List.of())) {
            if (call.target().isEmpty()) {
                called(call).ifPresent(other -> collect(other, seen, found));
            } else if (isVisit(call)
                    ? isContext(method, call.target())
                    : parameter(method, call.target()).isEmpty()) {
                found.add(call);
            }
        }
    }

    /** The method of the step that a call means; none if types would have to tell it from others. */
    private Optional<ExecutableElement> called(Call call) {
        List<ExecutableElement> named = methods.stream()
                .filter(method -> method.getSimpleName().contentEquals(call.method())
                        && method.getParameters().size() == call.arguments())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private boolean isContext(ExecutableElement method, String name) {
        return parameter(method, name)
                .filter(parameter -> reading.types().is(parameter.asType(), Names.CONTEXT))
                .isPresent();
    }

    private static Optional<? extends VariableElement> parameter(ExecutableElement method, String name) {
        return method.getParameters().stream()
                .filter(parameter -> parameter.getSimpleName().contentEquals(name))
                .findFirst();
    }
}
