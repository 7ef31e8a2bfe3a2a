package io.thalweg.runtime.process;

/** A record without a key has reached a keyed step that does not drop such records. */
public final class NullKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param step the keyed step
     * @param key the key as the user wrote it, for example {@code origin}
     * @param record the record
     */
    public NullKeyException(String step, String key, Object record) {
        super("step " + step + " needs a key, but \"" + key + "\" of this record is null: " + record
                + ". Filter such records, or write @KeyBy(nullKey = DROP)");
    }
}
