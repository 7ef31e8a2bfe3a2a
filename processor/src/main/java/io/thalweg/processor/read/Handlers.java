package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.HandlerCode;
import io.thalweg.processor.diagnostic.JobCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The handler methods of a step class, sorted by their annotations. */
final class Handlers {

    private static final List<String> OF_INPUTS =
            List.of(Names.FROM, Names.KEY_BY, Names.REBALANCE, Names.PARTITION_BY, Names.SINGLE);
    private static final List<String> MISPLACED = Stream.concat(
                    Stream.of(
                            Names.SOURCE,
                            Names.TRANSFORM,
                            Names.FILTER,
                            Names.SINK,
                            Names.JOIN,
                            Names.INTERVAL_JOIN,
                            Names.WINDOW,
                            Names.WATERMARK),
                    OF_INPUTS.stream())
            .toList();

    private final Reading reading;
    private final Map<String, List<ExecutableElement>> byAnnotation = new LinkedHashMap<>();
    private boolean valid = true;

    private Handlers(Reading reading) {
        this.reading = reading;
    }

    /** Sorts the handlers of a class; wrong combinations of annotations are reported. */
    static Handlers of(TypeElement type, Reading reading) {
        Handlers handlers = new Handlers(reading);
        Members.methods(type, reading.types()).forEach(handlers::add);
        Names.HANDLERS.stream()
                .filter(name -> !name.equals(Names.ON_EVENT) && !name.equals(Names.ON_BROADCAST))
                .forEach(name -> handlers.checkSingle(type, name));
        return handlers;
    }

    /** Whether nothing was wrong with the annotations. */
    boolean areValid() {
        return valid;
    }

    /** All handlers with that annotation, in declaration order. */
    List<ExecutableElement> all(String annotation) {
        return byAnnotation.getOrDefault(annotation, List.of());
    }

    /** The handler with that annotation. */
    Optional<ExecutableElement> one(String annotation) {
        return all(annotation).stream().findFirst();
    }

    private void add(ExecutableElement method) {
        List<AnnotationView> marks = reading.annotations().findAll(method, Names.HANDLERS);
        checkMisplaced(method, marks);
        valid &= AsyncReader.isNone(method, reading);
        if (marks.size() > 1) {
            fail(
                    HandlerCode.SEVERAL_HANDLER_ANNOTATIONS,
                    marks.get(1),
                    Reading.quoted(method) + " is annotated both "
                            + marks.get(0).name() + " and " + marks.get(1).name()
                            + ". Expected one of them. Divide it into two methods.");
            return;
        }
        marks.forEach(mark -> byAnnotation
                .computeIfAbsent(mark.name().substring(1), name -> new ArrayList<>())
                .add(method));
    }

    private void checkMisplaced(ExecutableElement method, List<AnnotationView> marks) {
        boolean input = marks.stream().anyMatch(mark -> mark.name().equals("@OnEvent"));
        Stream<AnnotationView> found = reading.annotations().findAll(method, MISPLACED).stream();
        boolean broadcast = marks.stream().anyMatch(mark -> mark.name().equals("@OnBroadcast"));
        found.filter(view ->
                        !(input && isOfInput(view) || broadcast && view.name().equals("@From")))
                .forEach(view -> fail(
                        JobCode.STRAY_ANNOTATION,
                        view,
                        view.name() + " has no effect on " + Reading.quoted(method) + ", a method of a step class. "
                                + placeOf(view)));
    }

    private static String placeOf(AnnotationView view) {
        if (view.name().equals("@Window")) {
            return "Put it on the class.";
        }
        return isOfInput(view)
                ? "Put it on an @OnEvent handler or on the class."
                : "Steps are methods of the job class; put it there.";
    }

    private static boolean isOfInput(AnnotationView view) {
        return OF_INPUTS.contains(view.name().substring(1));
    }

    private void checkSingle(TypeElement type, String annotation) {
        List<ExecutableElement> methods = all(annotation);
        if (methods.size() > 1) {
            AnnotationView second =
                    reading.annotations().find(methods.get(1), annotation).orElseThrow();
            fail(
                    HandlerCode.DUPLICATE_HANDLER,
                    second,
                    Reading.quoted(type) + " has two handlers for"
                            + " @" + annotation + ", "
                            + Reading.quoted(methods.get(0)) + " and " + Reading.quoted(methods.get(1))
                            + ". Expected one. Put the work of both into one.");
        }
    }

    private void fail(DiagnosticCode code, AnnotationView place, String message) {
        reading.report().add(code, place.origin(), message);
        valid = false;
    }
}
