package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.diagnostic.StateObjectCode;
import io.thalweg.processor.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds out how a step class gets its state objects. Java lets nobody but the constructor assign a final field, so the
 * constructor takes them; one that is not final is assigned from outside.
 */
final class StateConstructorReader {

    private final Reading reading;
    private final TypeElement step;
    private final List<VariableElement> fields;

    StateConstructorReader(Reading reading, TypeElement step) {
        this.reading = reading;
        this.step = step;
        this.fields = fields(step, reading);
    }

    /** The fields that the engine fills: state objects of a key, broadcast states and operator state. */
    static List<VariableElement> fields(TypeElement step, Reading reading) {
        return Members.instanceFields(step, reading.types()).stream()
                .filter(field -> StateKinds.of(field, reading).isPresent()
                        || reading.annotations().has(field, Names.OPERATOR_STATE))
                .toList();
    }

    /** The names of the fields that the constructor takes, in order. */
    List<String> read() {
        if (fields.isEmpty()) {
            return List.of();
        }
        List<String> taken = new ArrayList<>();
        Optional<ExecutableElement> constructor = constructor().filter(this::isCallable);
        constructor.ifPresent(found -> found.getParameters()
                .forEach(parameter -> field(parameter).ifPresent(field -> taken.add(nameOf(field)))));
        if (constructor
                .filter(found -> found.getParameters().size() == taken.size())
                .isEmpty()) {
            return taken; // reported
        }
        fields.stream().filter(field -> !taken.contains(nameOf(field))).forEach(this::checkAssigned);
        return List.copyOf(taken);
    }

    private Optional<ExecutableElement> constructor() {
        return ElementFilter.constructorsIn(step.getEnclosedElements()).stream()
                .max(Comparator.comparingInt(
                        constructor -> constructor.getParameters().size()));
    }

    private boolean isCallable(ExecutableElement constructor) {
        boolean throwsChecked = !constructor.getThrownTypes().stream().allMatch(reading.types()::isUnchecked);
        if (reading.access().allows(constructor) && !throwsChecked) {
            return true;
        }
        reading.report()
                .add(
                        JobCode.STEP_CLASS_CONSTRUCTOR,
                        ElementOrigin.of(constructor),
                        "The constructor of the step class " + Reading.quoted(step)
                                + (throwsChecked
                                        ? " throws a checked exception. Throw an unchecked one."
                                        : " cannot be called by generated code. "
                                                + reading.access().fix(constructor) + "."));
        return false;
    }

    private Optional<VariableElement> field(VariableElement parameter) {
        List<VariableElement> ofType = fields.stream()
                .filter(field -> reading.types().isSame(field.asType(), parameter.asType()))
                .toList();
        Optional<VariableElement> found = ofType.stream()
                .filter(field -> nameOf(field).equals(nameOf(parameter)))
                .findFirst()
                .or(() -> ofType.size() == 1 ? Optional.of(ofType.get(0)) : Optional.empty());
        return found.isPresent() ? found : unknown(parameter);
    }

    private Optional<VariableElement> unknown(VariableElement parameter) {
        List<String> names = fields.stream().map(StateConstructorReader::nameOf).toList();
        return reading.fail(
                StateObjectCode.CONSTRUCTOR_PARAMETER,
                parameter,
                "The constructor parameter " + Reading.quoted(parameter) + " of type "
                        + reading.quoted(parameter.asType()) + " fits no state object of " + Reading.quoted(step) + "."
                        + Suggestions.didYouMean(nameOf(parameter), names) + " Expected one of "
                        + Suggestions.list(names) + ", with the type of that field. Configuration comes in a handler"
                        + " \"@OnStart void start(Config config)\".");
    }

    private void checkAssigned(VariableElement field) {
        if (field.getModifiers().contains(Modifier.FINAL)) {
            reading.report()
                    .add(
                            StateObjectCode.NOT_FILLED,
                            ElementOrigin.of(field),
                            "The state object " + Reading.quoted(field) + " is final, and the constructor of "
                                    + Reading.quoted(step) + " does not take it, so that the engine cannot fill it."
                                    + " Write \"" + wanted() + "\".");
        } else if (!reading.access().allows(field)) {
            reading.report()
                    .add(
                            JobCode.STATE_ACCESS,
                            ElementOrigin.of(field),
                            "Generated code cannot assign the field " + Reading.quoted(field) + ". Make it final, and"
                                    + " write \"" + wanted() + "\".");
        } else if (!reading.annotations().has(field, Names.OPERATOR_STATE)) { // usually written without final
            reading.report()
                    .add(
                            StateObjectCode.NOT_FINAL,
                            ElementOrigin.of(field),
                            "The state object " + Reading.quoted(field) + " is not final. The engine fills it all the"
                                    + " same, but a handler that assigned it would lose the state. Make it final, and"
                                    + " write \"" + wanted() + "\".");
        }
    }

    /** The constructor that would do. */
    private String wanted() {
        String parameters = fields.stream()
                .map(field -> reading.types().ref(field.asType()) + " " + nameOf(field))
                .collect(Collectors.joining(", "));
        String assignments = fields.stream()
                .map(field -> "this." + nameOf(field) + " = " + nameOf(field) + ";")
                .collect(Collectors.joining(" "));
        return step.getSimpleName() + "(" + parameters + ") { " + assignments + " }";
    }

    private static String nameOf(VariableElement variable) {
        return variable.getSimpleName().toString();
    }
}
