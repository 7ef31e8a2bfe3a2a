package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.KeyCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.KeyModel;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.read.UserMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Matches {@code @Key} parameters with the key of the step. For a composite key either one parameter of a record type
 * takes all parts in order, or each parameter takes the part of its name; its qualifier is then the index of the part.
 */
final class KeyParameters {

    private final Reading reading;

    KeyParameters(Reading reading) {
        this.reading = reading;
    }

    /** The method with its parameters matched; empty if one does not match. */
    Optional<MethodModel> match(UserMethod method, Optional<ResolvedKey> key) {
        List<Parameter> keys = method.parameters(Role.KEY);
        if (keys.isEmpty()) {
            return Optional.of(method.model());
        }
        if (key.isEmpty()) {
            return reading.fail(
                    KeyCode.PARAMETER_WITHOUT_KEY,
                    keys.get(0).origin(),
                    "There is no key for " + Reading.quoted(keys.get(0).element()) + ": the step has no @KeyBy. Add"
                            + " one to the class, or remove the parameter.");
        }
        return replace(method, key.get(), keys.size());
    }

    private Optional<MethodModel> replace(UserMethod method, ResolvedKey key, int keyParameters) {
        List<MethodModel.Parameter> replaced = new ArrayList<>();
        for (int i = 0; i < method.parameters().size(); i++) {
            MethodModel.Parameter model = method.model().parameters().get(i);
            Optional<String> qualifier = model.role() == Role.KEY
                    ? qualifier(method.parameters().get(i), key, keyParameters)
                    : Optional.of(model.qualifier());
            qualifier.map(text -> qualified(model, text)).ifPresent(replaced::add);
        }
        MethodModel model = method.model();
        return replaced.size() < method.parameters().size()
                ? Optional.empty()
                : Optional.of(new MethodModel(
                        model.owner(), model.name(), model.isStatic(), replaced, model.returns(), model.origin()));
    }

    private static MethodModel.Parameter qualified(MethodModel.Parameter parameter, String qualifier) {
        return new MethodModel.Parameter(
                parameter.name(),
                parameter.type(),
                parameter.element(),
                parameter.role(),
                qualifier,
                parameter.origin());
    }

    private Optional<String> qualifier(Parameter parameter, ResolvedKey key, int keyParameters) {
        if (key.types().size() == 1) {
            return matchesPart(parameter, key, 0) ? Optional.of("") : Optional.empty();
        }
        if (keyParameters == 1 && isRecordOfParts(parameter, key)) {
            return Optional.of("");
        }
        return part(parameter, key);
    }

    private Optional<String> part(Parameter parameter, ResolvedKey key) {
        List<String> names = partNames(key);
        int index = names.indexOf(parameter.element().getSimpleName().toString());
        if (index < 0) {
            return reading.fail(
                    KeyCode.PARAMETER_NAME,
                    parameter.origin(),
                    "The key has " + names.size() + " parts, and " + Reading.quoted(parameter.element()) + " is none of"
                            + " them."
                            + Suggestions.didYouMean(
                                    parameter.element().getSimpleName().toString(), names)
                            + " Expected one @Key parameter for each of " + Suggestions.list(names)
                            + ", or one of a record type with the components (" + partTypes(key) + ").");
        }
        return matchesPart(parameter, key, index) ? Optional.of(String.valueOf(index)) : Optional.empty();
    }

    private static List<String> partNames(ResolvedKey key) {
        return key.model().parts().stream().map(KeyParameters::nameOf).toList();
    }

    private static String nameOf(KeyModel.Part part) {
        String text = part.text();
        return text.startsWith("#") ? text.substring(1) : text.substring(text.lastIndexOf('.') + 1);
    }

    private boolean matchesPart(Parameter parameter, ResolvedKey key, int index) {
        if (reading.types().sameButForBoxing(parameter.type(), key.types().get(index))) {
            return true;
        }
        reading.report()
                .add(
                        KeyCode.PARAMETER_TYPE,
                        parameter.origin(),
                        "The key \"" + key.model().parts().get(index).text() + "\" is not of the type of "
                                + Reading.quoted(parameter.element()) + ". Found " + reading.quoted(parameter.type())
                                + ", expected " + reading.quoted(key.types().get(index)) + ".");
        return false;
    }

    private boolean isRecordOfParts(Parameter parameter, ResolvedKey key) {
        return reading.types()
                .element(parameter.type())
                .filter(element -> element.getKind() == ElementKind.RECORD)
                .map(element -> hasTypes(element, key))
                .orElse(false);
    }

    private boolean hasTypes(TypeElement element, ResolvedKey key) {
        List<VariableElement> fields = Members.instanceFields(element, reading.types());
        return fields.size() == key.types().size()
                && IntStream.range(0, fields.size())
                        .allMatch(i -> reading.types()
                                .sameButForBoxing(
                                        fields.get(i).asType(), key.types().get(i)));
    }

    private String partTypes(ResolvedKey key) {
        return key.types().stream()
                .map(type -> reading.types().ref(type).toString())
                .collect(Collectors.joining(", "));
    }
}
