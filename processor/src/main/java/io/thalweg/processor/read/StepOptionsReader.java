package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.StepOptions;
import io.thalweg.processor.model.StepOptions.OnErrorModel;
import io.thalweg.processor.model.StepOptions.OperatorStateField;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Reads what steps of several kinds may say: the fields and annotations that are not about one kind of step. */
final class StepOptionsReader {

    private final JobScope scope;
    private final OperatorStateReader operatorStates;
    private final OnErrorReader onErrors;
    private final Set<TypeElement> stepClasses = new HashSet<>();

    StepOptionsReader(JobScope scope) {
        this.scope = scope;
        this.operatorStates = new OperatorStateReader(scope);
        this.onErrors = new OnErrorReader(scope);
    }

    /** The options of the steps that say something, by the name of the step. */
    Map<String, StepOptions> read(List<StepModel> steps) {
        Map<String, StepOptions> options = new LinkedHashMap<>();
        for (StepModel step : steps) {
            StepOptions read = read(step);
            if (!read.equals(StepOptions.NONE)) {
                options.put(step.name(), read);
            }
        }
        operatorStates.checkPlaces(scope.job(), stepClasses);
        return options;
    }

    private StepOptions read(StepModel step) {
        if (step instanceof ProcessModel process) {
            TypeElement type = scope.classOf(process.step());
            boolean keyless = process.step().handlers().stream()
                    .noneMatch(handler -> handler.key().isPresent());
            return new StepOptions(onErrors.read(step, type), operatorStates(type, keyless));
        }
        List<OperatorStateField> states = step instanceof WindowModel window && !window.isJoin()
                ? operatorStates(scope.classOf(window.step()), false)
                : List.of();
        Optional<OnErrorModel> onError = step.origin() instanceof ElementOrigin origin
                ? onErrors.read(step, origin.element())
                : Optional.empty();
        return new StepOptions(onError, states);
    }

    private List<OperatorStateField> operatorStates(TypeElement type, boolean keyless) {
        stepClasses.add(type);
        return operatorStates.read(type, keyless);
    }
}
