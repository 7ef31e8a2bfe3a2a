package io.thalweg.processor.diagnostic;

/** Codes THW-450-499: windows. */
public enum WindowCode implements DiagnosticCode {
    /** A session with a size or slide. */
    GAP_WITH_SIZE(CatalogueEntry.error(450, "A session window has no size", """
            A session lasts as long as records keep coming within the gap, so size and slide have no meaning for it. \
            Write gap for a session, or size (and slide) for windows of fixed length.""", """
            @Window(size = "1h", gap = "5m")""", """
            @Window(gap = "5m")""")),

    /** A slide and no size. */
    SLIDE_WITHOUT_SIZE(CatalogueEntry.error(451, "A sliding window needs a size", """
            slide says how often a window starts, size how long it lasts. For windows that follow each other without \
            overlap write size alone.""", """
            @Window(slide = "10m")""", """
            @Window(size = "1h", slide = "10m")""")),

    /** Neither size nor gap. */
    NO_EXTENT(CatalogueEntry.error(452, "A window needs a size or a gap", """
            Nothing says how long the window lasts. size makes tumbling windows, size and slide make sliding ones, \
            gap makes sessions. A size of zero is no size.""", """
            @Window(lateness = "1m")""", """
            @Window(size = "1h", lateness = "1m")""")),

    /** A length that is zero or negative. */
    NOT_POSITIVE(CatalogueEntry.error(453, "size, slide and gap of a window must be positive", """
            A window covers at least one millisecond, the next one starts at least one millisecond later, and a \
            session ends some time after its last record.""", """
            @Window(size = "1h", slide = "0s")""", """
            @Window(size = "1h", slide = "5m")""")),

    /** An offset that is not smaller than the distance of the windows. */
    OFFSET_TOO_LARGE(CatalogueEntry.error(454, "The offset of a window must be smaller than its slide", """
            The offset shifts the grid on which windows start. A shift by the distance between two starts (the \
            slide, or the size of tumbling windows) or more is the same grid again; most often it is a mistaken \
            unit.""", """
            @Window(size = "1h", offset = "90m")""", """
            @Window(size = "1h", offset = "30m")""")),

    /** An offset for a session. */
    OFFSET_ON_SESSION(CatalogueEntry.error(455, "A session window has no offset", """
            Sessions start with their first record and stand on no grid that could be shifted.""", """
            @Window(gap = "5m", offset = "1m")""", """
            @Window(gap = "5m")""")),

    /** A negative lateness. */
    NEGATIVE_LATENESS(CatalogueEntry.error(456, "The lateness of a window cannot be negative", """
            lateness says how long after its end a window still accepts late records. To drop out-of-order records \
            earlier, make the lag of the watermark smaller.""", """
            @Window(size = "1h", lateness = "-5m")""", """
            @Window(size = "1h", lateness = "5m")""")),

    /** Lateness where nothing is ever late. */
    LATENESS_IN_PROCESSING_TIME(CatalogueEntry.error(457, "In processing time no record is late", """
            A window that follows the machine's clock takes each record into the window that is open now, so a \
            record cannot come too late and lateness can never matter. If records do come out of order, follow event \
            time.""", """
            @Window(size = "1h", lateness = "5m", time = TimeDomain.PROCESSING)""", """
            @Window(size = "1h", time = TimeDomain.PROCESSING)""")),

    /** An accumulating session without merge. */
    SESSION_WITHOUT_MERGE(CatalogueEntry.error(458, "A session that accumulates needs @OnMerge", """
            When a record falls between two sessions they become one, and their two accumulators have to become one \
            as well. Only the step can say how: a handler @OnMerge that takes the other accumulator and adds it to \
            this one.""", """
            @Window(gap = "5m") static class Visits {
                long clicks;
                @OnEvent void add(Click click) { clicks++; }
                @OnWindow Visit result(@Key String user) { return new Visit(user, clicks); }
            }""", """
            @Window(gap = "5m") static class Visits {
                long clicks;
                @OnEvent void add(Click click) { clicks++; }
                @OnMerge void merge(Visits other) { clicks += other.clicks; }
                @OnWindow Visit result(@Key String user) { return new Visit(user, clicks); }
            }""")),

    /** A merge handler that is never called. */
    MERGE_NEVER_CALLED(CatalogueEntry.note(459, "@OnMerge of this window is never called", """
            Accumulators become one in sessions, and where windows overlap and share slices of time. Other windows \
            have an accumulator each from beginning to end; so have overlapping ones that follow the machine's \
            clock, keep their records, keep objects that can change, or would consist of more than 1024 slices. The \
            handler does no harm.""", """
            @Window(size = "1h") static class Hourly {
                @OnMerge void merge(Hourly other) { ... }
                ...
            }""", """
            @Window(size = "1h", slide = "5m") static class Hourly {
                @OnMerge void merge(Hourly other) { ... }
                ...
            }""")),

    /** Records between two windows. */
    SLIDE_LEAVES_GAPS(CatalogueEntry.note(460, "A slide larger than the size leaves gaps", """
            A record whose time falls between the end of one window and the start of the next belongs to no window \
            and is dropped. That may be meant, for example to take samples; if not, size and slide are \
            exchanged.""", """
            @Window(size = "5m", slide = "1h")""", """
            @Window(size = "1h", slide = "5m")""")),

    /** Overlapping windows that cannot share work. */
    SLIDING_WITHOUT_MERGE(
            CatalogueEntry.note(461, "Overlapping windows without @OnMerge add each record many times", """
            With a handler @OnMerge each record is added once, to the slice of time between two starts, and a window \
            is put together from its slices when it fires. Without, each record is added to each window it belongs \
            to.""", """
            @Window(size = "6h", slide = "1h") static class DelayByAirport {
                long flights;
                @OnEvent void add(Flight flight) { flights++; }
                ...
            }""", """
            @Window(size = "6h", slide = "1h") static class DelayByAirport {
                long flights;
                @OnEvent void add(Flight flight) { flights++; }
                @OnMerge void merge(DelayByAirport other) { flights += other.flights; }
                ...
            }""")),

    /** An event handler of a window that has a result. */
    EVENT_HANDLER_HAS_RESULT(CatalogueEntry.error(462, "@OnEvent of a window step has no result", """
            In a window step @OnEvent adds a record to the accumulator; the result comes from @OnWindow when the \
            window fires. To emit something for each record, use a @Transform, or a keyed step without @Window.""", """
            @Window(size = "1h") static class Count {
                long count;
                @OnEvent long add(Order order) { return ++count; }
                ...
            }""", """
            @Window(size = "1h") static class Count {
                long count;
                @OnEvent void add(Order order) { count++; }
                @OnWindow long result() { return count; }
            }""")),

    /** The late stream of a window in processing time. */
    LATE_STREAM_STAYS_EMPTY(
            CatalogueEntry.note(463, "The late stream of a processing-time window stays empty", """
            A window that follows the machine's clock takes each record into the window that is open now, so no \
            record is ever late and this step will never be called.""", """
            @Window(size = "1h", time = TimeDomain.PROCESSING) static class Count { ... }
            @Sink @From("Count.late") void late(Order order) { ... }""", """
            @Window(size = "1h") static class Count { ... }
            @Sink @From("Count.late") void late(Order order) { ... }"""));

    private final CatalogueEntry entry;

    WindowCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
