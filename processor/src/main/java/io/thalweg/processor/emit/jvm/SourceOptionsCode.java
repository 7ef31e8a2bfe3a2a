package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.model.DurationText;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.WatermarkModel;

/** Writes what a job says about the reading of a source: which lane, and how its splits stay together in event time. */
final class SourceOptionsCode {

    private final Generators generators;

    SourceOptionsCode(Generators generators) {
        this.generators = generators;
    }

    /** An expression, empty if the source says nothing special. */
    CodeBlock of(SourceModel source) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (source.single()) {
            code.add(".onFirstLane()");
        }
        source.watermark().ifPresent(watermark -> code.add(alignment(watermark)));
        return code.isEmpty() ? code.build() : CodeBlock.of("$T.NONE$L", EngineTypes.SOURCE_OPTIONS, code.build());
    }

    private CodeBlock alignment(WatermarkModel watermark) {
        if (watermark.maxDrift().isEmpty()) {
            return CodeBlock.of("");
        }
        DurationText drift = watermark.maxDrift().get();
        return watermark.group().isEmpty()
                ? CodeBlock.of(".driftingAtMost($L)", generators.millis(drift))
                : CodeBlock.of(".alignedWith($L, $L)", Literals.string(watermark.group()), generators.millis(drift));
    }
}
