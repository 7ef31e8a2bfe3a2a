package io.thalweg.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A {@code @KeyBy}, resolved against the type of the record.
 *
 * @param parts one for a simple key, several for a composite one
 * @param dropNull whether a record with a null key is dropped; else it fails the job
 */
public record KeyModel(List<Part> parts, boolean dropNull, Origin origin) {

    /**
     * One value that makes up the key.
     *
     * @param text as the user wrote it
     * @param path members from the record to the value; empty with {@code method}
     * @param method the static method of {@code "#method"}
     * @param value type of the value; a record type here is {@link ValueType.Nested}
     */
    public record Part(String text, List<Member> path, Optional<MethodModel> method, ValueType value) {}

    /** One step of a path: a field, or a method without parameters. */
    public record Member(String name, boolean isMethod, boolean nullable) {}
}
