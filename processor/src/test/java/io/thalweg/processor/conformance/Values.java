package io.thalweg.processor.conformance;

import java.util.ArrayList;
import java.util.List;

/** How the files write values. */
final class Values {

    private Values() {}

    /** A number; {@code MIN} and {@code MAX} are those of a long. */
    static long number(Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        if ("MIN".equals(value)) {
            return Long.MIN_VALUE;
        }
        if ("MAX".equals(value)) {
            return Long.MAX_VALUE;
        }
        throw new IllegalArgumentException("not a number: " + value);
    }

    /** A timestamp of a result: {@code none} is a record without one. */
    static long timestamp(Object value) {
        return "none".equals(value) ? Long.MIN_VALUE : number(value);
    }

    /** Any value in a form that can be compared: text, or a list of such. */
    static Object comparable(Object value) {
        if (value instanceof List<?> list) {
            List<Object> comparable = new ArrayList<>();
            list.forEach(each -> comparable.add(comparable(each)));
            return comparable;
        }
        if ("MIN".equals(value) || "MAX".equals(value)) {
            return String.valueOf(number(value));
        }
        return String.valueOf(value);
    }
}
