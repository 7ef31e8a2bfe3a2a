package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** Writes the methods by which a source says which of its splits is being read: each has watermarks of its own (E9). */
final class SplitMethods {

    private final String id;
    private final String watermarks;

    /**
     * @param id the name of the source in generated code
     * @param watermarks the field that keeps the watermarks of the splits
     */
    SplitMethods(String id, String watermarks) {
        this.id = id;
        this.watermarks = watermarks;
    }

    List<MethodSpec> all() {
        return List.of(
                about("splits", "count")
                        .addStatement("$N.splits(count)", watermarks)
                        .build(),
                about("split", "split")
                        .addStatement("$N.split(split)", watermarks)
                        .build(),
                splitEnded(),
                about("splitWatermark", "split")
                        .returns(TypeName.LONG)
                        .addStatement("return $N.watermarkOf(split)", watermarks)
                        .build());
    }

    private static MethodSpec.Builder about(String name, String parameter) {
        return StageParts.override(name).addParameter(TypeName.INT, parameter);
    }

    /** With a watermark behind each record, the end of a split may raise it as a record does. */
    private MethodSpec splitEnded() {
        if (!watermarks.equals(Generators.lag(id))) {
            return about("splitEnded", "split")
                    .addStatement("$N.splitEnded(split)", watermarks)
                    .build();
        }
        return about("splitEnded", "split")
                .addCode(StageParts.unchecked(CodeBlock.builder()
                        .addStatement("$N($N.end(split))", WatermarkFlow.method(id), watermarks)
                        .build()))
                .build();
    }
}
