package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.InputModel.FromName;
import io.thalweg.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Reads {@code @From}. */
final class FromReader {

    private final Reading reading;
    private final PlaceholderReader placeholders;

    FromReader(Reading reading) {
        this.reading = reading;
        this.placeholders = new PlaceholderReader(reading);
    }

    /**
     * An input.
     *
     * @param elements where {@code @From} may stand, the first one that has it counts
     * @param record the parameter that receives the records
     */
    InputModel read(List<Element> elements, TypeRef type, ElementOrigin record) {
        Optional<AnnotationView> from = elements.stream()
                .map(element -> reading.annotations().find(element, Names.FROM))
                .flatMap(Optional::stream)
                .findFirst();
        List<FromName> names = from.map(this::names).orElse(List.of());
        return new InputModel(type, names, from.map(AnnotationView::origin).orElse(record));
    }

    /** The names in an {@code @From}; one that names nothing is reported. */
    List<FromName> names(AnnotationView from) {
        List<AnnotationView.Text> texts = from.texts("value");
        if (texts.isEmpty()) {
            reading.report()
                    .add(
                            JobCode.EMPTY_FROM,
                            from.origin(),
                            "@From names no stream. Expected at least one, such as \"@From(\"departed\")\", or no"
                                    + " @From at all if the type of the record says which stream is meant.");
        }
        return texts.stream()
                .filter(text -> !placeholders.refuse(text, "@From"))
                .map(text -> new FromName(text.value(), text.origin()))
                .toList();
    }
}
