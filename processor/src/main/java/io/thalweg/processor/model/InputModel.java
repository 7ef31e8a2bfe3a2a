package io.thalweg.processor.model;

import java.util.List;

/**
 * What a step or handler says about the stream it reads.
 *
 * @param record the type of the records
 * @param from names given by {@code @From}, empty if the type alone says it
 */
public record InputModel(TypeRef record, List<FromName> from, Origin origin) {

    /** One name in {@code @From} with its own place for messages. */
    public record FromName(String text, Origin origin) {}
}
