package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.MethodModel.Parameter;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names of the codecs and formats of a job: the same whenever the job is the same, and all different. */
public final class CodecNames {
    private static final Map<Character, String> DELIMITERS =
            Map.of(',', "", ';', "Semicolon", '\t', "Tab", '|', "Pipe");

    private final CodecScope scope;
    private final ClassNames classes;
    private final Map<TypeRef, ClassName> codecs = new LinkedHashMap<>();
    private final Map<FormatKey, ClassName> formats = new LinkedHashMap<>();

    private record FormatKey(TypeRef type, String suffix) {}

    private CodecNames(CodecScope scope) {
        this.scope = scope;
        classes = ClassNames.around(scope);
    }

    /** The names of a job's. */
    public static CodecNames of(JobModel job) {
        return of(CodecScope.of(job));
    }

    static CodecNames of(CodecScope scope) {
        CodecNames names = new CodecNames(scope);
        scope.types().values().stream().filter(names::isWritten).forEach(names::nameCodec);
        scope.formats().forEach(names::nameFormat);
        return names;
    }

    /** The codec of an {@code @Event} type: in its own package, for every job that uses it. */
    public static TypeRef.Declared sharedCodec(TypeRef.Declared type) {
        return TypeRef.of(type.packageName(), String.join("_", type.simpleNames()) + "Codec");
    }

    /**
     * The class of the codec of an event type: generated, or named by {@code @CodedBy}.
     *
     * @throws IllegalArgumentException if the runtime has a ready one; see {@link #codecReference}
     */
    public ClassName codec(TypeRef type) {
        ClassName generated = codecs.get(type);
        if (generated != null) {
            return generated;
        }
        return scope.type(type)
                .customCodec()
                .map(codec -> TypeNames.className((TypeRef.Declared) codec))
                .orElseThrow(() -> new IllegalArgumentException("the codec of " + type + " has no class of its own"));
    }

    /** The class written for a {@code @Csv} parameter; it has a constructor without parameters. */
    public ClassName csv(TypeRef type, char delimiter) {
        return format(type, csvSuffix(delimiter));
    }

    /** The class written for a {@code @Json} parameter; it has a constructor without parameters. */
    public ClassName json(TypeRef type) {
        return format(type, "Json");
    }

    /** An expression of type {@code Codec<T>}, to be kept in a field: it makes a new object if the codec is the user's. */
    public CodeBlock codecReference(TypeRef type) {
        Optional<CodeBlock> ready = ReadyCodecs.of(type);
        if (ready.isPresent()) {
            return ready.get();
        }
        boolean custom = CodecScope.custom(scope.type(type)).isPresent();
        return CodeBlock.of(custom ? "new $T()" : "$T.INSTANCE", codec(type));
    }

    /** Whether this scope writes the codec of that type. */
    boolean isWritten(EventType type) {
        boolean own = type.type().equals(scope.owner());
        return scope.needed().contains(type.type())
                && ReadyCodecs.of(type.type()).isEmpty()
                && (own || type.customCodec().isEmpty());
    }

    private void nameCodec(EventType type) {
        codecs.put(type.type(), type.type().equals(scope.owner()) ? shared(type) : classes.claim(type.type(), "Codec"));
    }

    private static ClassName shared(EventType type) {
        return TypeNames.className(sharedCodec((TypeRef.Declared) type.type()));
    }

    private void nameFormat(Parameter parameter) {
        String suffix = parameter.role() == Role.JSON ? "Json" : csvSuffix(delimiter(parameter));
        formats.computeIfAbsent(
                new FormatKey(parameter.element(), suffix), key -> classes.claim(parameter.element(), suffix));
    }

    private ClassName format(TypeRef type, String suffix) {
        ClassName name = formats.get(new FormatKey(type, suffix));
        if (name == null) {
            throw new IllegalArgumentException("no parameter asks for a " + suffix + " format of " + type);
        }
        return name;
    }

    /** The delimiter of a {@code @Csv} parameter. */
    static char delimiter(Parameter parameter) {
        return parameter.qualifier().isEmpty() ? ',' : parameter.qualifier().charAt(0);
    }

    private static String csvSuffix(char delimiter) {
        return "Csv" + DELIMITERS.getOrDefault(delimiter, "Char" + (int) delimiter);
    }
}
