package io.thalweg.processor.read;

import io.thalweg.processor.model.DroppedName;
import io.thalweg.processor.model.StepModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Reads {@code @Dropped}, of the job class and of the classes of its steps. */
final class DroppedReader {

    private final JobScope scope;
    private final List<DroppedName> names = new ArrayList<>();

    DroppedReader(JobScope scope) {
        this.scope = scope;
    }

    List<DroppedName> read(List<StepModel> steps) {
        read("", scope.job());
        for (StepModel step : steps) {
            step.stepClass()
                    .filter(stepClass -> !step.isJoin()) // which is a method
                    .ifPresent(stepClass -> read(step.name(), scope.classOf(stepClass)));
        }
        return List.copyOf(names);
    }

    private void read(String step, TypeElement type) {
        scope.reading()
                .annotations()
                .find(type, Names.DROPPED)
                .ifPresent(annotation -> annotation
                        .texts("value")
                        .forEach(text -> names.add(new DroppedName(step, text.value(), text.origin()))));
    }
}
