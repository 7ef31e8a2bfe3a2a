package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ErrorPolicyCode;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.AsyncModel;
import io.thalweg.processor.model.StepModel.FilterModel;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.SinkModel;
import io.thalweg.processor.model.StepModel.TransformModel;
import io.thalweg.processor.model.StepOptions.OnErrorModel;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Reads {@code @OnError}. */
final class OnErrorReader {

    private final Reading reading;

    OnErrorReader(JobScope scope) {
        this.reading = scope.reading();
    }

    /**
     * The policy of a step if it is not to fail the job.
     *
     * @param written the method or class that is the step
     */
    Optional<OnErrorModel> read(StepModel step, Element written) {
        Optional<AnnotationView> mark = reading.annotations().find(written, Names.ON_ERROR);
        if (mark.isEmpty() || mark.get().constant("value").equals("FAIL")) {
            return Optional.empty();
        }
        if (!isCalledPerRecord(step)) {
            return reading.fail(
                    ErrorPolicyCode.PLACE,
                    mark.get().origin(),
                    "@OnError has no effect on " + Reading.quoted(step.name())
                            + ": no handler of it is called for single records. It belongs on @Transform, @Filter,"
                            + " @Async and void @Sink methods and on step classes without window.");
        }
        return Optional.of(new OnErrorModel(
                mark.get().constant("value").equals("DEAD_LETTER"), mark.get().origin()));
    }

    private static boolean isCalledPerRecord(StepModel step) {
        return step instanceof TransformModel
                || step instanceof FilterModel
                || step instanceof AsyncModel
                || step instanceof ProcessModel
                || step instanceof SinkModel sink && sink.writesDirectly();
    }
}
