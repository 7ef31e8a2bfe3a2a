package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.HandlerCode;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.Origin;
import io.thalweg.processor.model.StepModel.SideModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.read.UserMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Collects what the methods of one step emit: one type for the stream of the step, and its side outputs. */
final class Outputs {

    private final Reading reading;
    private final EventTypeReader events;
    private final List<SideModel> sides = new ArrayList<>();
    private Optional<TypeRef> type = Optional.empty();
    private boolean valid = true;

    Outputs(JobScope scope) {
        this.reading = scope.reading();
        this.events = scope.events();
    }

    /** The type of the step's stream, empty if no method has a result. */
    Optional<TypeRef> type() {
        return type;
    }

    List<SideModel> sides() {
        return List.copyOf(sides);
    }

    /** Whether nothing was wrong with what was added. */
    boolean areValid() {
        return valid;
    }

    /** Adds what a method emits through {@code Out} and side outputs, and its result if that goes to the stream. */
    void add(UserMethod method, Optional<TypeMirror> result) {
        Optional<Parameter> out = method.parameter(Role.OUT);
        if (out.isPresent() && result.isPresent()) {
            report(
                    HandlerCode.RESULT_AND_OUT,
                    method.origin(),
                    Reading.quoted(method.element())
                            + " both returns a result and takes an \"Out\". Expected one of them: return \"void\", or"
                            + " remove \"Out\".");
        }
        result.ifPresent(found -> addMain(found, method.origin()));
        out.ifPresent(parameter -> addMain(parameter.content(), parameter.origin()));
        method.parameters(Role.SIDE_OUT).forEach(this::addSide);
    }

    private void addMain(TypeMirror result, ElementOrigin origin) {
        Optional<TypeRef> added = events.stream(result, origin);
        valid &= added.isPresent();
        if (added.isPresent() && type.isPresent() && !type.equals(added)) {
            report(
                    HandlerCode.OUTPUT_TYPES_DIFFER,
                    origin,
                    "The step emits both"
                            + " \"" + type.get() + "\" and \"" + added.get()
                            + "\", but a stream has one type. Make both part of a sealed interface, or emit one of them"
                            + " through a \"@SideOutput\".");
        }
        type = type.or(() -> added);
    }

    private void addSide(Parameter parameter) {
        Optional<TypeRef> added = events.stream(parameter.content(), parameter.origin());
        valid &= added.isPresent();
        added.ifPresent(found -> addSide(new SideModel(parameter.qualifier(), found, parameter.origin())));
    }

    private void addSide(SideModel side) {
        Optional<SideModel> earlier =
                sides.stream().filter(other -> other.name().equals(side.name())).findFirst();
        if (earlier.isEmpty()) {
            sides.add(side);
        } else if (!earlier.get().type().equals(side.type())) {
            report(
                    HandlerCode.SIDE_TYPES_DIFFER,
                    side.origin(),
                    "The side output \"" + side.name() + "\" has two"
                            + " types, \""
                            + earlier.get().type() + "\" and \"" + side.type()
                            + "\". Expected one. Choose another name for one of them.");
        }
    }

    private void report(HandlerCode code, Origin origin, String message) {
        reading.report().add(code, origin, message);
        valid = false;
    }

    /** The result of a method, empty for {@code void}. */
    static Optional<TypeMirror> resultOf(UserMethod method) {
        return Optional.of(method.returns()).filter(type -> type.getKind() != TypeKind.VOID);
    }
}
