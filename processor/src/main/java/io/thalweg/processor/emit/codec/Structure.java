package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;

/** The structure of what a job stores as text, as its codecs tell it at run time. */
public final class Structure {

    private final CodecScope scope;

    private Structure(CodecScope scope) {
        this.scope = scope;
    }

    /** For the types of a job. */
    public static Structure of(JobModel job) {
        return new Structure(CodecScope.of(job));
    }

    /** Of a value, on one line. */
    public String text(ValueType value) {
        return Schema.of(value, scope).text();
    }

    /** Of an event type of the job, on one line. */
    public String text(TypeRef event) {
        return Schema.of(scope.type(event), scope).text();
    }
}
