package io.thalweg.api;

import io.thalweg.runtime.codec.text.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads and writes records as the text of a file. Generated for parameters annotated {@code @Csv} or {@code @Json}; may
 * be written by hand for other formats.
 *
 * <p>A format has no state of its own, so several threads may ask it for readers and writers; each of these is then
 * used by one thread at a time.
 *
 * @param <T> the type of the records
 */
public interface Format<T> {

    /**
     * Makes a reader of one file. Reads what stands before the first record, for example a header row, also when it is
     * to go on in the middle of the file.
     *
     * @param in the bytes of the file from its beginning (decompressed, if it is compressed); closed by the caller
     * @param position 0 for the first record, or what {@link Reader#position} of an earlier reader of the file returned
     * @throws IOException if reading fails, or if the file as a whole does not fit, for example for a missing column
     */
    Reader<T> reader(InputStream in, long position) throws IOException;

    /**
     * Makes a writer of one file.
     *
     * @param out takes the bytes; closed by the caller
     * @param atStart whether this is the beginning of the file, where a header row goes
     * @throws IOException if writing fails
     */
    Writer<T> writer(OutputStream out, boolean atStart) throws IOException;

    /** Plain text: each line is a record, without its end. UTF-8. */
    static Format<String> lines() {
        return new TextLines();
    }

    /** How names of files in this format end, without the dot. */
    default String extension() {
        return "txt";
    }

    /**
     * Reads the records of one file. Used by one thread.
     *
     * @param <T> the type of the records
     */
    interface Reader<T> {

        /**
         * Reads the next record; waits for it if the input is one that waits, such as a pipe.
         *
         * @param reuse an object this reader returned earlier, which it may fill again and return; null asks for a new
         *     one
         * @return the record, or null at the end of the file
         * @throws MalformedInputException if what stands here is not a record; the next call goes on behind it
         * @throws IOException if reading fails; the reader is of no use then
         */
        T next(T reuse) throws IOException;

        /** Where the last record or malformed input ended, in bytes from the start of the file. */
        long position();
    }

    /**
     * Writes the records of one file. Used by one thread.
     *
     * @param <T> the type of the records
     */
    interface Writer<T> {

        /**
         * Writes a record, perhaps only to a buffer. If this throws, nothing of the record has been written.
         *
         * @throws IOException if writing fails or the format cannot hold the record
         */
        void write(T record) throws IOException;

        /** Hands all that was written to the stream and flushes that. */
        void flush() throws IOException;
    }
}
