package io.thalweg.runtime.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.env.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.agrona.concurrent.NoOpIdleStrategy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private final List<String> calls = new ArrayList<>();
    private final SetClock clock = new SetClock();
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    @DisplayName("P5, W11: timers that are due before the clock fire, and those of the clock's millisecond do not yet")
    void tellsTheTimeBeforeEachPage() {
        Worker worker = worker(new LoggedStage("a", 3));
        clock.millis = 1_000;
        worker.doWork();
        assertThat(calls).containsExactly("a.time 1000 999", "a.work 256");
    }

    @Test
    void timeIsToldOnlyWhenItHasPassedAndNeverBackwards() {
        Worker worker = worker(new LoggedStage("a", 3));
        clock.millis = 1_000;
        worker.doWork();
        worker.doWork();
        clock.millis = 900;
        worker.doWork();
        assertThat(calls).filteredOn(call -> call.contains("time")).containsExactly("a.time 1000 999");
    }

    @Test
    void flushesOnceBehindTheLastRecords() {
        Worker worker = worker(new LoggedStage("a", 2, 0, 0, 1, 0));
        for (int i = 0; i < 5; i++) {
            worker.doWork();
        }
        assertThat(calls)
                .containsExactly(
                        "a.time 0 -1",
                        "a.work 256",
                        "a.work 256",
                        "a.flush",
                        "a.work 256",
                        "a.work 256",
                        "a.work 256",
                        "a.flush");
    }

    @Test
    void flushesTenTimesASecondWithoutRecords() {
        Worker worker = worker(new LoggedStage("a"));
        for (clock.millis = 0; clock.millis < 1_000; clock.millis++) {
            worker.doWork();
        }
        assertThat(calls.stream().filter("a.flush"::equals)).hasSize(10);
    }

    @Test
    void runsUntilAllStagesHaveFinished() {
        LoggedStage first = new LoggedStage("a", 1);
        LoggedStage second = new LoggedStage("b", 1, 1, 1);
        Worker worker = worker(first, second);
        worker.onStart();
        worker.run(NoOpIdleStrategy.INSTANCE);
        worker.finish();
        worker.onClose();
        assertThat(calls.stream().filter("b.work 256"::equals)).hasSize(3);
        assertThat(calls).startsWith("a.start", "b.start").endsWith("a.stop", "b.stop", "a.close", "b.close");
    }

    @Test
    void stopsBehindAPageWhenAsked() {
        LoggedStage stage = new LoggedStage("a", 1, 1, 1) {
            @Override
            public int work(int limit) {
                stop.set(true);
                return super.work(limit);
            }
        };
        Worker worker = worker(stage);
        worker.run(NoOpIdleStrategy.INSTANCE);
        assertThat(calls.stream().filter("a.work 256"::equals)).hasSize(1);
        assertThat(worker.finished()).isFalse();
    }

    @Test
    void closesEveryStageWhateverHappens() {
        LoggedStage first = new LoggedStage("a") {
            @Override
            public void close() {
                super.close();
                throw new IllegalStateException("first");
            }
        };
        LoggedStage second = new LoggedStage("b") {
            @Override
            public void close() {
                super.close();
                throw new IllegalStateException("second");
            }
        };
        assertThatThrownBy(() -> worker(first, second).onClose())
                .hasMessage("first")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("second"));
        assertThat(calls).containsExactly("a.close", "b.close");
    }

    private Worker worker(Stage... stages) {
        return new Worker("test", stages, clock, stop);
    }

    private static final class SetClock implements Clock {
        private long millis;

        @Override
        public long millis() {
            return millis;
        }

        @Override
        public long nanos() {
            return millis * 1_000_000;
        }
    }

    /** Takes the given numbers of records, one after the other, and then has finished. */
    private class LoggedStage implements Stage {
        private final String name;
        private final int[] pages;
        private int page;

        LoggedStage(String name, int... pages) {
            this.name = name;
            this.pages = pages;
        }

        @Override
        public void start() {
            calls.add(name + ".start");
        }

        @Override
        public int work(int limit) {
            if (page == pages.length) {
                return 0;
            }
            calls.add(name + ".work " + limit);
            return pages[page++];
        }

        @Override
        public void processingTime(long now, long due) {
            if (pages.length > 0) {
                calls.add(name + ".time " + now + " " + due);
            }
        }

        @Override
        public boolean finished() {
            return page == pages.length;
        }

        @Override
        public void flush() {
            calls.add(name + ".flush");
        }

        @Override
        public void stop() {
            calls.add(name + ".stop");
        }

        @Override
        public void close() {
            calls.add(name + ".close");
        }
    }
}
