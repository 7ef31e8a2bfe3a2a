package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.KeyCode;
import io.thalweg.processor.model.KeyModel;
import io.thalweg.processor.model.MethodModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @KeyBy} against the type of a record. */
final class KeyReader {

    private final Reading reading;
    private final PlaceholderReader placeholders;
    private final KeyPathReader paths;
    private final KeyMethodReader methods;
    private final KeyTypeReader types;

    KeyReader(JobScope scope) {
        this.reading = scope.reading();
        this.placeholders = new PlaceholderReader(reading);
        this.paths = new KeyPathReader(reading);
        this.methods = new KeyMethodReader(reading);
        this.types = new KeyTypeReader(scope);
    }

    /**
     * One part of a key before its type is checked.
     *
     * @param method the model of {@code "#method"}, empty for a path
     */
    record Source(List<KeyModel.Member> path, Optional<MethodModel> method, TypeMirror type) {}

    /**
     * The key; empty if something is wrong with it.
     *
     * @param owners classes in which {@code "#method"} is looked for, the nearest first
     */
    Optional<ResolvedKey> read(AnnotationView keyBy, TypeMirror record, List<TypeElement> owners) {
        if (keyBy.texts("value").isEmpty()) {
            return reading.fail(
                    KeyCode.NO_KEY,
                    keyBy.origin(),
                    "@KeyBy names no component. Expected at least one, such as \"@KeyBy(\"origin\")\". A step without"
                            + " key has no @KeyBy.");
        }
        return read(keyBy, "value", record, owners);
    }

    /** The key in a member of an annotation, which names at least one part; empty if something is wrong with it. */
    Optional<ResolvedKey> read(AnnotationView keyBy, String member, TypeMirror record, List<TypeElement> owners) {
        List<AnnotationView.Text> texts = keyBy.texts(member);
        List<KeyModel.Part> parts = new ArrayList<>();
        List<TypeMirror> partTypes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (AnnotationView.Text text : texts) {
            Optional<Source> source = isNew(text, seen) && !placeholders.refuse(text, keyBy.name())
                    ? source(text, record, owners)
                    : Optional.empty();
            source.flatMap(found -> part(text, found)).ifPresent(parts::add);
            source.ifPresent(found -> partTypes.add(found.type()));
        }
        if (parts.size() < texts.size()) {
            return Optional.empty();
        }
        boolean dropNull = keyBy.constant("nullKey").equals("DROP");
        KeyModel model = new KeyModel(List.copyOf(parts), dropNull, keyBy.origin(member));
        return Optional.of(new ResolvedKey(model, partTypes));
    }

    private boolean isNew(AnnotationView.Text text, Set<String> seen) {
        if (seen.add(text.value())) {
            return true;
        }
        reading.report()
                .add(
                        KeyCode.PART_TWICE,
                        text.origin(),
                        "\"" + text.value() + "\" is named twice. Expected each part of a key once. Remove it.");
        return false;
    }

    private Optional<Source> source(AnnotationView.Text text, TypeMirror record, List<TypeElement> owners) {
        return text.value().startsWith("#")
                ? methods.read(text, record, owners).map(this::ofMethod)
                : paths.read(text, record);
    }

    private Source ofMethod(UserMethod method) {
        return new Source(List.of(), Optional.of(method.model()), method.returns());
    }

    private Optional<KeyModel.Part> part(AnnotationView.Text text, Source source) {
        ElementOrigin origin = text.origin();
        return types.read(text.value(), source.type(), origin)
                .map(value -> new KeyModel.Part(text.value(), source.path(), source.method(), value));
    }
}
