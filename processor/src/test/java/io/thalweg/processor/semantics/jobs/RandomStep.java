package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.WindowShape.KeyKind;
import java.util.List;
import java.util.Map;

/** A step of a random job: its text, and what it means. */
interface RandomStep {

    String name();

    /** The streams it reads: as one, or each for itself if it is a join. */
    List<String> inputs();

    /** The member of the job class. */
    String text(boolean mutable);

    /** The step as the interpreter runs it. */
    SlowStep slow();

    /** The streams it makes, with what they promise. */
    Map<String, Traits> outputs(Traits input);

    /** The method that makes the key, as a member of the step, if a method does. */
    static String bucket(KeyKind key) {
        return key == KeyKind.METHOD ? "        static int bucket(In in) { return in.zone() % 2; }\n" : "";
    }

    /** {@code @From} with the streams it reads as one. */
    default String from() {
        return "@From({\"" + String.join("\", \"", inputs()) + "\"})";
    }
}
