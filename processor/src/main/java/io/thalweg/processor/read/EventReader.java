package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.TypeRef;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a type annotated {@code @Event}. */
public final class EventReader {

    private final Types types;
    private final Elements elements;

    /** @param types javac's own, as are the elements */
    public EventReader(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /**
     * An event type by itself.
     *
     * @param reachable the type and all event types inside of it
     */
    public record Event(EventType type, Map<TypeRef, EventType> reachable) {}

    /** The type, empty if the report has an error. */
    public Optional<Event> read(TypeElement type, Report report) {
        Reading reading = Reading.of(new JavaTypes(types, elements), type, report);
        new UnresolvedTypes(reading).check(type);
        EventTypeReader events = new EventTypeReader(reading);
        return events.stream(type.asType(), ElementOrigin.of(type))
                .flatMap(events::find)
                .filter(event -> !report.hasErrors() && !reading.annotations().has(type, Names.CODED_BY))
                .map(event -> new Event(event, events.types()));
    }
}
