package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.Literals;
import java.util.ArrayList;
import java.util.List;

/** The expression for the structure of some state as text: what is known now, and what its codecs say at run time. */
final class SchemaCode {

    private final List<CodeBlock> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void add(String more) {
        text.append(more);
    }

    /** Adds what a codec says. */
    void addOf(CodeBlock codec) {
        endText();
        parts.add(CodeBlock.of("$L.schema()", codec));
    }

    /** A string expression. */
    CodeBlock code() {
        endText();
        return CodeBlock.join(parts, " + ");
    }

    private void endText() {
        if (text.length() > 0) {
            parts.add(Literals.string(text.toString()));
            text.setLength(0);
        }
    }
}
