package io.thalweg.runtime.checkpoint;

import java.util.function.Consumer;

/**
 * What somebody wants of a checkpoint of the job.
 *
 * @param folder where a copy of it shall be, empty for none
 * @param last whether the job ends behind it
 * @param answer is told once what came of it, in words; by the thread that writes, or by that of the coordinator
 */
public record Savepoint(String folder, boolean last, Consumer<String> answer) {

    /** How an answer begins if it was not to be. */
    public static final String FAILED = "failed: ";

    void failed(String reason) {
        answer.accept(FAILED + reason);
    }
}
