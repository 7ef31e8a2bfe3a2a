package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.RecoveryCode;
import io.thalweg.processor.model.JobModel.CheckpointModel;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/** Reads {@code @Checkpointed}, and checks what fits together. */
final class CheckpointReader {

    private static final long SHORTEST_MILLIS = 10; // C1
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);

    private final Reading reading;

    CheckpointReader(Reading reading) {
        this.reading = reading;
    }

    /** The annotation of a job, empty if it has none. */
    Optional<CheckpointModel> read(TypeElement job) {
        return reading.annotations().find(job, Names.CHECKPOINTED).map(this::read);
    }

    private CheckpointModel read(AnnotationView view) {
        OptionMembers members = new OptionMembers(reading, view, "checkpoint-");
        members.duration("every", SHORTEST_MILLIS, RecoveryCode.TOO_SHORT);
        members.constant("mode");
        members.duration("minPause", 0, RecoveryCode.TOO_SHORT);
        members.duration("timeout", SHORTEST_MILLIS, RecoveryCode.TOO_SHORT);
        members.number("tolerableFailures", 0);
        members.number("maxConcurrent", 1);
        members.constant("retain");
        members.flag("unaligned");
        members.duration("alignedTimeout", 0, RecoveryCode.TOO_SHORT);
        members.text("storage");
        members.number("keep", 1);
        members.flag("afterTasksFinish");
        members.constant("watermarks");
        checkUnaligned(view, members);
        checkConcurrent(view, members);
        checkStorage(view, members);
        return new CheckpointModel(members.options(), view.origin());
    }

    private static void checkUnaligned(AnnotationView view, OptionMembers members) {
        if (view.isTrue("unaligned")) {
            if (view.constant("mode").equals("AT_LEAST_ONCE")) {
                members.fail(
                        RecoveryCode.UNALIGNED_AT_LEAST_ONCE,
                        "unaligned",
                        "Checkpoints of mode AT_LEAST_ONCE hold up no input, so there is nothing that unaligned barriers"
                                + " could spare. Remove \"unaligned\", or remove \"mode\".");
            }
        } else if (members.millis("alignedTimeout").orElse(0) > 0) {
            members.fail(
                    RecoveryCode.ALIGNED_TIMEOUT,
                    "alignedTimeout",
                    "\"alignedTimeout\" says when an aligned checkpoint goes on unaligned, and this job takes no unaligned"
                            + " ones. Add unaligned = true, or remove \"alignedTimeout\".");
        }
    }

    private static void checkConcurrent(AnnotationView view, OptionMembers members) {
        if (view.integer("maxConcurrent") <= 1) {
            return;
        }
        if (view.isTrue("unaligned")) {
            concurrent(members, "records that were overtaken belong to one checkpoint", "unaligned");
        } else if (members.millis("minPause").orElse(0) > 0) {
            concurrent(members, "with a pause behind each checkpoint there is never a second one", "minPause");
        }
    }

    private static void concurrent(OptionMembers members, String reason, String other) {
        members.fail(
                RecoveryCode.CONCURRENT,
                "maxConcurrent",
                "Only one checkpoint can be under way at a time here: " + reason
                        + ". Remove \"maxConcurrent\", or remove" + " \"" + other + "\".");
    }

    private void checkStorage(AnnotationView view, OptionMembers members) {
        AnnotationView.Text storage = view.text("storage");
        if (storage.value().isEmpty()) {
            reading.report()
                    .add(
                            RecoveryCode.IN_MEMORY,
                            view.origin(),
                            "Checkpoints of this job are kept in memory, and end with the process. To go on after a crash"
                                    + " or an update, name a directory: storage = \"file:checkpoints\".");
            return;
        }
        new PlaceholderReader(reading).check(storage);
        Matcher scheme = SCHEME.matcher(storage.value());
        if (scheme.matches() && !scheme.group(1).equals("file")) {
            members.fail(
                    RecoveryCode.STORAGE,
                    "storage",
                    "\"" + storage.value() + "\" is no place for checkpoints: this version does not know \""
                            + scheme.group(1) + ":\". Expected a local directory such as \"file:checkpoints\".");
        }
    }
}
