package io.thalweg.runtime.config;

/** The configuration does not fit the job. The message is meant for the person who starts it. */
public final class ConfigException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** With a message that names the option, what was found and what is expected. */
    public ConfigException(String message) {
        super(message);
    }

    /** The same, with the reason behind it. */
    public ConfigException(String message, Throwable cause) {
        super(message, cause);
    }
}
