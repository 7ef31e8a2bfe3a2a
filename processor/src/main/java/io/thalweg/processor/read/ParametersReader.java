package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.HandlerCode;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.diagnostic.JoinCode;
import io.thalweg.processor.diagnostic.TypeCode;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.read.UserMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells by type and annotation what each parameter of a step or handler receives. */
final class ParametersReader {

    private static final List<String> MARKS =
            List.of(Names.KEY, Names.SIDE_OUTPUT, Names.EVENT_TIME, Names.CSV, Names.JSON);

    private final Reading reading;
    private final SideNameReader sideNames;
    private final TimerParameters timers;

    ParametersReader(Reading reading) {
        this.reading = reading;
        this.sideNames = new SideNameReader(reading);
        this.timers = new TimerParameters(reading);
    }

    /** The parameters in order; empty if one is wrong. */
    Optional<List<Parameter>> read(ExecutableElement method, ExecutableType type, Signature signature) {
        List<Parameter> parameters = new ArrayList<>();
        boolean complete = true;
        for (int i = 0; i < method.getParameters().size(); i++) {
            Optional<Parameter> parameter =
                    read(method.getParameters().get(i), type.getParameterTypes().get(i), signature);
            complete &= parameter.isPresent() && isNew(parameter.get(), parameters, signature);
            parameter.ifPresent(parameters::add);
        }
        return complete && hasSubject(method, parameters, signature) ? Optional.of(parameters) : Optional.empty();
    }

    private Optional<Parameter> read(VariableElement parameter, TypeMirror type, Signature signature) {
        List<AnnotationView> marks = reading.annotations().findAll(parameter, MARKS);
        if (marks.size() > 1) {
            return reading.fail(
                    HandlerCode.SEVERAL_PARAMETER_ANNOTATIONS,
                    marks.get(1).origin(),
                    "Parameter " + Reading.quoted(parameter) + " has both "
                            + marks.get(0).name() + " and " + marks.get(1).name() + ". Expected one of them.");
        }
        if (type.getKind() == TypeKind.ERROR) {
            return reading.fail(
                    JobCode.UNRESOLVED_TYPE,
                    parameter,
                    "Parameter " + Reading.quoted(parameter) + " has the type " + reading.quoted(type)
                            + ", which does not exist. Add its import or the library that has it.");
        }
        Optional<Parameter> read = marks.isEmpty()
                ? unmarked(parameter, type, signature)
                : marked(marks.get(0), parameter, type, signature);
        return read.filter(found -> isAllowed(found, signature) & mayHaveFrom(found, signature));
    }

    private boolean mayHaveFrom(Parameter parameter, Signature signature) {
        Optional<AnnotationView> from = reading.annotations().find(parameter.element(), Names.FROM);
        if (from.isEmpty() || signature.join() && parameter.role() == signature.subject()) {
            return true;
        }
        reading.report()
                .add(
                        JoinCode.FROM_ON_PARAMETER,
                        from.get().origin(),
                        "@From on parameter " + Reading.quoted(parameter.element())
                                + " has no effect: on parameters it tells apart the two records of a join. "
                                + (signature.join() ? "Remove it." : "Put it on the method."));
        return false;
    }

    private Optional<Parameter> marked(
            AnnotationView mark, VariableElement parameter, TypeMirror type, Signature signature) {
        return switch (mark.name()) {
            case "@Key" -> Optional.of(new Parameter(parameter, type, type, Role.KEY, ""));
            case "@EventTime" -> timers.time(mark, parameter, type, signature);
            case "@SideOutput" ->
                generic(mark, parameter, type, Names.OUT)
                        .flatMap(content -> sideNames
                                .read(mark)
                                .map(name -> new Parameter(parameter, type, content, Role.SIDE_OUT, name)));
            case "@Csv" ->
                generic(mark, parameter, type, Names.FORMAT)
                        .flatMap(content -> delimiter(mark)
                                .map(delimiter -> new Parameter(parameter, type, content, Role.CSV, delimiter)));
            default ->
                generic(mark, parameter, type, Names.FORMAT)
                        .map(content -> new Parameter(parameter, type, content, Role.JSON, ""));
        };
    }

    private Optional<TypeMirror> generic(
            AnnotationView mark, VariableElement parameter, TypeMirror type, String expected) {
        if (reading.types().is(type, expected)) {
            return content(parameter, (DeclaredType) type);
        }
        String simpleName = expected.substring(expected.lastIndexOf('.') + 1);
        return reading.fail(
                HandlerCode.PARAMETER_ANNOTATION_TYPE,
                mark.origin(),
                mark.name() + " belongs on a parameter of type \"" + simpleName + "\", but " + Reading.quoted(parameter)
                        + " is a " + reading.quoted(type) + ". Change the type to \"" + simpleName + "<...>\".");
    }

    private Optional<String> delimiter(AnnotationView csv) {
        char delimiter = csv.character("delimiter");
        boolean usable = delimiter < 128 && delimiter != '"' && (delimiter >= ' ' || delimiter == '\t');
        return usable
                ? Optional.of(String.valueOf(delimiter))
                : reading.fail(
                        JobCode.CSV_DELIMITER,
                        csv.origin("delimiter"),
                        "This character cannot stand between the fields of a CSV row. Expected an ASCII character"
                                + " that is neither a quote nor a line break, such as \",\", \";\", \"|\" or \"\\t\".");
    }

    private Optional<Parameter> unmarked(VariableElement parameter, TypeMirror type, Signature signature) {
        Optional<Role> known = knownRole(type, signature);
        if (known.isEmpty()) {
            return subject(parameter, type, signature);
        }
        return switch (known.get()) {
            case OUT, RECORDS ->
                content(parameter, (DeclaredType) type)
                        .map(content -> new Parameter(parameter, type, content, known.get(), ""));
            case CSV ->
                reading.fail(
                        HandlerCode.FORMAT_WITHOUT_ANNOTATION,
                        parameter,
                        "Nothing says which format " + Reading.quoted(parameter) + " is. Expected \"@Csv\" or \"@Json\""
                                + " in front of it.");
            default -> Optional.of(new Parameter(parameter, type, type, known.get(), ""));
        };
    }

    private Optional<Role> knownRole(TypeMirror type, Signature signature) {
        if (type.getKind() == TypeKind.LONG && signature.allowed().contains(Role.CHECKPOINT)) {
            return Optional.of(Role.CHECKPOINT);
        }
        String name = reading.types()
                .element(type)
                .map(element -> element.getQualifiedName().toString())
                .orElse("");
        return switch (name) {
            case Names.CONTEXT -> Optional.of(Role.CONTEXT);
            case Names.OUT -> Optional.of(Role.OUT);
            case Names.CONFIG -> Optional.of(Role.CONFIG);
            case Names.FORMAT -> Optional.of(Role.CSV);
            case Names.TIME_WINDOW -> Optional.of(Role.WINDOW);
            case Names.TIME_DOMAIN ->
                signature.allowed().contains(Role.TIME_DOMAIN) ? Optional.of(Role.TIME_DOMAIN) : Optional.empty();
            case Names.ITERABLE ->
                signature.allowed().contains(Role.RECORDS) ? Optional.of(Role.RECORDS) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Parameter> subject(VariableElement parameter, TypeMirror type, Signature signature) {
        if (signature.subject() != null) {
            return Optional.of(new Parameter(parameter, type, type, signature.subject(), ""));
        }
        if (timers.isUnmarkedTime(parameter, type, signature)) {
            return Optional.empty();
        }
        return reading.fail(
                HandlerCode.UNKNOWN_PARAMETER,
                parameter,
                "Parameter " + Reading.quoted(parameter) + " has the type " + reading.quoted(type) + ", which a "
                        + signature.what() + " cannot take. Allowed: " + signature.allowedText() + ".");
    }

    private Optional<TypeMirror> content(VariableElement parameter, DeclaredType type) {
        Optional<TypeMirror> argument = JavaTypes.argument(type);
        if (argument.isEmpty()) {
            return openType(TypeCode.RAW_TYPE, parameter, type, "has no type argument");
        }
        return switch (argument.get().getKind()) {
            case WILDCARD -> openType(TypeCode.WILDCARD_TYPE, parameter, type, "has a wildcard as its type argument");
            default -> argument;
        };
    }

    private Optional<TypeMirror> openType(
            DiagnosticCode code, VariableElement parameter, DeclaredType type, String problem) {
        String simpleName = type.asElement().getSimpleName().toString();
        return reading.fail(
                code,
                parameter,
                "\"" + simpleName + "\" of parameter " + Reading.quoted(parameter) + " " + problem + ". Expected the"
                        + " type of"
                        + " the records, as in \"" + simpleName + "<Flight>\".");
    }

    private boolean isAllowed(Parameter parameter, Signature signature) {
        if (parameter.role() == signature.subject() || signature.allowed().contains(parameter.role())) {
            return true;
        }
        reading.report()
                .add(
                        HandlerCode.PARAMETER_NOT_ALLOWED,
                        parameter.origin(),
                        "A " + signature.what() + " cannot take " + Signature.text(parameter.role()) + ". Allowed: "
                                + signature.allowedText() + ".");
        return false;
    }

    private boolean isNew(Parameter parameter, List<Parameter> earlier, Signature signature) {
        boolean severalAllowed = switch (parameter.role()) {
            case KEY, SIDE_OUT, CSV, JSON -> true;
            default -> false;
        };
        boolean side = signature.join() && parameter.role() == signature.subject();
        if (severalAllowed || side || earlier.stream().noneMatch(other -> other.role() == parameter.role())) {
            return true;
        }
        return parameter.role() == signature.subject() ? secondSubject(parameter, signature) : second(parameter);
    }

    private boolean second(Parameter parameter) {
        reading.report()
                .add(
                        HandlerCode.PARAMETER_TWICE,
                        parameter.origin(),
                        "Parameter " + Reading.quoted(parameter.element()) + " is the second "
                                + Signature.text(parameter.role())
                                + ". Expected one. Remove it"
                                + (parameter.role() == Role.OUT
                                        ? ", or make it a side output with" + " \"@SideOutput\"."
                                        : "."));
        return false;
    }

    private boolean secondSubject(Parameter parameter, Signature signature) {
        reading.report()
                .add(
                        HandlerCode.UNKNOWN_PARAMETER,
                        parameter.origin(),
                        "Parameter " + Reading.quoted(parameter.element()) + " has the type "
                                + reading.quoted(parameter.type()) + ", which a " + signature.what()
                                + " cannot take beside " + Signature.text(signature.subject()) + ". Allowed: "
                                + signature.allowedText() + ".");
        return false;
    }

    private boolean hasSubject(ExecutableElement method, List<Parameter> parameters, Signature signature) {
        if (signature.subject() == null || signature.join()) {
            return true;
        }
        if (parameters.stream().noneMatch(parameter -> parameter.role() == signature.subject())) {
            reading.report()
                    .add(
                            HandlerCode.RECORD_MISSING,
                            ElementOrigin.of(method),
                            "The " + signature.what() + " " + Reading.quoted(method) + " does not take "
                                    + Signature.text(signature.subject()) + ". Add it as the first parameter.");
            return false;
        }
        return isFirst(parameters, signature);
    }

    private boolean isFirst(List<Parameter> parameters, Signature signature) {
        Parameter first = parameters.get(0);
        if (first.role() == signature.subject()) {
            return true;
        }
        reading.report()
                .add(
                        HandlerCode.RECORD_NOT_FIRST,
                        first.origin(),
                        "Parameter " + Reading.quoted(first.element()) + " stands before "
                                + Signature.text(signature.subject()) + ". Move " + Signature.text(signature.subject())
                                + " to the first place.");
        return false;
    }
}
