package io.thalweg.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.codec.CodecEmitter;
import io.thalweg.processor.emit.codec.CsvEmitter;
import io.thalweg.processor.emit.codec.JsonEmitter;
import io.thalweg.processor.emit.jvm.JvmEmitter;
import io.thalweg.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Writes everything that a job becomes. */
public final class JobEmitter {

    private JobEmitter() {}

    /** The source files of a job, in a fixed order. */
    public static List<JavaFile> emit(Plan plan) {
        List<JavaFile> files = new ArrayList<>(CodecEmitter.emit(plan.job()));
        files.addAll(CsvEmitter.emit(plan.job()));
        files.addAll(JsonEmitter.emit(plan.job()));
        for (TypeSpec type : JvmEmitter.emit(plan)) {
            files.add(JavaFile.builder(plan.job().type().packageName(), type)
                    .skipJavaLangImports(true)
                    .indent("    ")
                    .build());
        }
        return files;
    }
}
