package io.thalweg.runtime.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.BinaryInput;
import io.thalweg.runtime.channel.Page.Signal;
import io.thalweg.runtime.state.Hashes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private static final int LANES = 3;

    private final Exchanges exchanges = new Exchanges(LANES, 128, 2, 2);
    private final List<Exchange> lanes = List.of(exchange(0), exchange(1), exchange(2));

    private Exchange exchange(int lane) {
        return exchanges.exchange("step/0", lane);
    }

    @Test
    void aLaneAloneNeedsNone() {
        assertThat(new Exchanges(1, 128, 2, 1).exchange("step/0", 0)).isNull();
    }

    @Test
    void noPagesAndNoRecordsAreRefused() {
        assertThatThrownBy(() -> new Exchanges(2, 128, 0, 1)).hasMessageContaining("1 page");
        assertThatThrownBy(() -> new Exchanges(2, 128, 2, 0)).hasMessageContaining("1 record");
    }

    @Test
    @DisplayName("K10: all lanes agree who owns a key, and each owns some")
    void owners() {
        boolean[] owns = new boolean[LANES];
        for (long key = 0; key < 1_000; key++) {
            int owner = lanes.get(0).lane(Hashes.mix(key));
            owns[owner] = true;
            assertThat(lanes.get(1).lane(Hashes.mix(key))).isEqualTo(owner);
        }
        assertThat(owns).containsOnly(true);
    }

    @Test
    void edgesDoNotMix() {
        send(0, 1, 7);
        lanes.get(0).flushAfter(0);
        assertThat(exchanges.exchange("step/1", 1).poll()).isNull();
        assertThat(receive(1)).containsExactly("0:7");
    }

    @Test
    void recordsArriveInOrderAtTheirLaneOnly() {
        for (int i = 0; i < 3; i++) {
            send(0, 1, i);
            send(0, 2, 10 + i);
        }
        lanes.get(0).flushAfter(0);
        assertThat(receive(1)).containsExactly("0:0", "0:1", "0:2");
        assertThat(receive(2)).containsExactly("0:10", "0:11", "0:12");
        assertThat(receive(0)).isEmpty();
    }

    @Test
    void producersHaveTheirTurnOneAfterTheOther() {
        for (int i = 0; i < 4; i++) {
            send(0, 2, i);
            send(1, 2, i);
        }
        assertThat(receive(2)).containsExactly("0:0", "0:1", "1:0", "1:1", "0:2", "0:3", "1:2", "1:3");
    }

    @Test
    void signalsGoToAllOthersInTheirPlace() {
        send(0, 1, 1);
        lanes.get(0).watermark(1, 100);
        send(0, 1, 2);
        lanes.get(0).status(0, true);
        lanes.get(0).status(0, false);
        lanes.get(0).flushAfter(0);
        assertThat(receive(1)).containsExactly("0:1", "0:WATERMARK 1 100", "0:2", "0:IDLE 0 0", "0:ACTIVE 0 0");
        assertThat(receive(2)).containsExactly("0:WATERMARK 1 100", "0:IDLE 0 0", "0:ACTIVE 0 0");
    }

    @Test
    void isReadyOnlyIfThereIsRoomForAllLanes() {
        assertThat(lanes.get(0).ready()).isTrue();
        send(0, 1, 1);
        send(0, 1, 2);
        assertThat(lanes.get(0).ready()).isFalse();
        assertThat(lanes.get(1).ready()).as("a way of its own").isTrue();
        receive(1);
        assertThat(lanes.get(0).ready()).isTrue();
    }

    @Test
    void afterARoundThatTookSomethingOnlyIdleLanesAreServed() {
        send(0, 1, 1);
        lanes.get(0).flushAfter(1);
        send(0, 1, 2);
        send(0, 2, 3);
        lanes.get(0).flushAfter(1);
        assertThat(receiveOnePage(1)).containsExactly("0:1");
        assertThat(receiveOnePage(1)).as("held back while lane 1 had a page").isEmpty();
        assertThat(receive(2)).containsExactly("0:3");
        lanes.get(0).flushAfter(0);
        assertThat(receive(1)).containsExactly("0:2");
    }

    @Test
    void aRoundWithoutInputHoldsNothingBack() {
        send(0, 1, 1);
        lanes.get(0).flushAfter(1);
        send(0, 1, 2);
        lanes.get(0).flushAfter(0);
        assertThat(receiveOnePage(1)).containsExactly("0:1");
        assertThat(receiveOnePage(1)).containsExactly("0:2");
    }

    @Test
    void isDrainedWhenAllOthersHaveEnded() {
        lanes.get(0).end();
        lanes.get(0).flushAfter(0);
        receive(2);
        assertThat(lanes.get(2).drained()).isFalse();
        lanes.get(1).end();
        lanes.get(1).flushAfter(0);
        assertThat(lanes.get(2).drained()).as("not received yet").isFalse();
        receive(2);
        assertThat(lanes.get(2).drained()).isTrue();
        assertThat(lanes.get(1).drained()).as("lane 2 has not ended").isFalse();
    }

    @Test
    void theEndComesOnceAndBehindTheRecords() {
        send(0, 1, 1);
        lanes.get(0).end();
        lanes.get(0).end();
        lanes.get(0).flushAfter(0);
        assertThat(receive(1)).containsExactly("0:1", "0:END 0 0");
    }

    @Test
    void hasFinishedWhenTheEndHasBeenHandedOver() {
        assertThat(lanes.get(0).finished()).isFalse();
        for (int i = 0; i < 100; i++) {
            send(0, 1, i);
        }
        lanes.get(0).end();
        assertThat(lanes.get(0).finished()).as("the end is not even sent").isFalse();
        lanes.get(0).flushAfter(0);
        assertThat(lanes.get(0).finished()).as("most pages wait").isFalse();
        List<String> received = new ArrayList<>();
        for (int round = 0; round < 100 && !lanes.get(0).finished(); round++) {
            received.addAll(receive(1));
        }
        received.addAll(receive(1));
        assertThat(lanes.get(0).finished()).isTrue();
        assertThat(received).hasSize(101).endsWith("0:99", "0:END 0 0");
    }

    @Test
    void tellsItsState() {
        send(0, 1, 1);
        assertThat(lanes.get(0).toString()).contains("2 others run").contains("to 1: filling 1 records");
    }

    private void send(int from, int to, long value) {
        lanes.get(from).open(to).writeLong(value);
        lanes.get(from).written(to);
    }

    private List<String> receive(int lane) {
        List<String> received = new ArrayList<>();
        List<String> page = receiveOnePage(lane);
        while (!page.isEmpty()) {
            received.addAll(page);
            page = receiveOnePage(lane);
        }
        return received;
    }

    private List<String> receiveOnePage(int lane) {
        Exchange exchange = lanes.get(lane);
        Page page = exchange.poll();
        if (page == null) {
            return List.of();
        }
        List<String> received = new ArrayList<>();
        BinaryInput input = page.open();
        for (int i = 0; i < page.count(); i++) {
            signals(page, i, exchange, received);
            received.add(exchange.producer() + ":" + input.readLong());
        }
        signals(page, page.count(), exchange, received);
        exchange.release(page);
        return received;
    }

    private static void signals(Page page, int index, Exchange exchange, List<String> received) {
        while (page.hasSignal(index)) {
            received.add(exchange.producer() + ":" + page.signal() + " " + page.stream() + " " + page.value());
            if (page.signal() == Signal.END) {
                exchange.producerEnded();
            }
            page.nextSignal();
        }
    }
}
