package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.RecoveryCode;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * Names the sinks of exactly-once jobs of which can be seen that they do not commit with checkpoints. What a method returns as
 * a {@code StreamSink} is known only when the job starts, which then says so in its log.
 */
final class WeakestLink {

    private static final String MEANT = "guarantee";

    private final JobScope scope;
    private final Reading reading;

    WeakestLink(JobScope scope) {
        this.scope = scope;
        this.reading = scope.reading();
    }

    /** A sink that shows each record at once. */
    void found(Element sink) {
        if (!isMeant(sink)) {
            reading.annotations()
                    .find(scope.job(), Names.CHECKPOINTED)
                    .filter(view -> view.constant("mode").equals("EXACTLY_ONCE"))
                    .ifPresent(view -> report(sink, view.isTrue("strict")));
        }
    }

    private static boolean isMeant(Element sink) {
        SuppressWarnings suppressed = sink.getAnnotation(SuppressWarnings.class);
        return suppressed != null && List.of(suppressed.value()).contains(MEANT);
    }

    private void report(Element sink, boolean strict) {
        reading.report()
                .add(
                        strict ? RecoveryCode.WEAKEST_LINK_STRICT : RecoveryCode.WEAKEST_LINK,
                        ElementOrigin.of(sink),
                        "@Sink " + Reading.quoted(sink)
                                + " is the weakest link of this exactly-once job: it does not commit with"
                                + " checkpoints, so that after a failure it shows some records once more. Return a sink that"
                                + " does, such as FileSink; implement \"TransactionalSink\"; or, if that does no harm, write"
                                + " @SuppressWarnings(\"guarantee\").");
    }
}
