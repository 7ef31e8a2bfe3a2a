package io.thalweg.processor.diagnostic;

/** An event type that jobs under test find on the class path, compiled already. */
public record LibraryOrder(long id, Object product) {}
