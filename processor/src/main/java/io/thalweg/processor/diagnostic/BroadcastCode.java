package io.thalweg.processor.diagnostic;

/** Codes THW-786-789: broadcast streams and their state. */
public enum BroadcastCode implements DiagnosticCode {
    /** A broadcast handler in a window step. */
    IN_WINDOW(CatalogueEntry.error(786, "A broadcast handler in a window step", """
            A window step keeps accumulators per window. State that every subtask has for itself belongs to a process step, \
            which may stand in front of the window.""", """
            @Window(size = "1h") static class PerHour {
                @OnBroadcast void rule(Rule rule) { ... }""", """
            static class Marked {
                @OnEvent Trade mark(Trade trade) { ... }
                @OnBroadcast void rule(Rule rule) { ... }""")),

    /** Broadcast state that nothing writes. */
    NEVER_WRITTEN(CatalogueEntry.error(787, "Broadcast state that nothing writes", """
            Only @OnBroadcast handlers may write a BroadcastState, so a step without one would always find it empty.""", """
            final BroadcastState<String, Rule> rules; // and no @OnBroadcast""", """
            @OnBroadcast void rule(Rule rule) { rules.put(rule.name(), rule); }"""));

    private final CatalogueEntry entry;

    BroadcastCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
