package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.plan.StateLayout;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes the search of a state table: from a key to its slot. */
final class TableSearch {

    private final ClassName name;
    private final KeyCode key;
    private final StateLayout layout;

    TableSearch(ClassName name, KeyCode key, StateLayout layout) {
        this.name = name;
        this.key = key;
        this.layout = layout;
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(find());
        type.addMethod(probe());
        type.addMethod(findOther());
        type.addMethod(lookup());
    }

    /** The parts of the key in a slot of a table. */
    static List<CodeBlock> keyAt(KeyCode key, String table, String at) {
        return IntStream.range(0, key.parts().size())
                .mapToObj(part -> CodeBlock.of("$N.$N($L)", table, key.name(part), at))
                .toList();
    }

    private MethodSpec find() {
        return MethodSpec.methodBuilder("find")
                .addJavadoc("The key's slot; a new key gets one whose fields have their initial values.\n")
                .addParameters(key.parameters())
                .returns(TypeName.INT)
                .addStatement("return probe($L)", hashAndKey(key.variables()))
                .build();
    }

    /** The hash, followed by the parts of the key that it does not stand for. */
    private CodeBlock hashAndKey(List<CodeBlock> parts) {
        CodeBlock hash = hash(parts);
        return layout.bijective() ? hash : CodeBlock.of("$L, $L", hash, CodeBlock.join(parts, ", "));
    }

    /** One to one, or with its lowest bit set, since 0 marks a free slot. */
    private CodeBlock hash(List<CodeBlock> parts) {
        return layout.bijective() ? key.hash(parts) : CodeBlock.of("$L | 1", key.hash(parts));
    }

    private MethodSpec.Builder probing(String method) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE)
                .returns(TypeName.INT)
                .addParameter(TypeName.LONG, "hash");
        return layout.bijective() ? builder : builder.addParameters(key.parameters());
    }

    private MethodSpec probe() {
        CodeBlock arguments = layout.bijective() ? CodeBlock.of("") : CodeBlock.of(", $L", key.names());
        return probing("probe")
                .addStatement("int at = $T.slot(hash, mask)", EngineTypes.HASHES)
                .beginControlFlow("while (true)")
                .addStatement("long found = slots[at * STRIDE]")
                .addCode(ifMatch(CodeBlock.of(layout.bijective() ? "hash == 0 ? zero() : at" : "at")))
                .beginControlFlow("if (found == 0)")
                .addStatement("return coldInsert(at, hash$L)", arguments)
                .endControlFlow()
                .addStatement("at = (at + 1) & mask")
                .endControlFlow()
                .build();
    }

    private CodeBlock ifMatch(CodeBlock result) {
        CodeBlock condition = layout.bijective()
                ? CodeBlock.of("found == hash")
                : CodeBlock.of("found == hash && same(at, $L)", key.names());
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", condition)
                .addStatement("return $L", result)
                .endControlFlow()
                .build();
    }

    private MethodSpec findOther() {
        CodeBlock arguments = layout.bijective()
                ? CodeBlock.of("other.hash(from)")
                : CodeBlock.of("other.hash(from), $L", CodeBlock.join(TableSearch.keyAt(key, "other", "from"), ", "));
        return MethodSpec.methodBuilder("find")
                .addJavadoc("The slot of a key that another table holds.\n")
                .addParameter(name, "other")
                .addParameter(TypeName.INT, "from")
                .returns(TypeName.INT)
                .addStatement("return probe($L)", arguments)
                .build();
    }

    private MethodSpec lookup() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("lookup")
                .addJavadoc("The key's slot, or -1.\n")
                .addParameters(key.parameters())
                .returns(TypeName.INT)
                .addStatement("long hash = $L", hash(key.variables()));
        return method.addStatement("int at = $T.slot(hash, mask)", EngineTypes.HASHES)
                .beginControlFlow("while (true)")
                .addStatement("long found = slots[at * STRIDE]")
                .addCode(ifMatch(
                        CodeBlock.of(layout.bijective() ? "hash == 0 ? (zeroUsed() ? mask + 1 : -1) : at" : "at")))
                .beginControlFlow("if (found == 0)")
                .addStatement("return -1")
                .endControlFlow()
                .addStatement("at = (at + 1) & mask")
                .endControlFlow()
                .build();
    }
}
