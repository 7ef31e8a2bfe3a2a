package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.plan.StateLayout;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * Writes the search of a state table. Where texts are among the key, it also writes what keeps texts of one hash code, which
 * anybody can make, from forming a long queue: beyond a few of them, a key stands where all of its characters say.
 */
final class TableSearch {

    private final ClassName table;
    private final KeyCode key;
    private final StateLayout layout;
    private final boolean texts;

    TableSearch(ClassName table, KeyCode key, StateLayout layout) {
        this.table = table;
        this.key = key;
        this.layout = layout;
        this.texts = IntStream.range(0, key.parts().size()).anyMatch(this::isText);
    }

    /**
     * Adds the methods.
     *
     * @param merging whether keys of one table are looked for in another
     */
    void addTo(TypeSpec.Builder type, boolean merging) {
        type.addMethod(find());
        type.addMethod(probe());
        if (texts) {
            type.addMethod(coldMiss());
            type.addMethod(lookupCrowded());
        }
        if (merging) {
            addMerging(type);
        }
        type.addMethod(lookup());
        type.addType(seldom());
    }

    private void addMerging(TypeSpec.Builder type) {
        if (layout.bijective()) {
            type.addMethod(findOrAdopt());
            type.addMethod(zeroOrAdopt());
        } else {
            type.addMethod(findOther());
        }
    }

    private MethodSpec find() {
        return MethodSpec.methodBuilder("find")
                .addJavadoc("The key's slot; a new key gets one whose fields have their initial values.\n")
                .addParameters(key.parameters())
                .returns(TypeName.INT)
                .addStatement("return probe($L)", hashAndKey())
                .build();
    }

    /** The hash, followed by the parts of the key that it does not stand for. */
    private CodeBlock hashAndKey() {
        return layout.bijective() ? hash(false) : CodeBlock.of("$L, $L", hash(false), key.names());
    }

    /**
     * The hash of the key in its variables: one to one, or with its lowest bit set, since 0 marks a free slot.
     *
     * @param characters whether all characters of texts count, and not their hash codes alone
     */
    private CodeBlock hash(boolean characters) {
        CodeBlock hash = null;
        for (int part = 0; part < key.parts().size(); part++) {
            CodeBlock word = word(part, characters);
            hash = hash == null ? CodeBlock.of("mix($L)", word) : CodeBlock.of("mix($L, $L)", hash, word);
        }
        return layout.bijective() ? hash : CodeBlock.of("$L | 1", hash);
    }

    private CodeBlock word(int part, boolean characters) {
        if (layout.isWord(part)) {
            return key.toWord(part, CodeBlock.of("$N", key.name(part)));
        }
        return characters && isText(part)
                ? CodeBlock.of("mix($N)", key.name(part))
                : CodeBlock.of("$N.hashCode()", key.name(part));
    }

    private boolean isText(int part) {
        return key.parts().get(part).value() instanceof ValueType.Scalar scalar
                && scalar.kind() == ValueType.ScalarKind.STRING;
    }

    private MethodSpec probe() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("probe")
                .addModifiers(Modifier.PRIVATE)
                .returns(TypeName.INT)
                .addParameter(TypeName.LONG, "hash");
        if (!layout.bijective()) {
            method.addParameters(key.parameters());
        }
        CodeBlock miss = texts
                ? CodeBlock.of("Seldom.miss(this, at, others, hash, $L)", key.names())
                : CodeBlock.of("Seldom.insert(this, at, $L)", hashAndNames());
        return method.addCode(search("hash == 0 ? zero() : at", miss)).build();
    }

    /** The variable of the hash, followed by those of the parts of the key that it does not stand for. */
    private CodeBlock hashAndNames() {
        return layout.bijective() ? CodeBlock.of("hash") : CodeBlock.of("hash, $L", key.names());
    }

    private TypeSpec seldom() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(texts ? "miss" : "insert")
                .addModifiers(Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(table, "table")
                .addParameter(TypeName.INT, "free");
        if (texts) {
            method.addParameter(TypeName.INT, "others");
        }
        method.addParameter(TypeName.LONG, "hash");
        if (!layout.bijective()) {
            method.addParameters(key.parameters());
        }
        method.addStatement(
                texts ? "return table.coldMiss(free, others, $L)" : "return table.coldInsert(free, $L)",
                hashAndNames());
        return TypeSpec.classBuilder("Seldom")
                .addJavadoc("What must not become part of the machine code of a search.\n")
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "serial")
                        .build())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(EngineTypes.SELDOM_PATH)
                .addMethod(method.build())
                .build();
    }

    /** The loop over slots from the home of the variable {@code hash} on. */
    private CodeBlock search(String hit, CodeBlock miss) {
        return search(hit, CodeBlock.of(""), miss);
    }

    /**
     * @param insertion what to do with the free slot {@code at} before the result is {@code miss}
     */
    private CodeBlock search(String hit, CodeBlock insertion, CodeBlock miss) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("int at = home(hash)");
        if (texts) {
            code.add("int others = 0; // keys of the same hash\n");
        }
        code.beginControlFlow("while (true)").addStatement("long found = slots[at * STRIDE]");
        if (layout.bijective()) {
            code.beginControlFlow("if (found == hash)")
                    .addStatement("return " + hit)
                    .endControlFlow();
        } else if (texts) {
            code.beginControlFlow("if (found == hash)")
                    .beginControlFlow("if (same(at, $L))", key.names())
                    .addStatement("return at")
                    .endControlFlow()
                    .addStatement("others++")
                    .endControlFlow();
        } else {
            code.add(ifSame());
        }
        return code.beginControlFlow(texts ? "if (found == 0 || others == MOST_OF_ONE_HASH)" : "if (found == 0)")
                .add(lookAgain(insertion, miss))
                .endControlFlow()
                .addStatement("at = (at + 1) & mask")
                .endControlFlow()
                .build();
    }

    /** The end of a search, unless the table grows and has brought what this search would have met. */
    private CodeBlock lookAgain(CodeBlock insertion, CodeBlock miss) {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (!moved(hash))")
                .add(insertion)
                .addStatement("return $L", miss)
                .endControlFlow()
                .addStatement("at = home(hash)");
        if (texts) {
            code.addStatement("others = 0");
        }
        return code.addStatement("continue").build();
    }

    private CodeBlock ifSame() {
        return CodeBlock.builder()
                .beginControlFlow("if (found == hash && same(at, $L))", key.names())
                .addStatement("return at")
                .endControlFlow()
                .build();
    }

    private MethodSpec coldMiss() {
        return MethodSpec.methodBuilder("coldMiss")
                .addJavadoc("The slot of a new key, or of one that stands where its characters say.\n")
                .addModifiers(Modifier.PRIVATE)
                .returns(TypeName.INT)
                .addParameter(TypeName.INT, "free")
                .addParameter(TypeName.INT, "others")
                .addParameter(TypeName.LONG, "hash")
                .addParameters(key.parameters())
                .beginControlFlow("if (!crowded(others))")
                .addStatement("return coldInsert(free, hash, $L)", key.names())
                .endControlFlow()
                .addStatement("int found = lookupCrowded($L)", key.names())
                .beginControlFlow("if (found >= 0)")
                .addStatement("return found")
                .endControlFlow()
                .addStatement("long place = others < MOST_OF_ONE_HASH ? hash : $L", hash(true))
                .addStatement("return coldInsert(freeSlot(place), place, $L)", key.names())
                .build();
    }

    private MethodSpec lookupCrowded() {
        return MethodSpec.methodBuilder("lookupCrowded")
                .addJavadoc("The slot of a key that stands where its characters say, or -1.\n")
                .addModifiers(Modifier.PRIVATE)
                .returns(TypeName.INT)
                .addParameters(key.parameters())
                .addStatement("long hash = $L", hash(true))
                .addStatement("int at = home(hash)")
                .beginControlFlow("while (true)")
                .addStatement("long found = slots[at * STRIDE]")
                .addCode(ifSame())
                .beginControlFlow("if (found == 0)")
                .addStatement("return moved(hash) ? lookupCrowded($L) : -1", key.names())
                .endControlFlow()
                .addStatement("at = (at + 1) & mask")
                .endControlFlow()
                .build();
    }

    private MethodSpec findOther() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("find")
                .addJavadoc("The slot of a key that another table holds.\n")
                .addParameter(table, "other")
                .addParameter(TypeName.INT, "from")
                .returns(TypeName.INT);
        if (texts) {
            return method.addStatement("return find($L)", keyOf("other", "from"))
                    .build();
        }
        return method.addStatement("return probe(other.hash(from), $L)", keyOf("other", "from"))
                .build();
    }

    private MethodSpec findOrAdopt() {
        return MethodSpec.methodBuilder("findOrAdopt")
                .addJavadoc(
                        "The slot of a key that another table holds; -1 if it was new and has been copied from there.\n")
                .addParameter(table, "other")
                .addParameter(TypeName.INT, "from")
                .returns(TypeName.INT)
                .addStatement("long hash = other.hash(from)")
                .addCode(search(
                        "hash == 0 ? zeroOrAdopt(other, from) : at",
                        CodeBlock.builder()
                                .addStatement("adopt(other, from, at)")
                                .build(),
                        CodeBlock.of("-1")))
                .build();
    }

    private MethodSpec zeroOrAdopt() {
        return MethodSpec.methodBuilder("zeroOrAdopt")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(table, "other")
                .addParameter(TypeName.INT, "from")
                .returns(TypeName.INT)
                .beginControlFlow("if (zeroUsed())")
                .addStatement("return mask + 1")
                .endControlFlow()
                .addStatement("adoptZero(other, from)")
                .addStatement("return -1")
                .build();
    }

    private CodeBlock keyOf(String other, String from) {
        List<CodeBlock> values = IntStream.range(0, key.parts().size())
                .mapToObj(part -> CodeBlock.of("$N.$N($L)", other, key.name(part), from))
                .toList();
        return CodeBlock.join(values, ", ");
    }

    private MethodSpec lookup() {
        CodeBlock absent =
                texts ? CodeBlock.of("crowded(others) ? lookupCrowded($L) : -1", key.names()) : CodeBlock.of("-1");
        return MethodSpec.methodBuilder("lookup")
                .addJavadoc("The key's slot, or -1.\n")
                .addParameters(key.parameters())
                .returns(TypeName.INT)
                .addStatement("long hash = $L", hash(false))
                .addCode(search("hash == 0 ? (zeroUsed() ? mask + 1 : -1) : at", absent))
                .build();
    }
}
