package io.thalweg.processor.conformance;

import java.util.List;
import java.util.Map;

/**
 * One scenario of a file. Immutable.
 *
 * @param file the name of its file
 * @param name unique within the project's own files
 * @param subject for example {@code windows/tumbling}
 * @param job kind and parameters
 * @param input the steps in order
 * @param expect what must come out
 * @param runnable false if the file itself says that nobody can run it
 */
record Scenario(
        String file,
        String name,
        String subject,
        Parameters job,
        List<Step> input,
        Map<String, Object> expect,
        boolean runnable) {

    /**
     * One step of the input.
     *
     * @param verb what is done
     * @param argument with what; null if with nothing
     */
    record Step(String verb, Object argument) {

        /** The argument of a step that takes a list. */
        List<?> list() {
            if (argument instanceof List<?> list) {
                return list;
            }
            throw new IllegalArgumentException(verb + " takes a list, found " + argument);
        }

        /** The argument of a step that takes a number. */
        long number() {
            return Values.number(argument);
        }

        @Override
        public String toString() {
            return argument == null ? verb : verb + ": " + argument;
        }
    }

    String kind() {
        return job.text("kind");
    }

    /** Whether some step has this verb. */
    boolean hasStep(String verb) {
        return input.stream().anyMatch(step -> step.verb().equals(verb));
    }

    /** Whether it takes checkpoints, or goes on from one. */
    boolean savesState() {
        return List.of("checkpoint", "fail", "savepoint", "restore", "restore_with").stream()
                .anyMatch(this::hasStep);
    }

    @Override
    public String toString() {
        return name + " (" + file + ")";
    }
}
