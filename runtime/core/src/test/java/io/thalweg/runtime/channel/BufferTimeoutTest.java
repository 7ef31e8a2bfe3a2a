package io.thalweg.runtime.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.env.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("how long a record waits in a page that is not full, while both lanes are busy")
final class BufferTimeoutTest {

    private static final int TAKEN = 1; // the round took something: only pages whose time has come may go

    private final SetClock clock = new SetClock();

    @Test
    void aRecordWaitsForOthersUntilTheTimeIsUp() {
        Pair pair = new Pair(new Exchanges(2, 128, 8, 256, clock, 10));
        pair.sendAndFlush(); // nothing to read over there: goes at once
        pair.sendAndFlush();
        assertThat(pair.arrived()).isEqualTo(1);
        pair.makeBusy();
        clock.millis = 9;
        pair.sendAndFlush();
        assertThat(pair.sentPages()).isEqualTo(1);
        clock.millis = 10;
        pair.sendAndFlush();
        assertThat(pair.sentPages()).isEqualTo(2);
        clock.millis = 19;
        pair.sendAndFlush();
        assertThat(pair.sentPages()).as("the time begins again").isEqualTo(2);
        clock.millis = 20;
        pair.sendAndFlush();
        assertThat(pair.sentPages()).isEqualTo(3);
    }

    @Test
    void zeroSendsEachRound() {
        Pair pair = new Pair(new Exchanges(2, 128, 8, 256, clock, 0));
        for (int round = 1; round <= 4; round++) {
            pair.sendAndFlush();
            assertThat(pair.sentPages()).isEqualTo(round);
        }
    }

    @Test
    void withoutOneAPageGoesByItselfOnly() {
        Pair pair = new Pair(new Exchanges(2, 128, 8, 256));
        pair.makeBusy();
        clock.millis = Long.MAX_VALUE / 1_000_000;
        pair.sendAndFlush();
        assertThat(pair.sentPages()).isEqualTo(1);
    }

    @Test
    void aVeryLongOneDoesNotOverflow() {
        Pair pair = new Pair(new Exchanges(2, 128, 8, 256, clock, Long.MAX_VALUE));
        pair.makeBusy();
        clock.millis = 1_000_000;
        pair.sendAndFlush();
        assertThat(pair.sentPages()).isEqualTo(1);
    }

    /** Two lanes, the first of which sends to the second. */
    private static final class Pair {

        private final Exchange from;
        private final Exchange to;

        Pair(Exchanges exchanges) {
            from = exchanges.exchange("edge", 0);
            to = exchanges.exchange("edge", 1);
        }

        void sendAndFlush() {
            from.open(1).writeLong(1);
            from.written(1);
            from.flushAfter(TAKEN);
        }

        /** From now on there is something to read. */
        void makeBusy() {
            sendAndFlush();
        }

        /** How many pages have gone and not been read. */
        int sentPages() {
            String state = from.toString();
            int end = state.indexOf(" sent");
            return Integer.parseInt(state.substring(state.lastIndexOf(' ', end - 1) + 1, end));
        }

        /** Reads all pages; how many records were in them. */
        int arrived() {
            int records = 0;
            for (Page page = to.poll(); page != null; page = to.poll()) {
                records += page.count();
                to.release(page);
            }
            return records;
        }
    }

    private static final class SetClock implements Clock {

        private long millis;

        @Override
        public long millis() {
            return millis;
        }

        @Override
        public long nanos() {
            return TimeUnit.MILLISECONDS.toNanos(millis);
        }
    }
}
