package io.thalweg.runtime.codec.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.thalweg.api.Format;
import io.thalweg.runtime.codec.text.NumberText;
import io.thalweg.runtime.codec.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * JSON with one value a line, normally an object; base class of the generated formats. UTF-8.
 *
 * <p>Fields may come in any order; unknown ones are ignored, of repeated ones the last counts, missing ones are null,
 * or malformed input for a primitive type. Blank lines are skipped. Anything behind the value makes a line malformed.
 *
 * @param <T> the type of the records
 */
public abstract class JsonFormat<T> implements Format<T> {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // names come from the input
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(RecordBuffer.LIMIT_BYTES)
                    .maxNameLength(RecordBuffer.LIMIT_BYTES)
                    .maxNumberLength(NumberText.LONGEST_BIG)
                    .build())
            .rootValueSeparator((String) null)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    /** Makes a format. */
    protected JsonFormat() {}

    /**
     * Makes a record of the value at which the reader stands.
     *
     * @param reuse an earlier record that may be filled again, or null
     */
    protected abstract T read(JsonReader in, T reuse) throws IOException;

    /** Writes a record as one value. */
    protected abstract void write(T record, JsonWriter out) throws IOException;

    @Override
    public final Reader<T> reader(InputStream in, long position) throws IOException {
        return new JsonRecordReader<>(this, FACTORY, in, position);
    }

    @Override
    public final Writer<T> writer(OutputStream out, boolean atStart) throws IOException {
        return new JsonRecordWriter<>(this, FACTORY, out);
    }

    @Override
    public final String extension() {
        return "jsonl";
    }
}
