package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.StepModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One input of a step.
 *
 * @param index its place in {@link StepModel#inputs}
 */
record StepInput(StepModel step, int index) {

    static List<StepInput> of(StepModel step) {
        return IntStream.range(0, step.inputs().size())
                .mapToObj(index -> new StepInput(step, index))
                .toList();
    }

    InputModel model() {
        return step.inputs().get(index);
    }

    /** What it takes, in quotes. */
    String type() {
        return Suggestions.quoted(model().record().toString());
    }

    boolean isNamed() {
        return !model().from().isEmpty();
    }

    /** Who reads, inside of a sentence: the step, or its handler where the step has several. */
    String reader() {
        String owner = "step " + Suggestions.quoted(step.name());
        if (step.handlers().size() <= 1) {
            return owner;
        }
        String name = step.handlers().get(index).method().name();
        return step.isJoin()
                ? "the " + name + " side of " + owner
                : "handler " + Suggestions.quoted(name) + " of " + owner;
    }

    /** {@link #reader} at the beginning of a sentence. */
    String readerFirst() {
        return reader().substring(0, 1).toUpperCase(Locale.ROOT) + reader().substring(1);
    }
}
