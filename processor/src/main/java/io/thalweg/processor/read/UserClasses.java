package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.model.Origin;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Checks classes of the user's that generated code makes objects of. */
final class UserClasses {

    private final Reading reading;

    UserClasses(Reading reading) {
        this.reading = reading;
    }

    /** The class that an annotation names; a name that does not compile is reported. */
    Optional<TypeElement> resolve(AnnotationView.ClassValue value) {
        Optional<TypeElement> element = value.type().flatMap(reading.types()::element);
        if (element.isEmpty()) {
            reading.report()
                    .add(
                            JobCode.UNRESOLVED_TYPE,
                            value.origin(),
                            "'" + value.text() + "' is no class that can be found. Add its import or the library that has"
                                    + " it.");
        }
        return element;
    }

    /** Whether generated code can write {@code new X()}; if not, that is reported. */
    boolean constructible(TypeElement type, DiagnosticCode code, Origin origin, String what) {
        String problem = problem(type);
        if (problem.isEmpty()) {
            return true;
        }
        reading.report().add(code, origin, what + " " + Reading.quoted(type) + " " + problem);
        return false;
    }

    /** Why generated code cannot write {@code new X()} and what to do, empty if it can. */
    String problem(TypeElement type) {
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            return "is an interface, an enum or an annotation, of which no object can be made. Make it a class.";
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return "is abstract, so that no object can be made of it. Remove 'abstract'.";
        }
        if (isInner(type)) {
            return "is not static, so that it cannot be made without an object of the class around it. Make it static.";
        }
        if (!reading.access().allows(type)) {
            return "cannot be used by generated code. " + reading.access().fix(type) + ".";
        }
        return constructorProblem(type);
    }

    private String constructorProblem(TypeElement type) {
        Optional<ExecutableElement> constructor = JavaTypes.emptyConstructor(type);
        if (constructor.isEmpty()) {
            return "has no constructor without parameters. Add one.";
        }
        if (!reading.access().allows(constructor.get())) {
            return "has a constructor without parameters that generated code cannot call. "
                    + reading.access().fix(constructor.get()) + ".";
        }
        return throwsChecked(constructor.get())
                ? "has a constructor that throws a checked exception. Throw an unchecked one."
                : "";
    }

    private boolean throwsChecked(ExecutableElement constructor) {
        return constructor.getThrownTypes().stream()
                .anyMatch(exception -> !reading.types().isUnchecked(exception));
    }

    /** Whether the class has an enclosing object. */
    static boolean isInner(TypeElement type) {
        return type.getNestingKind().isNested()
                && !type.getModifiers().contains(Modifier.STATIC);
    }
}
