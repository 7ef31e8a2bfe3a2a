package io.thalweg.processor.semantics.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * A window and how its step is written.
 *
 * @param kind which windows
 * @param size of an aligned window; the gap of a session
 * @param slide of a sliding window, else the size
 * @param processingTime whether the clock decides
 * @param key what the stream is divided by
 * @param style how the step holds its state
 */
public record WindowShape(
        Kind kind,
        long size,
        long slide,
        long offset,
        long lateness,
        boolean processingTime,
        KeyKind key,
        Style style) {

    /** Which windows there are. */
    public enum Kind {
        TUMBLING,
        SLIDING,
        SESSION,
        DYNAMIC_SESSION;

        public boolean isSession() {
            return this == SESSION || this == DYNAMIC_SESSION;
        }
    }

    /** What a stream may be divided by. */
    public enum KeyKind {
        LONG("@KeyBy(\"number\") ", "long"),
        STRING("@KeyBy(\"name\") ", "String"),
        COMPOSITE("@KeyBy({\"name\", \"zone\"}) ", "Place"),
        METHOD("@KeyBy(\"#bucket\") ", "int"),
        NONE("", null);

        private final String annotation;
        private final String type;

        KeyKind(String annotation, String type) {
            this.annotation = annotation;
            this.type = type;
        }

        /** How a step says it; empty, or followed by a space. */
        public String annotation() {
            return annotation;
        }

        /** The member of an annotation that says it; not for a method, which the step would have to have. */
        public String member() {
            return annotation.substring(annotation.indexOf('(') + 1, annotation.lastIndexOf(')'));
        }

        /** Whether it is made of components of the record. */
        public boolean isPath() {
            return this != METHOD && this != NONE;
        }

        /** The Java type of the key. */
        public String type() {
            return type;
        }

        /** The text of a record's key. */
        public String of(Event event) {
            return switch (this) {
                case LONG -> String.valueOf(event.number());
                case STRING -> event.name();
                case COMPOSITE -> "Place[name=" + event.name() + ", zone=" + event.zone() + "]";
                case METHOD -> String.valueOf(event.zone() % 2);
                case NONE -> "-";
            };
        }
    }

    /** How a step holds its state. */
    public enum Style {
        /** Fields and a handler that merges them. */
        MERGED,
        /** Fields alone. */
        SEPARATE,
        /** All records. */
        BUFFERED,
        /** Fields and all records. */
        BOTH
    }

    /** One record of the stream. */
    public record Event(long timestamp, String name, int zone, long number, long value, long gap) {}

    /** The interval that a record opens by itself in a session window. */
    long gapOf(Event event) {
        return kind == Kind.DYNAMIC_SESSION ? event.gap() : size;
    }

    /** Whether the step keeps the records of a window. */
    public boolean buffers() {
        return style == Style.BUFFERED || style == Style.BOTH;
    }

    /** Whether the step has fields. */
    public boolean accumulates() {
        return style != Style.BUFFERED;
    }

    /** Whether the step has to say how two of its states become one. */
    public boolean merges() {
        return style == Style.MERGED || kind.isSession() && accumulates();
    }

    /** The members of {@code @Window}. */
    public String members() {
        String window = switch (kind) {
            case TUMBLING -> "size = \"" + size + "ms\"";
            case SLIDING -> "size = \"" + size + "ms\", slide = \"" + slide + "ms\"";
            case SESSION -> "gap = \"" + size + "ms\"";
            case DYNAMIC_SESSION -> "gap = \"#gapOf\"";
        };
        return window
                + (offset == 0 ? "" : ", offset = \"" + offset + "ms\"")
                + (lateness == 0 ? "" : ", lateness = \"" + lateness + "ms\"")
                + (processingTime ? ", time = TimeDomain.PROCESSING" : "");
    }

    /** Windows of all kinds, each in all styles, with the kinds of keys in turn. */
    static List<WindowShape> all() {
        List<WindowShape> shapes = new ArrayList<>();
        for (long lateness : new long[] {0, 7, 30}) {
            add(shapes, Kind.TUMBLING, 10, 10, 0, lateness);
            add(shapes, Kind.TUMBLING, 7, 7, -3, lateness);
            add(shapes, Kind.SLIDING, 12, 4, 0, lateness);
            add(shapes, Kind.SLIDING, 25, 10, 3, lateness);
            add(shapes, Kind.SLIDING, 4, 9, -2, lateness);
            add(shapes, Kind.SESSION, 6, 6, 0, lateness);
            add(shapes, Kind.DYNAMIC_SESSION, 6, 6, 0, lateness);
        }
        addProcessingTime(shapes);
        return List.copyOf(shapes);
    }

    private static void add(List<WindowShape> shapes, Kind kind, long size, long slide, long offset, long lateness) {
        for (Style style : Style.values()) {
            if (!(kind.isSession() && style == Style.SEPARATE)) { // that would be MERGED again
                KeyKind key = KeyKind.values()[shapes.size() % KeyKind.values().length];
                shapes.add(new WindowShape(kind, size, slide, offset, lateness, false, key, style));
            }
        }
    }

    private static void addProcessingTime(List<WindowShape> shapes) {
        shapes.add(new WindowShape(Kind.TUMBLING, 10, 10, 4, 0, true, KeyKind.LONG, Style.MERGED));
        shapes.add(new WindowShape(Kind.TUMBLING, 10, 10, 0, 0, true, KeyKind.NONE, Style.SEPARATE));
        shapes.add(new WindowShape(Kind.SLIDING, 12, 4, 0, 0, true, KeyKind.STRING, Style.MERGED));
        shapes.add(new WindowShape(Kind.SLIDING, 10, 4, 0, 0, true, KeyKind.COMPOSITE, Style.BOTH));
        shapes.add(new WindowShape(Kind.SESSION, 6, 6, 0, 0, true, KeyKind.STRING, Style.MERGED));
        shapes.add(new WindowShape(Kind.DYNAMIC_SESSION, 6, 6, 0, 0, true, KeyKind.METHOD, Style.BUFFERED));
    }
}
