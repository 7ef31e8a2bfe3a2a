package io.thalweg.processor.diagnostic;

/** Codes THW-720-739: count and global windows, triggers, evictors. */
public enum TriggerCode implements DiagnosticCode {
    /** A trigger or evictor on a class that is no window. */
    WITHOUT_WINDOW(CatalogueEntry.error(720, "A trigger or an evictor needs a window", """
            @Trigger and @Evict say when the windows of a step fire and which records they lose. A step without @Window \
            has none.""", """
            @KeyBy("user") @Trigger(count = 10)
            static class Batches { ... }""", """
            @KeyBy("user") @Window(global = true) @Trigger(count = 10, purge = true)
            static class Batches { ... }""")),

    /** Two members that exclude each other. */
    SEVERAL_TRIGGERS(CatalogueEntry.error(721, "A trigger has one reason to fire", """
            count, every, everyProcessing and custom each say when the windows fire. For a combination of them write an own \
            trigger: a class that implements WindowTrigger.""", """
            @Trigger(count = 10, every = "1m")""", """
            @Trigger(custom = TenOrEachMinute.class)""")),

    /** A trigger without members. */
    TRIGGER_SAYS_NOTHING(CatalogueEntry.error(722, "A trigger says when windows fire", """
            Without count, every, everyProcessing or custom the windows fire at their end, as they do without @Trigger. \
            Only with purge = true that is worth saying: then each firing drops what the window holds.""", """
            @Window(size = "1h") @Trigger""", """
            @Window(size = "1h") @Trigger(count = 100)""")),

    /** Zero or less where something is counted. */
    NOT_POSITIVE(CatalogueEntry.error(723, "Counts and intervals of windows must be positive", """
            A window holds at least one record, a trigger waits for at least one record or one millisecond, and an evictor \
            leaves at least one record or one millisecond.""", """
            @Window(count = 0)""", """
            @Window(count = 100)""")),

    /** A member of time windows on a count window. */
    COUNT_WINDOW_MEMBER(CatalogueEntry.error(724, "A count window has nothing to do with time", """
            A window with count is full when so many records of a key have come. It has no size, slide, gap, offset or \
            lateness, and follows neither event time nor the clock.""", """
            @Window(count = 100, lateness = "1m")""", """
            @Window(count = 100)""")),

    /** A member of time windows on a global window. */
    GLOBAL_WINDOW_MEMBER(CatalogueEntry.error(725, "A global window has no bounds", """
            With global = true there is one window per key for all time. It has no size, slide, gap, offset or lateness, \
            and follows neither event time nor the clock.""", """
            @Window(global = true, size = "1h")""", """
            @Window(size = "1h")""")),

    /** A slide and no count. */
    SLIDE_COUNT_WITHOUT_COUNT(CatalogueEntry.error(726, "A sliding count window needs a count", """
            slideCount says behind how many records a window fires, count how many records it holds. For windows that \
            follow each other without overlap write count alone.""", """
            @Window(slideCount = 10)""", """
            @Window(count = 100, slideCount = 10)""")),

    /** An evictor by time without timestamps. */
    EVICT_WITHOUT_TIMESTAMPS(CatalogueEntry.error(727, "An evictor by time needs timestamps", """
            @Evict(within) leaves the records that are not much older than the newest of the window. Without timestamps \
            none is older than another.""", """
            record Click(String user) {}
            @Window(global = true) @Trigger(count = 10) @Evict(within = "1m") ...""", """
            record Click(@EventTime long at, String user) {}
            @Window(global = true) @Trigger(count = 10) @Evict(within = "1m") ...""")),

    /** A slide that is longer than the count. */
    SLIDE_COUNT_LEAVES_GAPS(CatalogueEntry.note(728, "A slide beyond the count leaves records out", """
            A window holds the last count records when it fires, which is behind each slideCount. With a larger slideCount \
            the first records behind a firing are in no window.""", """
            @Window(count = 2, slideCount = 5)""", """
            @Window(count = 5, slideCount = 2)""")),

    /** A trigger that its window cannot follow. */
    TRIGGER_DOES_NOT_FIT(CatalogueEntry.error(729, "This window cannot follow this trigger", """
            A count window fires when it is full, and a window in processing time does not know event time. For a window \
            that fires only when the trigger says so write global = true.""", """
            @Window(count = 100) @Trigger(every = "1m")""", """
            @Window(global = true) @Trigger(every = "1m")""")),

    /** A global window that never fires. */
    GLOBAL_NEVER_FIRES(CatalogueEntry.warning(730, "A global window without trigger never fires", """
            A global window has no end at which it could fire. All that comes to it is kept for ever and no result leaves \
            the step.""", """
            @Window(global = true) static class Totals { ... }""", """
            @Window(global = true) @Trigger(everyProcessing = "1m") static class Totals { ... }""")),

    /** A class that is no trigger or evictor. */
    CUSTOM_SHAPE(CatalogueEntry.error(731, "An own trigger or evictor implements the interface for it", """
            custom of @Trigger names a class that implements io.thalweg.api.WindowTrigger of the records' type, custom of \
            @Evict one that implements io.thalweg.api.WindowEvictor; without type parameters of its own.""", """
            @Trigger(custom = Rules.class)
            static class Rules { boolean fires(Click click) { ... } }""", """
            @Trigger(custom = Rules.class)
            static class Rules implements WindowTrigger<Click> { ... }""")),

    /** A trigger or evictor of other records. */
    CUSTOM_RECORD_TYPE(
            CatalogueEntry.error(732, "An own trigger or evictor takes the records of the window", """
            Each record of the window is given to the trigger or evictor, whose type argument must accept it.""", """
            static class Large implements WindowTrigger<Order> { ... }
            @Window(size = "1h") @Trigger(custom = Large.class)
            static class Clicks { @OnEvent void add(Click click) { ... } ... }""", """
            static class Large implements WindowTrigger<Click> { ... }
            @Window(size = "1h") @Trigger(custom = Large.class)
            static class Clicks { @OnEvent void add(Click click) { ... } ... }""")),

    /** A trigger or evictor that cannot be made. */
    CUSTOM_CONSTRUCTOR(
            CatalogueEntry.error(733, "An own trigger or evictor can be made without arguments", """
            Generated code makes one object per lane. The class must be static and visible, with a visible constructor \
            without parameters.""", """
            static class Large implements WindowTrigger<Click> {
                Large(long limit) { ... }
            }""", """
            static class Large implements WindowTrigger<Click> {
                static final long LIMIT = 100;
            }""")),

    /** A trigger without merging on sessions. */
    TRIGGER_CANNOT_MERGE(CatalogueEntry.error(734, "The trigger of a session can merge", """
            When a record joins two sessions they become one, and the trigger has to say what becomes of its timers and its \
            state: canMerge() returns true, and onMerge sets them for the new window.""", """
            static class Large implements WindowTrigger<Click> {
                public TriggerResult onElement(...) { ... }
            }
            @Window(gap = "5m") @Trigger(custom = Large.class)""", """
            static class Large implements WindowTrigger<Click> {
                public TriggerResult onElement(...) { ... }
                public boolean canMerge() { return true; }
                public void onMerge(TimeWindow window, OnMergeContext context) { ... }
            }
            @Window(gap = "5m") @Trigger(custom = Large.class)""")),

    /** None or several of the members that say what goes. */
    EVICTORS(CatalogueEntry.error(735, "An evictor has one rule", """
            count, within and custom each say which records leave the window when it fires; @Evict needs one of them.""", """
            @Evict(count = 10, within = "1m")""", """
            @Evict(within = "1m")""")),

    /** A trigger that leaves the end out. */
    NOT_AT_THE_END(CatalogueEntry.note(736, "With this trigger a window does not fire at its end", """
            A trigger takes the place of the end. Behind a trigger by count, and one by the clock in a window of event time, \
            the records since the last firing are dropped with the window, as in Flink. every fires at the end too.""", """
            @Window(size = "1h") @Trigger(count = 100)""", """
            @Window(size = "1h") @Trigger(every = "1m")""")),

    /** An evictor that has no place. */
    EVICTOR_DOES_NOT_FIT(CatalogueEntry.error(737, "This evictor has no place here", """
            A sliding count window already lets go of all but the last records. An own evictor has one method that is called \
            before and one that is called after the function, so after says nothing.""", """
            @Window(count = 10, slideCount = 5) @Evict(within = "1m")""", """
            @Window(global = true) @Trigger(count = 5) @Evict(within = "1m")""")),

    /** Fields that are computed at each firing. */
    RECOMPUTED(CatalogueEntry.note(738, "Where records leave a window, its fields are computed anew", """
            A field that an @OnEvent handler fills cannot forget a record. So with @Evict or slideCount the engine keeps the \
            records of each window, and at each firing runs the handler again for those that are left, from the initial \
            values.""", """
            @Window(count = 1000, slideCount = 1)
            static class Sum { long sum; @OnEvent void add(Click click) { ... } ... }""", """
            @Window(count = 1000)
            static class Sum { long sum; @OnEvent void add(Click click) { ... } ... }""")),

    /** Several inputs where fields are computed anew. */
    RECOMPUTED_INPUTS(CatalogueEntry.error(739, "Where records leave a window, it has one input", """
            With @Evict or slideCount the @OnEvent handler runs again for the records that are left when the window fires. \
            The engine keeps them in one list and calls one handler.""", """
            @Window(size = "1h") @Evict(count = 10)
            static class Both { @OnEvent void left(A a) { ... } @OnEvent void right(B b) { ... } ... }""", """
            @From({"left", "right"}) @Window(size = "1h") @Evict(count = 10)
            static class Both { @OnEvent void add(A a) { ... } ... }"""));

    private final CatalogueEntry entry;

    TriggerCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
