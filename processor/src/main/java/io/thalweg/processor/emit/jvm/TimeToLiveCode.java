package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.model.DurationText;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StateOptions.TimeToLive;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.StepClass;
import java.util.Optional;
import java.util.stream.Stream;

/** Expressions for times to live. */
final class TimeToLiveCode {

    private TimeToLiveCode() {}

    /** The time to live as an object of the engine. */
    static CodeBlock of(Optional<TimeToLive> ttl) {
        if (ttl.isEmpty()) {
            return CodeBlock.of("$T.FOREVER", EngineTypes.TIME_TO_LIVE);
        }
        TimeToLive model = ttl.get();
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.of($L)", EngineTypes.TIME_TO_LIVE, millis(model.duration()));
        code.add(model.refreshedByReads() ? ".withRefreshByReads()" : "");
        code.add(model.shownUntilCleaned() ? ".withExpiredShown()" : "");
        code.add(model.sweptAway() ? "" : ".withoutSweep()");
        code.add(model.leftOutOfSnapshots() ? ".withCleanSnapshots()" : "");
        return code.build();
    }

    private static CodeBlock millis(DurationText duration) {
        return duration.placeholder()
                ? CodeBlock.of("config.resolveMillis($L)", Literals.string(duration.text()))
                : CodeBlock.of("$L", StageParts.longLiteral(duration.millis()));
    }

    /** Whether a time to live of the step is known only when the job starts. */
    static boolean isConfigured(StepClass step) {
        return Stream.concat(
                        step.fields().stream().map(StateField::ttl),
                        step.objects().stream().map(StateObject::ttl))
                .flatMap(Optional::stream)
                .anyMatch(ttl -> ttl.duration().placeholder());
    }
}
