package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StateObject.Kind;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.plan.KeyedLayout;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The part of a state table that concerns state objects; plain fields with a time to live are {@link TimedFieldsCode}'s. */
final class KeyedStateCode {

    private final ClassName table;
    private final StepClass step;
    private final KeyedLayout layout;
    private final StepNames classNames = new StepNames(List.of());

    KeyedStateCode(ClassName table, StepClass step, KeyedLayout layout) {
        this.table = table;
        this.step = step;
        this.layout = layout;
    }

    KeyedLayout layout() {
        return layout;
    }

    /** The field of the table that holds a state object; a prefix keeps the user's names apart from the table's own. */
    static String fieldName(String object) {
        return "state_" + object;
    }

    /** A new step object, within the table. */
    CodeBlock newStep() {
        return newStep(step, CodeBlock.of(""));
    }

    /**
     * A new step object.
     *
     * @param prefix leads to the table, with a dot behind it
     */
    static CodeBlock newStep(StepClass step, CodeBlock prefix) {
        List<CodeBlock> arguments = step.constructor().stream()
                .map(name -> step.isBroadcast(name)
                        ? CodeBlock.of("null") // it is only asked for its initial values
                        : CodeBlock.of("$L$N", prefix, fieldName(name)))
                .toList();
        return CodeBlock.of("new $T($L)", TypeNames.className(step.type()), CodeBlock.join(arguments, ", "));
    }

    /** Adds the state objects as fields that the constructor fills. */
    void addObjects(TypeSpec.Builder type, MethodSpec.Builder constructor) {
        if (TimeToLiveCode.isConfigured(step)) {
            constructor.addParameter(EngineTypes.CONFIG, "config");
        }
        new TimedFieldsCode(this, step).addTimes(type, constructor);
        for (StateObject object : step.objects()) {
            type.addField(FieldSpec.builder(typeOf(object), fieldName(object.name()), Modifier.FINAL)
                    .build());
            constructor.addStatement("$N = $L", fieldName(object.name()), made(type, object));
        }
    }

    /** Adds the methods that concern time to live. */
    void addMethods(TypeSpec.Builder type) {
        new TimedFieldsCode(this, step).addMethods(type);
    }

    private TypeName typeOf(StateObject object) {
        List<TypeName> stored = object.stored().stream().map(TypeNames::of).toList();
        List<TypeName> declared =
                object.type().arguments().stream().map(TypeNames::of).toList();
        return switch (object.kind()) {
            case VALUE -> type(KeyedLayout.isWord(object) ? EngineTypes.WORD_VALUE : EngineTypes.OBJECT_VALUE, stored);
            case REDUCING ->
                type(KeyedLayout.isWord(object) ? EngineTypes.WORD_REDUCING : EngineTypes.OBJECT_REDUCING, stored);
            case LIST -> type(EngineTypes.KEYED_LIST, stored);
            case MAP -> type(EngineTypes.KEYED_MAP, stored);
            case BROADCAST -> type(EngineTypes.STEP_BROADCAST_STATE, stored);
            case AGGREGATING -> type(EngineTypes.AGGREGATING, List.of(declared.get(0), stored.get(0), declared.get(1)));
        };
    }

    private static TypeName type(ClassName raw, List<TypeName> arguments) {
        return ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
    }

    private CodeBlock made(TypeSpec.Builder type, StateObject object) {
        CodeBlock timeToLive = TimeToLiveCode.of(object.ttl());
        boolean specialised = KeyedLayout.isWord(object) || object.kind() == Kind.REDUCING;
        if (specialised) {
            String name = classNames.unique(StepNames.capitalized(object.name()) + "State");
            type.addType(specialised(name, object));
            return CodeBlock.of("new $N(this, $L)", name, timeToLive);
        }
        List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("this"), index(layout.objectIndex(object))));
        if (object.isCell()) {
            arguments.add(stampIndex(object));
        }
        arguments.add(timeToLive);
        object.aggregate().ifPresent(found -> arguments.add(CodeBlock.of("new $T()", TypeNames.of(found))));
        return CodeBlock.of(
                "new $T<>($L)", ((ParameterizedTypeName) typeOf(object)).rawType(), CodeBlock.join(arguments, ", "));
    }

    private static CodeBlock index(int index) {
        return CodeBlock.of("$L", index);
    }

    /** Without a time to live no word is kept. */
    private CodeBlock stampIndex(StateObject object) {
        return index(object.ttl().isPresent() ? layout.wordIndex(object) : -1);
    }

    /** A class for what depends on the type, or on the user's method. */
    private TypeSpec specialised(String name, StateObject object) {
        boolean word = KeyedLayout.isWord(object);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "{@code $L}: $L.\n", object.name(), word ? "a word of the slot" : "an object beside the slot")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(typeOf(object))
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(table, "table")
                        .addParameter(EngineTypes.TIME_TO_LIVE, "timeToLive")
                        .addStatement(
                                word ? "super(table, $L, timeToLive)" : "super(table, $L, $L, timeToLive)",
                                word
                                        ? new Object[] {layout.wordIndex(object)}
                                        : new Object[] {layout.objectIndex(object), stampIndex(object)})
                        .build());
        if (word) {
            addBoxing(type, object);
        }
        object.reduce()
                .ifPresent(method -> type.addMethod(override("reduce", stored(object))
                        .addParameter(stored(object), "one")
                        .addParameter(stored(object), "other")
                        .addStatement("return $T.$N(one, other)", TypeNames.className(method.owner()), method.name())
                        .build()));
        return type.build();
    }

    private static TypeName stored(StateObject object) {
        return TypeNames.of(object.stored().get(0));
    }

    private static void addBoxing(TypeSpec.Builder type, StateObject object) {
        CodeBlock value = CodeBlock.of("value");
        type.addMethod(override("box", stored(object))
                .addParameter(TypeName.LONG, "value")
                .addStatement("return $L", Words.fromWord(KeyedLayout.primitive(object), value))
                .build());
        type.addMethod(override("unbox", TypeName.LONG)
                .addParameter(stored(object), "value")
                .addStatement("return $L", Words.toWord(KeyedLayout.primitive(object), value))
                .build());
    }

    private static MethodSpec.Builder override(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(returns);
    }
}
