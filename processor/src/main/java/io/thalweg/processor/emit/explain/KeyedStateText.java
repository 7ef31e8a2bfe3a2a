package io.thalweg.processor.emit.explain;

import io.thalweg.processor.model.DurationText;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StateOptions.TimeToLive;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.plan.KeyedLayout;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of the plan report about state objects and time to live: what each takes per key, and how long it is kept. */
final class KeyedStateText {

    private KeyedStateText() {}

    static String of(StepClass step) {
        String fields = step.fields().stream()
                .filter(field -> field.ttl().isPresent())
                .map(KeyedStateText::of)
                .collect(Collectors.joining());
        return fields + step.objects().stream().map(KeyedStateText::of).collect(Collectors.joining());
    }

    private static String of(StateField field) {
        return "    " + field.name() + ": 8 bytes for its time" + kept(field.ttl()) + "\n";
    }

    private static String of(StateObject object) {
        return "    " + object.name() + " " + PlanReport.typeName(object.type()) + ": " + place(object)
                + kept(object.ttl()) + "\n";
    }

    private static String place(StateObject object) {
        boolean timed = object.ttl().isPresent();
        return switch (object.kind()) {
            case LIST ->
                "one object per key, 4 to 8 bytes" + (timed ? " and 8 for its time" : "")
                        + " per element beside the elements";
            case MAP ->
                "one object per key, 8 to 16 bytes" + (timed ? " and 8 for its time" : "")
                        + " per entry beside keys and values, 16 more for the index of more than 8";
            default ->
                KeyedLayout.isWord(object)
                        ? "16 bytes in the slot; warning: what is read and written is a box of 16 to 24 bytes each time, which"
                                + " a plain field does not need"
                        : "one object per key" + (timed ? ", and 8 bytes for its time" : "") + ": "
                                + PlanReport.typeName(object.stored().get(0)) + " is not the box of a primitive type";
        };
    }

    private static String kept(Optional<TimeToLive> ttl) {
        if (ttl.isEmpty()) {
            return ", kept until removed";
        }
        TimeToLive model = ttl.get();
        String since = model.refreshedByReads() ? " after the last read or write" : " after the last write";
        String shown = model.shownUntilCleaned() ? ", then shown until cleaned" : "";
        return ", expires " + duration(model.duration()) + since + shown + swept(model);
    }

    private static String duration(DurationText duration) {
        return duration.placeholder() ? PlanReport.oneLine(duration.text()) : StepText.duration(duration.millis());
    }

    private static String swept(TimeToLive ttl) {
        return ttl.sweptAway() ? ", swept away" : ", removed when read";
    }
}
