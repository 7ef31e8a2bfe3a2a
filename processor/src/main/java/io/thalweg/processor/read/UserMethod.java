package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method that was read, together with javac's view of it while reading lasts.
 *
 * @param parameters like those of the model, in the same order
 */
record UserMethod(MethodModel model, ExecutableElement element, TypeMirror returns, List<Parameter> parameters) {

    /** @param content the type argument of {@code Out}, {@code Iterable} and {@code Format}, else the type itself */
    record Parameter(VariableElement element, TypeMirror type, TypeMirror content, Role role, String qualifier) {

        ElementOrigin origin() {
            return ElementOrigin.of(element);
        }
    }

    /** The first parameter of a role. */
    Optional<Parameter> parameter(Role role) {
        return parameters.stream().filter(parameter -> parameter.role() == role).findFirst();
    }

    /** All parameters of a role. */
    List<Parameter> parameters(Role role) {
        return parameters.stream().filter(parameter -> parameter.role() == role).toList();
    }

    ElementOrigin origin() {
        return ElementOrigin.of(element);
    }
}
