package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.plan.StateLayout;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The part of a step's timers that concerns snapshots: the keys that are more than a word, as bytes. */
final class SavedTimersCode {

    private final KeyCode key;
    private final TypeName keyType;
    private final boolean composite;
    private final StateCodecs codecs;
    private final StateLayout layout;

    /** @param keyType the class of the objects that stand for keys: a record of the parts if there are several */
    SavedTimersCode(KeyCode key, TypeName keyType, boolean composite, StateCodecs codecs) {
        this.key = key;
        this.keyType = keyType;
        this.composite = composite;
        this.codecs = codecs;
        this.layout = new StateLayout(key.model(), List.of(), false);
    }

    void addTo(TypeSpec.Builder type) {
        MethodSpec.Builder write = method("writeKey", TypeName.VOID)
                .addParameter(ClassName.OBJECT, "key")
                .addParameter(EngineTypes.BINARY_OUTPUT, "out")
                .addStatement("$T saved = ($T) key", keyType, keyType);
        SchemaCode schema = new SchemaCode();
        List<CodeBlock> readers = new ArrayList<>();
        for (int part = 0; part < key.parts().size(); part++) {
            CodeBlock value = composite ? CodeBlock.of("saved.$N()", key.name(part)) : CodeBlock.of("saved");
            schema.add(part == 0 ? "" : " ");
            schema.add(key.parts().get(part).value().type().toString());
            if (layout.isWord(part)) {
                write.addStatement("out.writeLong($L)", key.toWord(part, value));
                readers.add(key.fromWord(part, CodeBlock.of("in.readLong()")));
            } else {
                CodeBlock codec = codecs.constant(
                        type, "codec_" + key.name(part), key.parts().get(part).value());
                write.addStatement("$L.write($L, out)", codec, value);
                readers.add(CodeBlock.of("$L.read(in)", codec));
            }
        }
        type.addMethod(write.build());
        type.addMethod(method("readKey", ClassName.OBJECT)
                .addParameter(EngineTypes.BINARY_INPUT, "in")
                .addStatement(
                        "return $L",
                        composite ? CodeBlock.of("new $T($L)", keyType, CodeBlock.join(readers, ", ")) : readers.get(0))
                .build());
        type.addMethod(method("keySchema", ClassName.get(String.class))
                .addStatement("return $L", schema.code())
                .build());
    }

    private static MethodSpec.Builder method(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(returns);
    }
}
