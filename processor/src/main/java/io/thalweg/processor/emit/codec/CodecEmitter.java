package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.TypeRef;
import java.util.List;
import java.util.Map;

/** Writes the codecs of event types, one class each. */
public final class CodecEmitter {

    private CodecEmitter() {}

    /** The codecs of a job, in order of first mention of their types; none for types that have a codec already. */
    public static List<JavaFile> emit(JobModel job) {
        return emit(CodecScope.of(job));
    }

    /**
     * The codec of an {@code @Event} type, and codecs of types in it that nobody else writes one for; nothing if the
     * user names another codec for it.
     *
     * @param type one whose {@code customCodec} is {@link CodecNames#sharedCodec}
     * @param known that type and at least all event types that stand in its values
     */
    public static List<JavaFile> emitShared(EventType type, Map<TypeRef, EventType> known) {
        return CodecScope.hasSharedName(type) ? emit(CodecScope.of(type, known)) : List.of();
    }

    private static List<JavaFile> emit(CodecScope scope) {
        CodecNames names = CodecNames.of(scope);
        RecursiveTypes recursive = RecursiveTypes.of(scope);
        return scope.types().values().stream()
                .filter(names::isWritten)
                .map(type -> file(scope, codec(type, new CodecClass(type, scope, names, recursive))))
                .toList();
    }

    private static TypeSpec codec(EventType type, CodecClass target) {
        return switch (type.shape()) {
            case RECORD -> RecordCodec.write(type, target);
            case CLASS -> ClassCodec.write(type, target);
            case ENUM -> EnumCodec.write(type, target);
            case SEALED -> SealedCodec.write(type, target);
            case VALUE -> ValueCodec.write(type, target);
        };
    }

    static JavaFile file(CodecScope scope, TypeSpec type) {
        return JavaFile.builder(scope.owner().packageName(), type)
                .indent("    ")
                .skipJavaLangImports(!JavaLang.isHiddenIn(scope))
                .build();
    }
}
