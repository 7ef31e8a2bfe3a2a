package io.thalweg.runtime.job;

import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.task.StepFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells in one line what a job failed with: the job, the step, the record's position, what was thrown, and the line of
 * the user's code it was thrown from.
 */
final class FailureLine {

    private static final List<String> ENGINE = List.of("io.thalweg.runtime.", "io.thalweg.api.", "io.thalweg.testkit.");
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");
    private static final int MOST_CAUSES = 20;

    private final JobPlan plan;
    private final List<Throwable> causes;

    private FailureLine(JobPlan plan, Throwable failure) {
        this.plan = plan;
        this.causes = causes(failure);
    }

    /** The line for a failure of a job, without line break. */
    static String of(JobPlan plan, Throwable failure) {
        return oneLine(new FailureLine(plan, failure).text());
    }

    /** Where a thread of the job is: in which step and at which line of the user; empty if that is not to be seen. */
    static String where(JobPlan plan, StackTraceElement[] stack) {
        Throwable carrier = new Throwable();
        carrier.setStackTrace(stack);
        FailureLine line = new FailureLine(plan, carrier);
        String step = line.stepInTrace(line.causes);
        return (step == null ? "" : " in step " + step) + line.userLine(line.causes);
    }

    /** The same text on one line: line breaks and other control characters become spaces. */
    static String oneLine(String text) {
        return text.replaceAll("\\R|\\p{Cntrl}", " ").strip();
    }

    private String text() {
        StepFailure failure = stepFailure();
        String step = failure == null ? null : failure.step();
        String position = failure == null ? null : failure.position();
        List<Throwable> thrown = causes.subList(failure == null ? 0 : causes.indexOf(failure) + 1, causes.size());
        if (thrown.isEmpty()) {
            thrown = causes;
        }
        StringBuilder line = new StringBuilder(plan.name()).append(" failed");
        String where = step == null ? stepInTrace(thrown) : step;
        if (where != null) {
            line.append(" in step ").append(where);
        }
        String description = description(thrown);
        if (position != null && !description.contains(position)) {
            line.append(" (").append(position).append(')');
        }
        return line.append(": ").append(description).append(userLine(thrown)).toString();
    }

    /** The innermost one, which is nearest to the place. */
    private StepFailure stepFailure() {
        StepFailure found = null;
        for (Throwable cause : causes) {
            if (cause instanceof StepFailure failure) {
                found = failure;
            }
        }
        return found;
    }

    private static String description(List<Throwable> thrown) {
        Throwable first = thrown.get(0);
        Throwable root = thrown.get(thrown.size() - 1);
        String rootMessage = root.getMessage() == null ? root.toString() : root.getMessage();
        boolean told = first == root || String.valueOf(first.getMessage()).contains(rootMessage);
        return told ? text(first) : text(first) + ", caused by " + text(root);
    }

    /** The engine's own exceptions say all in their message; those of others need their type as well. */
    private static String text(Throwable thrown) {
        boolean ofEngine = ENGINE.stream().anyMatch(thrown.getClass().getName()::startsWith);
        return ofEngine && thrown.getMessage() != null ? thrown.getMessage() : thrown.toString();
    }

    private String userLine(List<Throwable> thrown) {
        for (Throwable cause : thrown) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (isGenerated(frame.getClassName())) {
                    break;
                }
                if (isUsers(frame)) {
                    return " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
                }
            }
        }
        return "";
    }

    /** Methods of generated stages are called {@code what_step}, or {@code what_step_handler}. */
    private String stepInTrace(List<Throwable> thrown) {
        for (Throwable cause : thrown) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                String method = frame.getMethodName();
                if (isGenerated(frame.getClassName()) && method.indexOf('_') > 0) {
                    return asWritten(method.split("_")[1]);
                }
            }
        }
        return null;
    }

    /** In names of methods a step begins with a small letter and has no underscore. */
    private String asWritten(String step) {
        return plan.steps().stream()
                .filter(name -> name.replace("_", "").equalsIgnoreCase(step))
                .findFirst()
                .orElse(step);
    }

    private static boolean isUsers(StackTraceElement frame) {
        String name = frame.getClassName();
        return frame.getFileName() != null
                && frame.getLineNumber() > 0
                && ENGINE.stream().noneMatch(name::startsWith)
                && JDK.stream().noneMatch(name::startsWith);
    }

    /** What is written for the job {@code Flights}: {@code FlightsPlan, FlightsMain, Flights_...}. */
    private boolean isGenerated(String className) {
        String planClass = plan.getClass().getName();
        if (!planClass.endsWith("Plan")) {
            return className.equals(planClass);
        }
        String job = planClass.substring(0, planClass.length() - "Plan".length());
        return className.startsWith(planClass) || className.equals(job + "Main") || className.startsWith(job + "_");
    }

    private static List<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure;
                cause != null && seen.add(cause) && causes.size() < MOST_CAUSES;
                cause = cause.getCause()) {
            causes.add(cause);
        }
        causes.removeIf(HandlerException.class::isInstance); // only carries another one
        return causes.isEmpty() ? List.of(failure) : causes;
    }
}
