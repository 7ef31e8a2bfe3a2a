package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.diagnostic.LanguageCode;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Checks the job class itself. */
final class JobClassChecks {

    private final Reading reading;

    JobClassChecks(Reading reading) {
        this.reading = reading;
    }

    /** Types of java.lang that generated code uses by their simple names. */
    private static final List<String> JAVA_LANG = List.of(
            "Boolean",
            "Byte",
            "Character",
            "Double",
            "Enum",
            "Exception",
            "Float",
            "IllegalArgumentException",
            "IllegalStateException",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Object",
            "Override",
            "Record",
            "RuntimeException",
            "Short",
            "String",
            "SuppressWarnings",
            "System");

    /** Whether the class can be a job. */
    boolean check(TypeElement job) {
        checkMode(job);
        if (!checkNeighbours(job)) {
            return false;
        }
        if (job.getKind() == ElementKind.RECORD) {
            return refuse(JobCode.JOB_KIND, job, "is a record. Make it a class.");
        }
        if (!job.getTypeParameters().isEmpty()) {
            return refuse(
                    JobCode.JOB_GENERIC,
                    job,
                    "has type parameters, which nobody gives values to. Write the types" + " themselves.");
        }
        Optional<UserClasses.Problem> problem = new UserClasses(reading).problem(job);
        return problem.map(found -> refuse(code(found.flaw()), job, found.text()))
                .orElse(true);
    }

    /** Checks that generated code can make the object whose methods are called, if there is one. */
    void checkConstructor(TypeElement job, boolean usesInstance) {
        if (usesInstance) {
            new UserClasses(reading)
                    .constructorProblem(job)
                    .ifPresent(found ->
                            refuse(JobCode.JOB_CONSTRUCTOR, job, found.text() + " Or make all of its steps static."));
        }
    }

    private boolean checkNeighbours(TypeElement job) {
        Optional<String> hidden = JAVA_LANG.stream()
                .filter(name -> reading.types().exists(packageOf(job) + name))
                .findFirst();
        hidden.ifPresent(name -> reading.report()
                .add(
                        JobCode.HIDES_JAVA_LANG,
                        ElementOrigin.of(job),
                        "The package of the job class " + Reading.quoted(job) + " has a type " + Reading.quoted(name)
                                + ", which hides \"java.lang." + name + "\" from generated code. Rename it, or move the"
                                + " job to another package."));
        return hidden.isEmpty();
    }

    private static String packageOf(TypeElement job) {
        Element element = job;
        while (element.getKind() != ElementKind.PACKAGE) {
            element = element.getEnclosingElement();
        }
        String name = element.toString();
        return element.getSimpleName().isEmpty() ? "" : name + ".";
    }

    private static DiagnosticCode code(UserClasses.Flaw flaw) {
        return switch (flaw) {
            case KIND -> JobCode.JOB_KIND;
            case ABSTRACT -> JobCode.JOB_ABSTRACT;
            case INNER -> JobCode.JOB_INNER;
            case ACCESS -> JobCode.JOB_PRIVATE;
            case CONSTRUCTOR -> JobCode.JOB_CONSTRUCTOR;
        };
    }

    private void checkMode(TypeElement job) {
        AnnotationView annotation = reading.annotations().find(job, Names.JOB).orElseThrow();
        if (annotation.constant("mode").equals("BATCH")) {
            reading.report()
                    .add(
                            LanguageCode.BATCH,
                            annotation.origin("mode"),
                            "This version of Thalweg does not run jobs in the mode BATCH yet. Remove \"mode\": a job"
                                    + " whose sources are bounded ends by itself in the mode STREAMING too.");
        }
    }

    private boolean refuse(DiagnosticCode code, TypeElement job, String problem) {
        reading.report().add(code, ElementOrigin.of(job), "The job class " + Reading.quoted(job) + " " + problem);
        return false;
    }
}
