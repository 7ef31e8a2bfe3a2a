package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.StateLayout;
import java.util.List;
import java.util.Optional;

/** What the table of a window join has beside its keys: the chains of the left and the right records, a word each. */
final class JoinTable {

    private static final List<String> SIDES = List.of("left", "right");

    private final List<TypeRef> sides;
    private final List<TypeName> records;

    JoinTable(TypeRef left, TypeRef right) {
        this.sides = List.of(left, right);
        this.records = List.of(TypeNames.of(left).box(), TypeNames.of(right).box());
    }

    /** How such a table lies in memory. */
    static StateLayout layout(KeyCode key) {
        return new StateLayout(key.model(), SIDES.stream().map(JoinTable::chain).toList(), false);
    }

    private static StateField chain(String side) {
        return new StateField(side, new TypeRef.Primitive("long"), Optional.empty(), false, null);
    }

    TypeName superclass() {
        return ParameterizedTypeName.get(EngineTypes.WINDOW_JOIN_TABLE, records.get(0), records.get(1));
    }

    /** Adds what generated code needs of each side: to keep a record, and to visit all of them. */
    void addTo(TypeSpec.Builder type, StateLayout layout) {
        for (int side = 0; side < SIDES.size(); side++) {
            String name = SIDES.get(side);
            CodeBlock chain =
                    TableEmitter.word("at", layout.fieldIndex(layout.fields().get(side)));
            type.addMethod(MethodSpec.methodBuilder("add" + StepNames.capitalized(name))
                    .addJavadoc("Keeps a $L record of a key, behind those before it.\n", name)
                    .addParameter(TypeName.INT, "at")
                    .addParameter(records.get(side), "record")
                    .addStatement("$L = $N.add($L, record)", chain, name, chain)
                    .build());
            type.addMethod(MethodSpec.methodBuilder("first" + StepNames.capitalized(name))
                    .addJavadoc("The place of the first $L record of a key, 0 if there is none.\n", name)
                    .addParameter(TypeName.INT, "at")
                    .returns(TypeName.INT)
                    .addStatement("return $T.first($L)", EngineTypes.RECORD_CHAINS, chain)
                    .build());
        }
    }

    /** Adds the records of both sides of a key as bytes: places in chains mean nothing elsewhere. */
    void addSaving(
            StateLayout layout, StateCodecs codecs, SchemaCode schema, List<CodeBlock> writes, List<CodeBlock> reads) {
        for (int side = 0; side < SIDES.size(); side++) {
            String name = SIDES.get(side);
            CodeBlock chain =
                    TableEmitter.word("at", layout.fieldIndex(layout.fields().get(side)));
            CodeBlock codec = codecs.ofRecord(sides.get(side));
            schema.add(", " + name + " ");
            schema.addOf(codec);
            writes.add(CodeBlock.builder()
                    .addStatement("$N.write($L, $L, out)", name, chain, codec)
                    .build());
            reads.add(CodeBlock.builder()
                    .addStatement("$L = $N.read($L, in)", chain, name, codec)
                    .build());
        }
    }
}
