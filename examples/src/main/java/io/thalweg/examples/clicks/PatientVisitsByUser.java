package io.thalweg.examples.clicks;

import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnMerge;
import io.thalweg.annotations.OnWindow;
import io.thalweg.annotations.Window;
import io.thalweg.api.TimeWindow;
import java.time.Duration;

/** Sessions whose gap depends on the click: each click keeps its visit open for as long as its page deserves. */
@KeyBy("user")
@Window(gap = "#patience")
class PatientVisitsByUser {
    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final Duration AT_CHECKOUT = Duration.ofHours(2);

    int clicks;
    Click first;

    static Duration patience(Click click) {
        return click.page().equals("checkout") ? AT_CHECKOUT : USUAL;
    }

    @OnEvent
    void add(Click click) {
        clicks++;
        enter(click);
    }

    @OnMerge
    void merge(PatientVisitsByUser other) {
        clicks += other.clicks;
        enter(other.first);
    }

    void enter(Click click) {
        if (first == null || click.time().isBefore(first.time())) {
            first = click;
        }
    }

    @OnWindow
    Visit result(@Key String user, TimeWindow window) {
        return new Visit(user, first.time(), first.page(), clicks, window.endInstant());
    }
}
