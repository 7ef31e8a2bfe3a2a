package io.thalweg.runtime.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Exchanges;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.channel.Page.Signal;
import io.thalweg.runtime.checkpoint.store.SectionId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C10: pages that barriers have overtaken come back in front of all others")
final class PagesUnderWayTest {

    private final MemorySnapshot snapshot = new MemorySnapshot();

    @BeforeEach
    void write() {
        new SnapshotWriter(snapshot, 0, 2, 128);
        new SnapshotWriter(snapshot, 1, 2, 128);
        Exchange receiver = edges("Sums/0", 0).get(0);
        Page page = new Page();
        page.signal(Signal.WATERMARK, 1, 40);
        record(page, 7);
        page.signal(Signal.IDLE, 0, 0);
        page.signal(Signal.END, 0, 0);
        PagesUnderWay pages = new PagesUnderWay();
        pages.add(receiver, 1, page);
        pages.add(receiver, 1, pageOf(8));
        pages.addTo(snapshot, 0);
    }

    private static Page pageOf(int number) {
        Page page = new Page();
        record(page, number);
        return page;
    }

    private static void record(Page page, int number) {
        page.records().writeInt(number);
        page.recordWritten();
    }

    private static List<Exchange> edges(String name, int lane) {
        return List.of(new Exchanges(2, 128, 2, 16).exchange(name, lane).carrying("int"));
    }

    @Test
    void inTheirOrderWithTheirSignalsButForTheEnd() {
        List<Exchange> edges = edges("Sums/0", 0);
        PagesUnderWay.restore(snapshot, 2, 0, 2, edges);
        Page first = edges.get(0).poll();
        assertThat(edges.get(0).producer()).isEqualTo(1);
        assertThat(numbers(first)).containsExactly(7);
        assertThat(first.hasSignal(0)).isTrue();
        assertThat(first.signal()).isEqualTo(Signal.WATERMARK);
        assertThat(first.stream()).isEqualTo(1);
        assertThat(first.value()).isEqualTo(40);
        first.nextSignal();
        assertThat(first.signal()).isEqualTo(Signal.IDLE);
        first.nextSignal();
        assertThat(first.hasSignal(1)).as("a lane that has ended says so again").isFalse();
        edges.get(0).release(first);
        assertThat(numbers(edges.get(0).poll())).containsExactly(8);
        assertThat(edges.get(0).poll()).isNull();
    }

    private static List<Integer> numbers(Page page) {
        List<Integer> numbers = new ArrayList<>();
        BinaryInput in = page.open();
        for (int i = 0; i < page.count(); i++) {
            numbers.add(in.readInt());
        }
        return numbers;
    }

    @Test
    void onlyOnTheLaneTheyWereOnTheirWayTo() {
        List<Exchange> edges = edges("Sums/0", 1);
        PagesUnderWay.restore(snapshot, 2, 1, 2, edges);
        assertThat(edges.get(0).poll()).isNull();
    }

    @Test
    void notOnAnotherNumberOfLanes() {
        assertThatThrownBy(() -> PagesUnderWay.restore(snapshot, 2, 0, 3, edges("Sums/0", 0)))
                .isInstanceOf(StateMismatchException.class)
                .hasMessageContaining("between 2 lanes, and the job has 3")
                .hasMessageContaining("--parallelism=2");
    }

    @Test
    void notToAnEdgeThatIsGone() {
        assertThatThrownBy(() -> PagesUnderWay.restore(snapshot, 2, 0, 2, edges("Means/0", 0)))
                .isInstanceOf(StateMismatchException.class)
                .hasMessageContaining("Sums/0");
    }

    @Test
    void notAsOtherRecords() {
        List<Exchange> edges = List.of(edges("Sums/0", 0).get(0).carrying("long"));
        assertThatThrownBy(() -> PagesUnderWay.restore(snapshot, 2, 0, 2, edges))
                .isInstanceOf(StateMismatchException.class)
                .hasMessageContaining("stored [int], expected [long]");
    }

    @Test
    void notIfTheyCannotBeRead() {
        BinaryOutput bytes = new BinaryOutput();
        bytes.writeString("int");
        bytes.writeLong(-1);
        snapshot.add(SectionId.of("", "pages/1/Means/0", 0), 1, bytes.array(), 0, bytes.size());
        List<Exchange> edges = new ArrayList<>(edges("Sums/0", 0));
        edges.addAll(edges("Means/0", 0));
        assertThatThrownBy(() -> PagesUnderWay.restore(snapshot, 2, 0, 2, edges))
                .isInstanceOf(StateMismatchException.class)
                .hasMessageContaining("cannot be read");
    }
}
