package io.thalweg.processor.plan;

import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * The streams of records that came too late. {@code step.late} has all of one type: a step that reads several types has
 * several streams of that name, and the type that a reader takes says which it means. A join has {@code step.lateLeft}
 * and {@code step.lateRight} too.
 */
public final class LateStreams {

    private static final List<String> SIDES = List.of("lateLeft", "lateRight");

    private LateStreams() {}

    /** All of a step, none if it has no late records. */
    public static List<Stream> of(StepModel step) {
        List<Stream> streams = new ArrayList<>();
        for (int input = 0; input < step.inputs().size(); input++) {
            ofInput(step, input).stream()
                    .filter(stream -> !streams.contains(stream))
                    .forEach(streams::add);
        }
        return streams;
    }

    /** Those in which the late records of an input are. */
    public static List<Stream> ofInput(StepModel step, int input) {
        if (!(step instanceof WindowModel) && !step.isJoin()) {
            return List.of();
        }
        TypeRef type = step.inputs().get(input).record();
        List<Stream> streams = new ArrayList<>();
        streams.add(new Stream(step.name(), "late", type));
        if (step.isJoin()) {
            streams.add(new Stream(step.name(), SIDES.get(input), type));
        }
        return streams;
    }

    /** The names of side streams that may be late records. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(SIDES);
        names.add(0, "late");
        return names;
    }
}
