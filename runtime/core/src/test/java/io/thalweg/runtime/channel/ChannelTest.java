package io.thalweg.runtime.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.BinaryInput;
import io.thalweg.runtime.channel.Page.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ChannelTest {

    private Channel channel = new Channel(2, 2);
    private long written;
    private final List<Long> read = new ArrayList<>();

    @Test
    void aFullPageGoesByItself() {
        write(1);
        assertThat(channel.poll()).isNull();
        write(1);
        readAll();
        assertThat(read).containsExactly(0L, 1L);
    }

    @Test
    void isReadyWhileAPageIsInHand() {
        assertThat(channel.ready()).isTrue();
        write(1);
        assertThat(channel.ready()).isTrue();
        write(1); // the page goes, the spare one is filled now
        assertThat(channel.ready()).isFalse();
        Page page = channel.poll();
        assertThat(channel.ready()).as("the consumer still reads").isFalse();
        channel.release(page);
        assertThat(channel.ready()).isTrue();
    }

    @Test
    void whatARecordTurnsIntoNeedsNoRoom() {
        write(1_000);
        assertThat(channel.ready()).isFalse();
        readAll();
        assertThat(read).hasSize(1_000).isSorted();
        assertThat(channel.ready()).isTrue();
    }

    @Test
    void pagesMadeForAnOccasionAreDroppedAgain() {
        for (int occasion = 0; occasion < 100; occasion++) {
            write(50);
            readAll();
            assertThat(channel.ready()).isTrue();
        }
        assertThat(pagesInUse()).isEqualTo(2);
    }

    /** The consumer has to pass on what found no room before, even if no page follows. */
    @Test
    void pagesThatFoundNoRoomOnTheirWayBackAreNotLost() {
        channel = new Channel(2, 1);
        write(50);
        for (boolean flushed = false; !flushed; ) { // the producer sends, but asks for no page
            while (readOne()) {
                assertThat(read).isSorted();
            }
            flushed = channel.flushed();
        }
        for (int round = 0; round < 50; round++) {
            readOne();
            channel.ready();
        }
        assertThat(read).hasSize(50);
        assertThat(channel.ready()).isTrue();
    }

    @Test
    void aFlushSendsWhatThereIs() {
        channel.flush();
        assertThat(channel.poll()).as("nothing is not sent").isNull();
        write(1);
        assertThat(channel.flushed()).isFalse();
        channel.flush();
        assertThat(channel.flushed()).isTrue();
        readAll();
        assertThat(read).containsExactly(0L);
    }

    @Test
    void aSignalIsFlushedLikeARecord() {
        channel.filling().signal(Signal.WATERMARK, 0, 5);
        channel.flushIfIdle();
        assertThat(channel.poll().hasSignal(0)).isTrue();
    }

    @Test
    void aFlushForAnIdleConsumerWaitsWhileItHasSomethingToRead() {
        write(1);
        channel.flushIfIdle();
        write(1);
        channel.flushIfIdle();
        assertThat(channel.flushed()).as("the first page has not been read").isFalse();
        Page page = channel.poll();
        channel.flushIfIdle();
        assertThat(channel.flushed()).isTrue();
        take(page);
        readAll();
        assertThat(read).containsExactly(0L, 1L);
    }

    @Test
    void anyOrderOfStepsKeepsTheRecordsInOrder() {
        for (int seed = 0; seed < 2_000; seed++) {
            anyOrder(new Random(seed));
        }
    }

    private void anyOrder(Random random) {
        channel = new Channel(2 + random.nextInt(3), 1 + random.nextInt(3));
        read.clear();
        written = 0;
        for (int step = 0; step < 200; step++) {
            switch (random.nextInt(6)) {
                case 0 -> write(channel.ready() ? 1 + random.nextInt(3) : 0);
                case 1 -> write(random.nextInt(10) == 0 ? random.nextInt(40) : 0);
                case 2 -> channel.flush();
                case 3 -> channel.flushIfIdle();
                default -> readOne();
            }
        }
        for (int round = 0; round < 1_000 && !(channel.flushed() && channel.ready()); round++) {
            channel.flush();
            readOne();
        }
        readAll();
        assertThat(channel.ready()).isTrue();
        assertThat(read).hasSize((int) written).isSorted().doesNotHaveDuplicates();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void betweenTwoThreads() throws InterruptedException {
        int records = 300_000;
        channel = new Channel(2, 3);
        Thread consumer = new Thread(() -> {
            while (read.size() < records) {
                if (!readOne()) {
                    Thread.onSpinWait();
                }
            }
        });
        consumer.setDaemon(true);
        consumer.start();
        Random random = new Random(1);
        while (written < records) {
            if (channel.ready()) {
                write((int) Math.min(records - written, random.nextInt(100) == 0 ? 60 : 1));
            } else {
                Thread.onSpinWait();
            }
            channel.flushIfIdle();
        }
        while (!channel.flushed()) {
            channel.flush();
        }
        consumer.join();
        assertThat(read).isSorted().doesNotHaveDuplicates();
    }

    private void write(int records) {
        for (int i = 0; i < records; i++) {
            channel.filling().records().writeLong(written++);
            channel.recordWritten();
        }
    }

    private void readAll() {
        boolean more = true;
        while (more) {
            more = readOne();
            channel.ready(); // what waits, moves up
        }
    }

    private boolean readOne() {
        Page page = channel.poll();
        if (page == null) {
            return false;
        }
        take(page);
        return true;
    }

    private void take(Page page) {
        BinaryInput input = page.open();
        for (int i = 0; i < page.count(); i++) {
            read.add(input.readLong());
        }
        channel.release(page);
    }

    /** The pages in circulation: each step sends one, until one comes back for the second time. */
    private int pagesInUse() {
        List<Page> seen = new ArrayList<>();
        while (true) {
            write(2);
            Page page = channel.poll();
            for (Page other : seen) {
                if (other == page) {
                    return seen.size();
                }
            }
            seen.add(page);
            channel.release(page);
            channel.ready();
        }
    }
}
