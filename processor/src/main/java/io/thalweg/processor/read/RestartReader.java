package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.RecoveryCode;
import io.thalweg.processor.model.JobModel.RestartModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads {@code @Restart}, and checks that it describes one way to restart. */
final class RestartReader {

    private static final List<List<String>> WAYS = List.of(
            List.of("delay"),
            List.of("failureRate", "within"),
            List.of("backoff", "maxBackoff", "multiplier", "jitter", "resetAfter"));

    private final Reading reading;

    RestartReader(Reading reading) {
        this.reading = reading;
    }

    /** The annotation of a job, empty if it has none. */
    Optional<RestartModel> read(TypeElement job) {
        Optional<AnnotationView> found = reading.annotations().find(job, Names.RESTART);
        found.ifPresent(view -> checkCheckpoints(view, job));
        return found.map(this::read);
    }

    private RestartModel read(AnnotationView view) {
        OptionMembers members = new OptionMembers(reading, view, "restart-");
        members.number("attempts", 0);
        members.duration("delay", 0, RecoveryCode.NO_TIME);
        members.number("failureRate", 1);
        members.duration("within", 1, RecoveryCode.NO_TIME);
        members.duration("backoff", 1, RecoveryCode.NO_TIME);
        members.duration("maxBackoff", 1, RecoveryCode.NO_TIME);
        members.decimal("multiplier", 1, Double.MAX_VALUE, RecoveryCode.BACKOFF);
        members.decimal("jitter", 0, 1, RecoveryCode.BACKOFF);
        members.duration("resetAfter", 1, RecoveryCode.NO_TIME);
        checkWays(view, members);
        checkBackoff(view, members);
        return new RestartModel(members.options(), view.origin());
    }

    private void checkCheckpoints(AnnotationView view, TypeElement job) {
        boolean restarts = !view.isWritten("attempts") || view.integer("attempts") > 0;
        if (restarts && !reading.annotations().has(job, Names.CHECKPOINTED)) {
            reading.report()
                    .add(
                            RecoveryCode.FROM_THE_BEGINNING,
                            view.origin(),
                            "This job takes no checkpoints, so it restarts from its beginning: all input is read again, and"
                                    + " what was written is written once more. Add @Checkpointed(every = \"10s\", storage ="
                                    + " \"file:checkpoints\").");
        }
    }

    private static void checkWays(AnnotationView view, OptionMembers members) {
        String first = null;
        for (List<String> way : WAYS) {
            Optional<String> written = way.stream().filter(view::isWritten).findFirst();
            if (written.isPresent() && first != null) {
                twoWays(members, first, written.get());
                return;
            }
            first = written.orElse(first);
        }
        if (view.isWritten("attempts") && view.isWritten("failureRate")) {
            twoWays(members, "attempts", "failureRate");
        }
    }

    private static void twoWays(OptionMembers members, String first, String second) {
        members.fail(
                RecoveryCode.TWO_WAYS,
                second,
                "A job restarts in one way: \"" + first + "\" and \"" + second + "\" belong to different ones. Expected"
                        + " attempts with delay, or failureRate with within, or backoff with its companions. Remove one of"
                        + " them.");
    }

    private static void checkBackoff(AnnotationView view, OptionMembers members) {
        long initial = members.millis("backoff").orElse(view.isWritten("backoff") ? 0 : 1_000);
        long longest = members.millis("maxBackoff").orElse(view.isWritten("maxBackoff") ? Long.MAX_VALUE : 60_000);
        if (longest < initial) {
            members.fail(
                    RecoveryCode.BACKOFF,
                    view.isWritten("maxBackoff") ? "maxBackoff" : "backoff",
                    "The longest time before a restart, " + longest + " ms, is shorter than the first one, " + initial
                            + " ms. Write a longer \"maxBackoff\", or a shorter \"backoff\".");
        }
    }
}
