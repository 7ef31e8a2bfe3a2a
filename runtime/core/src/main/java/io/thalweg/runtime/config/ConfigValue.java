package io.thalweg.runtime.config;

/**
 * What was given for a name, and where.
 *
 * @param text the value as it was written
 * @param origin for error messages, for example {@code "the command line"}
 */
public record ConfigValue(String text, String origin) {}
