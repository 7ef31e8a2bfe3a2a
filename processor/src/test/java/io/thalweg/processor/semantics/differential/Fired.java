package io.thalweg.processor.semantics.differential;

import io.thalweg.processor.semantics.differential.WindowShape.Event;
import java.util.Comparator;
import java.util.List;

/**
 * A window that has fired: its key as text, its bounds, and its records in the order in which they came.
 *
 * @param events what is in the window, never empty
 */
public record Fired(String key, long start, long end, List<Event> events) {

    /** What the job of that shape writes for it, with the timestamp of the result. */
    String text(WindowShape shape) {
        List<Long> values = events.stream().map(Event::value).toList();
        StringBuilder text = new StringBuilder(key + " [" + start + ", " + end + ")");
        if (shape.accumulates()) {
            text.append(' ').append(values.stream().mapToLong(Long::longValue).sum());
            text.append(' ').append(values.size());
            text.append(' ')
                    .append(values.stream().mapToLong(Long::longValue).min().orElseThrow());
            text.append(' ')
                    .append(events.stream()
                            .map(Event::name)
                            .max(Comparator.naturalOrder())
                            .orElseThrow());
            text.append(' ').append(values.stream().sorted().toList());
        }
        if (shape.buffers()) {
            text.append(' ').append(values);
        }
        return text + " @" + (end - 1);
    }
}
