package io.thalweg.api;

/**
 * Reads and writes the binary form of one type. The compiler writes one for each event type; write your own for a type
 * it does not know, and name it with {@code @CodedBy}.
 *
 * <p>A codec has no state and may be used by any number of threads at once. It never sees {@code null}: whoever calls it
 * encodes the absence of a value. What {@link #read} makes of the bytes that {@link #write} wrote equals the original,
 * and it reads exactly as many bytes as were written.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> {

    /**
     * Appends a value. Writes at least one byte.
     *
     * @throws CodecException if the value cannot be encoded, for example because it contains itself
     */
    void write(T value, BinaryOutput out);

    /**
     * Reads a value.
     *
     * @throws CodecException if the bytes are not what {@link #write} wrote; nothing else is thrown for bad bytes, and no
     *     more memory is asked for than the bytes at hand can fill
     */
    T read(BinaryInput in);

    /**
     * Reads a value into an object that is used again, so that reading allocates nothing. Types whose objects do not
     * change ignore the object.
     *
     * @param reuse what an earlier call returned and nobody else holds, or null
     * @return {@code reuse} with its parts replaced, or a new object
     * @throws CodecException as {@link #read(BinaryInput)}; the parts of {@code reuse} are then undefined
     */
    default T read(BinaryInput in, T reuse) {
        return read(in);
    }

    /** A value that equals this one and does not change when this one does; the same object if it never changes. */
    T copy(T value);

    /** The structure of the type as text. Types whose values are encoded alike by the same names have the same text. */
    String schema();

    /** A hash of {@link #schema} that is the same on every machine and in every version. */
    default long fingerprint() {
        return SchemaFingerprint.of(schema());
    }
}
