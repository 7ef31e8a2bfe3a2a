package io.thalweg.processor.diagnostic;

/** Codes THW-800-829: checkpoints and restarts. */
public enum RecoveryCode implements DiagnosticCode {
    /** Checkpoints more often than the engine takes them, or a timeout in which none could be taken. */
    TOO_SHORT(CatalogueEntry.error(800, "Checkpoints too often, or with too little time", """
            A checkpoint begins at most every 10 ms, and has at least 10 ms to be completed.""", """
            @Checkpointed(every = "1ms")""", """
            @Checkpointed(every = "1s")""")),

    /** Unaligned checkpoints with at-least-once. */
    UNALIGNED_AT_LEAST_ONCE(CatalogueEntry.error(801, "Unaligned checkpoints with at-least-once", """
            Unaligned checkpoints spare exactly-once the time for which inputs are held up. At-least-once holds up \
            no input.""", """
            @Checkpointed(every = "1s", mode = CheckpointMode.AT_LEAST_ONCE, unaligned = true)""", """
            @Checkpointed(every = "1s", unaligned = true)""")),

    /** Several checkpoints at a time where one is the limit. */
    CONCURRENT(CatalogueEntry.error(802, "Several checkpoints at a time where only one can be", """
            Records that a barrier has overtaken belong to one checkpoint; and a pause behind each checkpoint means \
            that no other one is under way.""", """
            @Checkpointed(every = "1s", unaligned = true, maxConcurrent = 2)""", """
            @Checkpointed(every = "1s", unaligned = true)""")),

    /** An alignment timeout where barriers are aligned anyway. */
    ALIGNED_TIMEOUT(
            CatalogueEntry.error(803, "A timeout of the alignment without unaligned checkpoints", """
            When the timeout has passed, an aligned checkpoint goes on as an unaligned one.""", """
            @Checkpointed(every = "1s", alignedTimeout = "5s")""", """
            @Checkpointed(every = "1s", unaligned = true, alignedTimeout = "5s")""")),

    /** A count below its least value. */
    TOO_FEW(CatalogueEntry.error(804, "A number below its least value", """
            At least one checkpoint is kept, and at least one can be under way. Failures that are tolerated, and \
            attempts, may be none. A rate is at least one failure.""", """
            @Checkpointed(every = "1s", keep = 0)""", """
            @Checkpointed(every = "1s", keep = 1)""")),

    /** Checkpoints that end with the process. */
    IN_MEMORY(CatalogueEntry.note(805, "Checkpoints are kept in memory", """
            Without a storage, checkpoints help when the job fails and restarts, not when its process ends.""", """
            @Checkpointed(every = "10s")""", """
            @Checkpointed(every = "10s", storage = "file:checkpoints")""")),

    /** A storage that is no place for checkpoints. */
    STORAGE(CatalogueEntry.error(806, "A storage that is no directory", """
            Checkpoints are in a local directory, written "file:name" or "name".""", """
            @Checkpointed(every = "10s", storage = "s3a://bucket/checkpoints")""", """
            @Checkpointed(every = "10s", storage = "file:checkpoints")""")),

    /** Two ways to restart. */
    TWO_WAYS(CatalogueEntry.error(810, "Two ways to restart", """
            A job restarts a number of times with a delay, or up to a rate of failures, or with delays that grow.""", """
            @Restart(delay = "5s", failureRate = 3, within = "1m")""", """
            @Restart(failureRate = 3, within = "1m")""")),

    /** Delays that do not grow. */
    BACKOFF(CatalogueEntry.error(811, "Delays that do not grow as they should", """
            The time before a restart begins with "backoff", is multiplied by "multiplier", which is at least 1, up to \
            "maxBackoff", and varies by the part "jitter", which is from 0 to 1.""", """
            @Restart(backoff = "2m", maxBackoff = "1m")""", """
            @Restart(backoff = "10s", maxBackoff = "1m")""")),

    /** A time of zero. */
    NO_TIME(CatalogueEntry.error(812, "A time of zero", """
            Failures are counted within a time, and delays that grow begin with one.""", """
            @Restart(failureRate = 3, within = "0s")""", """
            @Restart(failureRate = 3, within = "1m")""")),

    /** Restarts without checkpoints. */
    FROM_THE_BEGINNING(CatalogueEntry.warning(813, "Restarts without checkpoints", """
            A job without checkpoints restarts from its beginning: all input is read again, and what was written is \
            written once more.""", """
            @Restart(attempts = 3) @Job class Orders { ...""", """
            @Checkpointed(every = "10s", storage = "file:checkpoints") @Restart(attempts = 3) @Job class Orders { ...""")),

    /** A sink that shows records before their checkpoint is complete. */
    WEAKEST_LINK(CatalogueEntry.warning(814, "A sink that does not commit with checkpoints", """
            State is exact, but what a sink has shown before a failure it shows again: it is the weakest link of the job. A \
            sink that implements TransactionalSink commits with checkpoints, as those of files, Kafka and JDBC do. If showing \
            a record twice does no harm, say so: @SuppressWarnings("guarantee").""", """
            @Sink void send(Invoice invoice) { mail.send(invoice); }""", """
            @Sink StreamSink<Invoice> invoices(@Json Format<Invoice> format) { return FileSink.of("invoices/", format); }""")),

    /** The same, where the job asks for strictness. */
    WEAKEST_LINK_STRICT(CatalogueEntry.error(815, "A sink that does not commit, in a strict job", """
            With strict = true each sink has to commit with checkpoints, as far as javac can see it.""", """
            @Checkpointed(every = "10s", strict = true)""", """
            @Checkpointed(every = "10s")"""));

    private final CatalogueEntry entry;

    RecoveryCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
