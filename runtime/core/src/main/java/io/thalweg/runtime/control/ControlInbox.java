package io.thalweg.runtime.control;

import io.thalweg.runtime.checkpoint.Savepoint;
import io.thalweg.runtime.env.Storage;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What others have asked of this job. One thread at a time; a storage that fails is no reason for the job to fail. */
public final class ControlInbox {

    private static final Logger LOG = LoggerFactory.getLogger(ControlInbox.class);

    private final ControlFiles files;
    private final Set<String> open = new HashSet<>(); // ids of what has not been answered

    /**
     * Nothing asked yet.
     *
     * @param jobDirectory the directory of the job's checkpoints, which this process owns
     */
    public ControlInbox(Storage storage, String jobDirectory) throws IOException {
        files = new ControlFiles(storage, jobDirectory);
        files.clear();
    }

    /** Passes on what has been asked since the last call; each must be answered. */
    public void look(Consumer<ControlRequest> handler) {
        try {
            for (ControlRequest request : files.take()) {
                open.add(request.id());
                LOG.info("asked for {} {}", request.command(), request.folder());
                handler.accept(request);
            }
        } catch (IOException e) {
            LOG.debug("requests cannot be read", e);
        }
    }

    /** Answers a request, unless it has been answered. */
    public void answer(String id, String text) {
        if (!open.remove(id)) {
            return;
        }
        try {
            files.answer(id, text);
        } catch (IOException e) {
            LOG.warn("request {} cannot be answered: {}", id, text, e);
        }
    }

    /** The job has ended: nobody will be answered any more. */
    public void close() {
        answerAll(Savepoint.FAILED + "the job has ended before");
        try {
            files.removeIfEmpty();
        } catch (IOException e) {
            LOG.debug("the directory for requests cannot be deleted", e);
        }
    }

    /** Answers all that is open. */
    public void answerAll(String text) {
        Set.copyOf(open).forEach(id -> answer(id, text));
    }
}
