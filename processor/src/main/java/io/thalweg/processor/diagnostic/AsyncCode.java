package io.thalweg.processor.diagnostic;

/** Codes THW-760-769: calls to the outside. */
public enum AsyncCode implements DiagnosticCode {
    /** An async method returns its result at once, or hands it to somebody else. */
    RETURN_TYPE(CatalogueEntry.error(760, "An @Async method returns a CompletionStage", """
            The engine goes on while the call is under way, and takes the result when the stage is completed. A \
            Future can only be waited for; make it a CompletableFuture.""", """
            @Async Price price(Order order) { return client.fetch(order); }""", """
            @Async CompletionStage<Price> price(Order order) { return client.fetchAsync(order); }""")),

    /** A raw stage, or one of something unknown. */
    RESULT_UNKNOWN(CatalogueEntry.error(761, "The type of an @Async method's results is not known", """
            A stream has a type, and that of an async step is the type argument of the CompletionStage it returns.""", """
            @Async CompletionStage<?> price(Order order) { ... }""", """
            @Async CompletionStage<Price> price(Order order) { ... }""")),

    /** A key for calls. */
    WITH_KEY(CatalogueEntry.error(762, "An @Async method has no key", """
            A key divides state, and a call has none: its answer comes when the engine has long been at work on \
            another key (A11 of the semantics). Keep state in a keyed step in front of the call or behind it.""", """
            @Async @KeyBy("customer") CompletionStage<Price> price(Order order) { ... }""", """
            @Async CompletionStage<Price> price(Order order) { ... }""")),

    /** A call that would see the fields of a step class. */
    IN_STEP_CLASS(CatalogueEntry.error(763, "@Async on a method of a step class", """
            The fields of a step class are the state of the key at hand. When the answer to a call comes, they are \
            that of another key, so the call may neither read nor write them (A11 of the semantics). Async methods \
            are methods of the job.""", """
            @KeyBy("customer") static class Total {
                long cents;
                @Async CompletionStage<Price> price(Order order) { ... }
            }""", """
            @Async CompletionStage<Price> price(Order order) { ... }
            @KeyBy("customer") static class Total {
                long cents;
                @OnEvent void add(Price price) { ... }
            }""")),

    /** No room for any call. */
    CAPACITY(CatalogueEntry.error(764, "The capacity of an @Async method is at least 1", """
            It is how many records, and watermarks between them, may be in the step at a time, on each lane.""", """
            @Async(capacity = 0) CompletionStage<Price> price(Order order) { ... }""", """
            @Async(capacity = 50) CompletionStage<Price> price(Order order) { ... }""")),

    /** Less than no retries. */
    NEGATIVE_RETRIES(CatalogueEntry.error(765, "The number of retries cannot be negative", """
            It is how many calls may follow the first one for a record. There is no number for "for ever": give the \
            step a timeout and many retries.""", """
            @Async(retries = -1) CompletionStage<Price> price(Order order) { ... }""", """
            @Async(retries = 1_000, backoff = "100ms*2..10s", timeout = "1m")
            CompletionStage<Price> price(Order order) { ... }""")),

    /** How to retry, without retrying. */
    NO_RETRIES(CatalogueEntry.error(766, "backoff and retryOn need retries", """
            They say when a call is made again and after what, but without retries none is.""", """
            @Async(retryOn = IOException.class) CompletionStage<Price> price(Order order) { ... }""", """
            @Async(retries = 3, retryOn = IOException.class) CompletionStage<Price> price(Order order) { ... }""")),

    /** A backoff that is none. */
    MALFORMED_BACKOFF(CatalogueEntry.error(767, "A backoff that cannot be read", """
            A backoff is a duration, "100ms"; a factor behind a star makes each wait that many times as long as the \
            one before, "100ms*2"; a duration behind two dots is the longest wait, "100ms*2..30s".""", """
            @Async(retries = 3, backoff = "100ms x 2") CompletionStage<Price> price(Order order) { ... }""", """
            @Async(retries = 3, backoff = "100ms*2") CompletionStage<Price> price(Order order) { ... }""")),

    /** A class that says nothing about failures or results. */
    RETRY_ON(CatalogueEntry.error(768, "retryOn names exceptions and predicates", """
            A call is made again if it failed with one of the exceptions named in retryOn, or if a predicate named \
            there accepts the exception (Predicate<Throwable>) or the result (a Predicate of the results). A \
            predicate is made with its constructor without parameters, once per lane.""", """
            @Async(retries = 3, retryOn = String.class) CompletionStage<Price> price(Order order) { ... }""", """
            static class Missing implements Predicate<Price> {
                @Override public boolean test(Price price) { return price == null; }
            }
            @Async(retries = 3, retryOn = {IOException.class, Missing.class})
            CompletionStage<Price> price(Order order) { ... }""")),

    /** Somebody waits for timeouts that never happen. */
    NEVER_TIMED_OUT(CatalogueEntry.error(769, "The calls of this step have no timeout", """
            The stream step.timedOut carries the records whose calls took longer than the timeout of @Async. Without \
            a timeout a call may take as long as it likes, and there is no such stream.""", """
            @Async CompletionStage<Price> price(Order order) { ... }
            @From("price.timedOut") @Sink void slow(Order order) { ... }""", """
            @Async(timeout = "2s") CompletionStage<Price> price(Order order) { ... }
            @From("price.timedOut") @Sink void slow(Order order) { ... }"""));

    private final CatalogueEntry entry;

    AsyncCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
