package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.plan.StateLayout;

/** The part of a table of sessions that holds, in the slot of each key, the newest session while it is open. */
final class LentSessionCode {

    private final CodeBlock start;
    private final CodeBlock end;

    LentSessionCode(StateLayout layout) {
        start = SlotCode.word("at", layout.startIndex());
        end = SlotCode.word("at", layout.endIndex());
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(method("holds", TypeName.BOOLEAN)
                .addJavadoc("Whether a session stands in the slot that a record of that time belongs to.\n")
                .addParameter(TypeName.LONG, "timestamp")
                .addStatement("return $L <= timestamp && timestamp <= $L", start, end)
                .build());
        type.addMethod(
                method("end", TypeName.LONG).addStatement("return $L", end).build());
        type.addMethod(method("lengthen", TypeName.VOID)
                .addJavadoc("The session in the slot lasts at least until then.\n")
                .addParameter(TypeName.LONG, "end")
                .addStatement("$L = Math.max($L, end)", end, end)
                .build());
        type.addMethod(method("occupy", TypeName.VOID)
                .addParameter(TypeName.LONG, "start")
                .addParameter(TypeName.LONG, "end")
                .addStatement("$L = start", start)
                .addStatement("$L = end", end)
                .build());
        type.addMethod(method("vacate", TypeName.VOID)
                .addJavadoc("No session stands in the slot: no time is in it.\n")
                .addStatement("occupy(at, Long.MAX_VALUE, Long.MIN_VALUE)")
                .build());
    }

    private static MethodSpec.Builder method(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name).addParameter(TypeName.INT, "at").returns(returns);
    }
}
