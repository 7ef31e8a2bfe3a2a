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

    /**
     * The class that an annotation names; a name that does not compile is reported, and so is what has no name.
     *
     * @param notAClass for primitive types and arrays
     */
    Optional<TypeElement> resolve(AnnotationView.ClassValue value, DiagnosticCode notAClass) {
        if (value.type().isEmpty()) {
            return reading.fail(
                    JobCode.UNRESOLVED_TYPE,
                    value.origin(),
                    "There is no such class. Add its import or the library that has it. If another annotation processor"
                            + " writes it, that one has to run too.");
        }
        Optional<TypeElement> element = reading.types().element(value.type().get());
        return element.isPresent()
                ? element
                : reading.fail(
                        notAClass,
                        value.origin(),
                        "\"" + value.type().get() + "\" is no class of which an object could be made. Name a class.");
    }

    /** What stands in the way of {@code new X()}. */
    enum Flaw {
        KIND,
        ABSTRACT,
        INNER,
        ACCESS,
        CONSTRUCTOR
    }

    /** @param text what is wrong and what to do, to be put behind the name of the class */
    record Problem(Flaw flaw, String text) {}

    /** Whether generated code can write {@code new X()}; if not, that is reported. */
    boolean constructible(TypeElement type, DiagnosticCode code, Origin origin, String what) {
        Optional<Problem> problem = problem(type).or(() -> constructorProblem(type));
        problem.ifPresent(
                found -> reading.report().add(code, origin, what + " " + Reading.quoted(type) + " " + found.text()));
        return problem.isEmpty();
    }

    /** Why generated code cannot make objects of the class, constructors aside. */
    Optional<Problem> problem(TypeElement type) {
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            return problem(
                    Flaw.KIND,
                    "is an interface, an enum or an annotation, of which no object can be made." + " Make it a class.");
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return problem(Flaw.ABSTRACT, "is abstract, so that no object can be made of it. Remove \"abstract\".");
        }
        if (isInner(type)) {
            return problem(
                    Flaw.INNER,
                    "is not static, so that it cannot be made without an object of the class"
                            + " around it. Make it static.");
        }
        return reading.access().allows(type)
                ? Optional.empty()
                : problem(
                        Flaw.ACCESS,
                        "cannot be used by generated code. " + reading.access().fix(type) + ".");
    }

    /** Why generated code cannot call a constructor without arguments. */
    Optional<Problem> constructorProblem(TypeElement type) {
        Optional<ExecutableElement> constructor = JavaTypes.emptyConstructor(type);
        if (constructor.isEmpty()) {
            return problem(Flaw.CONSTRUCTOR, "has no constructor without parameters. Add one.");
        }
        if (!reading.access().allows(constructor.get())) {
            return problem(
                    Flaw.CONSTRUCTOR,
                    "has a constructor without parameters that generated code cannot call. "
                            + reading.access().fix(constructor.get()) + ".");
        }
        return throwsChecked(constructor.get())
                ? problem(
                        Flaw.CONSTRUCTOR,
                        "has a constructor that throws a checked exception. Throw an unchecked" + " one.")
                : Optional.empty();
    }

    private static Optional<Problem> problem(Flaw flaw, String text) {
        return Optional.of(new Problem(flaw, text));
    }

    private boolean throwsChecked(ExecutableElement constructor) {
        return constructor.getThrownTypes().stream()
                .anyMatch(exception -> !reading.types().isUnchecked(exception));
    }

    /** Whether the class has an enclosing object. */
    static boolean isInner(TypeElement type) {
        return type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC);
    }
}
