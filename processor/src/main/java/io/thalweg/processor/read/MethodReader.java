package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.HandlerCode;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.read.UserMethod.Parameter;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads methods that generated code calls. */
final class MethodReader {

    private final Reading reading;
    private final ParametersReader parameters;

    MethodReader(Reading reading) {
        this.reading = reading;
        this.parameters = new ParametersReader(reading);
    }

    /** A method of the job class. */
    Optional<UserMethod> step(TypeElement job, ExecutableElement method, Signature signature) {
        return read(job, method, signature, JobCode.PRIVATE_STEP);
    }

    /** A handler of a step class, which may be inherited. */
    Optional<UserMethod> handler(TypeElement step, ExecutableElement method, Signature signature) {
        if (Members.isStatic(method)) {
            return reading.fail(
                    HandlerCode.STATIC_HANDLER,
                    method,
                    "The " + signature.what() + " " + Reading.quoted(method) + " is static, so that it cannot reach the"
                            + " fields that are its state. Remove \"static\".");
        }
        return read(step, method, signature, HandlerCode.PRIVATE_HANDLER);
    }

    private Optional<UserMethod> read(
            TypeElement owner, ExecutableElement method, Signature signature, DiagnosticCode noAccess) {
        if (!reading.access().allows(method)) {
            return reading.fail(
                    noAccess,
                    method,
                    "Generated code cannot call the " + signature.what() + " " + Reading.quoted(method) + ". "
                            + reading.access().fix(method) + ".");
        }
        if (!method.getTypeParameters().isEmpty()) {
            return reading.fail(
                    JobCode.GENERIC_METHOD,
                    method,
                    "The " + signature.what() + " " + Reading.quoted(method) + " has type parameters, which nobody"
                            + " gives values to. Write the types themselves.");
        }
        ExecutableType type = reading.types().methodOf(owner, method);
        if (!isResolved(method, type.getReturnType()) || !throwsExceptionsOnly(method, signature)) {
            return Optional.empty();
        }
        return parameters.read(method, type, signature).map(read -> method(owner, method, type, read));
    }

    private boolean isResolved(ExecutableElement method, TypeMirror returns) {
        if (returns.getKind() != TypeKind.ERROR) {
            return true;
        }
        reading.report()
                .add(
                        JobCode.UNRESOLVED_TYPE,
                        ElementOrigin.of(method),
                        Reading.quoted(method) + " returns " + reading.quoted(returns)
                                + ", which does not exist. Add its import or the library that has it.");
        return false;
    }

    /** Generated code passes every exception on to the place around the loop over records, but not other throwables. */
    private boolean throwsExceptionsOnly(ExecutableElement method, Signature signature) {
        Optional<? extends TypeMirror> other = method.getThrownTypes().stream()
                .filter(thrown -> !reading.types().isUnchecked(thrown))
                .filter(thrown ->
                        reading.types().as(thrown, "java.lang.Exception").isEmpty())
                .findFirst();
        other.ifPresent(thrown -> reading.report()
                .add(
                        JobCode.THROWS_NO_EXCEPTION,
                        ElementOrigin.of(method),
                        "The " + signature.what() + " " + Reading.quoted(method) + " throws " + reading.quoted(thrown)
                                + ", which is not an Exception. Expected exceptions. Catch it and throw one."));
        return other.isEmpty();
    }

    private UserMethod method(TypeElement owner, ExecutableElement method, ExecutableType type, List<Parameter> read) {
        MethodModel model = new MethodModel(
                reading.types().declared(owner),
                method.getSimpleName().toString(),
                Members.isStatic(method),
                read.stream().map(this::parameter).toList(),
                returns(type.getReturnType()),
                ElementOrigin.of(method));
        return new UserMethod(model, method, type.getReturnType(), read);
    }

    private TypeRef returns(TypeMirror type) {
        return type.getKind() == TypeKind.VOID ? TypeRef.VOID : reading.types().ref(type);
    }

    private MethodModel.Parameter parameter(Parameter parameter) {
        return new MethodModel.Parameter(
                parameter.element().getSimpleName().toString(),
                reading.types().ref(parameter.type()),
                reading.types().ref(parameter.content()),
                parameter.role(),
                parameter.qualifier(),
                parameter.origin());
    }
}
