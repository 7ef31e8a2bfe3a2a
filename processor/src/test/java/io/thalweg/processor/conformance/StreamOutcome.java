package io.thalweg.processor.conformance;

import io.thalweg.testkit.StreamElement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts what a sink was given into an outcome. */
final class StreamOutcome {

    private StreamOutcome() {}

    /** Adds what a sink was given in each life of a job, and between them that it was restored. */
    static void add(
            Outcome outcome,
            DrivenJob job,
            String sink,
            Function<StreamElement.Value<Object>, Map<String, Object>> record) {
        for (int life = 0; life < job.lives().size(); life++) {
            if (life > 0) {
                outcome.restored(life);
            }
            add(outcome, job.lives().get(life).elements(sink), record);
        }
    }

    /**
     * Adds all elements in order.
     *
     * @param record the attributes of a record, in the words of the files
     */
    static void add(
            Outcome outcome,
            List<StreamElement<Object>> elements,
            Function<StreamElement.Value<Object>, Map<String, Object>> record) {
        for (StreamElement<Object> element : elements) {
            if (element instanceof StreamElement.Watermark<Object> watermark) {
                outcome.watermark(watermark.timestamp());
            } else if (element instanceof StreamElement.Status<Object> status) {
                outcome.status(status.idle());
            } else if (element instanceof StreamElement.Value<Object> value) {
                outcome.output().add(record.apply(value));
            }
        }
    }
}
