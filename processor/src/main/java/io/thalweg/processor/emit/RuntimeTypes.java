package io.thalweg.processor.emit;

import com.palantir.javapoet.ClassName;

/**
 * The types of the runtime that generated code uses, by name: the compiler does not depend on the runtime. A test checks
 * that each of them exists.
 */
public final class RuntimeTypes {
    private static final String API = "io.thalweg.api";
    private static final String CODEC = "io.thalweg.runtime.codec";
    private static final String CSV = "io.thalweg.runtime.codec.csv";
    private static final String JSON = "io.thalweg.runtime.codec.json";

    public static final ClassName CODEC_INTERFACE = ClassName.get(API, "Codec");
    public static final ClassName CODEC_EXCEPTION = ClassName.get(API, "CodecException");
    public static final ClassName BINARY_OUTPUT = ClassName.get(API, "BinaryOutput");
    public static final ClassName BINARY_INPUT = ClassName.get(API, "BinaryInput");
    public static final ClassName MALFORMED_RECORD = ClassName.get(API, "MalformedRecord");

    public static final ClassName CODECS = ClassName.get(CODEC, "Codecs");
    public static final ClassName COPIES = ClassName.get(CODEC, "Copies");
    public static final ClassName CSV_FORMAT = ClassName.get(CSV, "CsvFormat");
    public static final ClassName CSV_ROW = ClassName.get(CSV, "CsvRow");
    public static final ClassName CSV_ROW_WRITER = ClassName.get(CSV, "CsvRowWriter");
    public static final ClassName JSON_FORMAT = ClassName.get(JSON, "JsonFormat");
    public static final ClassName JSON_READER = ClassName.get(JSON, "JsonReader");
    public static final ClassName JSON_WRITER = ClassName.get(JSON, "JsonWriter");

    private RuntimeTypes() {}
}
