package io.thalweg.processor.diagnostic;

/** Codes THW-586-588: what only broadcast handlers may do. */
public enum BroadcastUseCode implements DiagnosticCode {
    /** Broadcast state written by another handler. */
    WRITTEN_ELSEWHERE(CatalogueEntry.error(586, "Broadcast state written outside of @OnBroadcast", """
            Every subtask has a copy of the state, and all copies are to be equal. A record of the broadcast stream comes \
            to every subtask, any other record to one of them: if it changed the copy there, the subtasks would decide \
            differently from then on.""", """
            @OnEvent void add(Trade trade) { rules.put(trade.symbol(), trade.limit()); }""", """
            @OnBroadcast void update(Rule rule) { rules.put(rule.symbol(), rule.limit()); }""")),

    /** The state of all keys visited by another handler. */
    VISITED_ELSEWHERE(CatalogueEntry.error(587, "applyToKeyedState outside of @OnBroadcast", """
            A handler with a key sees the state of that key only; what it does is then the same with any number of lanes. \
            Broadcast handlers have no key, and are called on every lane, so that together they reach all keys.""", """
            @OnTimer void close(@EventTime long time, Context context) {
                context.applyToKeyedState(key -> total = 0);
            }""", """
            @OnBroadcast void close(EndOfDay end, Context context) {
                context.applyToKeyedState(key -> total = 0);
            }""")),

    /** The state of all keys visited where there is none. */
    NOTHING_TO_VISIT(CatalogueEntry.error(588, "applyToKeyedState in a step without state of keys", """
            The function would never be called: no handler of the step has a key, or the step has neither fields nor state \
            objects.""", """
            static class Check {
                @OnEvent void add(Trade trade) { ... }
                @OnBroadcast void close(EndOfDay end, Context context) { context.applyToKeyedState(key -> total = 0); }
            }""", """
            static class Check {
                long total;
                @KeyBy("symbol") @OnEvent void add(Trade trade) { ... }
                @OnBroadcast void close(EndOfDay end, Context context) { context.applyToKeyedState(key -> total = 0); }
            }"""));

    private final CatalogueEntry entry;

    BroadcastUseCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
