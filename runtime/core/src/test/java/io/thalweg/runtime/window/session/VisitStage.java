package io.thalweg.runtime.window.session;

import io.thalweg.api.TimeWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What generated code looks like for a keyed session step, by hand. The map stands for the generated table with its one
 * column of references.
 */
final class VisitStage implements SessionHandler<String, VisitStage.VisitState> {

    /** The step as the user writes it. */
    static final class Visit {
        long clicks;
        long sum;

        void add(long value) {
            clicks++;
            sum += value;
        }

        void merge(Visit other) {
            clicks += other.clicks;
            sum += other.sum;
        }

        Result result(String key, TimeWindow window) {
            return new Result(key, window.start(), window.end(), clicks, sum);
        }
    }

    /** The result type of the step. */
    record Result(String key, long start, long end, long clicks, long sum) {}

    /** A record that is late. */
    record Late(String key, long timestamp, long value) {}

    /** Generated: the state fields of the step. */
    static final class VisitState {
        long clicks;
        long sum;
    }

    final List<Result> results = new ArrayList<>();
    final List<Late> late = new ArrayList<>();
    final SessionWindows<String, VisitState> visit_sessions;
    final Map<String, KeySessions<String, VisitState>> visit_table = new HashMap<>();

    private final Visit visit = new Visit();
    private final Visit visit_other = new Visit();
    private final TimeWindow visit_window = new TimeWindow();

    private VisitStage(boolean eventTime, long latenessMillis) {
        visit_sessions =
                eventTime ? SessionWindows.inEventTime(latenessMillis, this) : SessionWindows.inProcessingTime(this);
    }

    static VisitStage inEventTime(long latenessMillis) {
        return new VisitStage(true, latenessMillis);
    }

    static VisitStage inProcessingTime() {
        return new VisitStage(false, 0);
    }

    // --- per record --------------------------------------------------------------------------------------------

    void consume_visit(String key, long value, long timestamp, long gapMillis) {
        KeySessions<String, VisitState> sessions = visit_table.get(key);
        if (sessions == null) {
            sessions = coldOpen_visit(key);
        }
        Session<VisitState> session = visit_sessions.add(sessions, timestamp, gapMillis);
        if (session == null) {
            coldLate_visit(key, value, timestamp);
            return;
        }
        VisitState state = session.value();
        load_visit(state, visit);
        visit.add(value);
        store_visit(state, visit);
        visit_sessions.afterAdd(session);
    }

    void watermark(long watermark) {
        visit_sessions.advance(watermark);
    }

    private static void load_visit(VisitState state, Visit step) {
        step.clicks = state.clicks;
        step.sum = state.sum;
    }

    private static void store_visit(VisitState state, Visit step) {
        state.clicks = step.clicks;
        state.sum = step.sum;
    }

    // --- cold --------------------------------------------------------------------------------------------------

    private KeySessions<String, VisitState> coldOpen_visit(String key) {
        KeySessions<String, VisitState> sessions = visit_sessions.open(key);
        visit_table.put(key, sessions);
        return sessions;
    }

    private void coldLate_visit(String key, long value, long timestamp) {
        late.add(new Late(key, timestamp, value));
    }

    @Override
    public VisitState newValue() {
        return new VisitState();
    }

    @Override
    public void reset(VisitState state) {
        state.clicks = 0;
        state.sum = 0;
    }

    @Override
    public void merge(VisitState into, VisitState from) {
        load_visit(into, visit);
        load_visit(from, visit_other);
        visit.merge(visit_other);
        store_visit(into, visit);
    }

    @Override
    public void fire(String key, Session<VisitState> session) {
        load_visit(session.value(), visit);
        visit_window.set(session.start(), session.end());
        Result result = visit.result(key, visit_window);
        if (result != null) {
            results.add(result); // the next step; the timestamp is session.maxTimestamp()
        }
    }

    @Override
    public void emptied(String key) {
        visit_table.remove(key);
    }
}
