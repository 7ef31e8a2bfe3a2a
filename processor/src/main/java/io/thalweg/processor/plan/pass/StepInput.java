package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.WindowModel;
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
        return handlers().size() > 1
                ? "handler " + Suggestions.quoted(handlers().get(index).method().name()) + " of " + owner
                : owner;
    }

    /** {@link #reader} at the beginning of a sentence. */
    String readerFirst() {
        return reader().substring(0, 1).toUpperCase(Locale.ROOT) + reader().substring(1);
    }

    private List<EventHandler> handlers() {
        if (step instanceof ProcessModel process) {
            return process.step().handlers();
        }
        return step instanceof WindowModel window ? window.step().handlers() : List.of();
    }
}
