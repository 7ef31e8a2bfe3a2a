package io.thalweg.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.Format;
import io.thalweg.api.MalformedInputException;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import io.thalweg.kafka.KafkaSource.StartingPoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(60)
@ExtendWith(BrokerExtension.class)
final class KafkaSourceTest {

    private static Broker broker;

    @BeforeAll
    static void share(Broker shared) {
        broker = shared;
    }

    @Test
    void partitionsAreSplitsAndPositionsAreOffsets() throws Exception {
        broker.create("numbers", 2);
        broker.send("numbers", 0, texts(0, 2_500));
        broker.send("numbers", 1, texts(5_000, 5_010));
        KafkaSource<String> source = lines("numbers").untilNow();
        assertThat(source.bounded()).isTrue();
        List<SourceSplit> splits = source.splits();
        assertThat(splits).containsExactly(new SourceSplit("numbers-0"), new SourceSplit("numbers-1"));

        SplitReader<String> first = source.open(splits.get(0), 0);
        SplitReader<String> second = source.open(splits.get(1), 0);
        assertThat(read(first, 1_000, 100)).isEqualTo(texts(0, 1_000));
        long position = first.position();
        assertThat(rest(first)).isEqualTo(texts(1_000, 2_500));
        assertThat(rest(second)).isEqualTo(texts(5_000, 5_010));
        first.close();
        second.close();

        try (SplitReader<String> again = source.open(splits.get(0), position)) {
            assertThat(again.position()).isEqualTo(position);
            assertThat(rest(again)).isEqualTo(texts(1_000, 2_500));
        }
    }

    @Test
    void transactionsThatWereAbortedAreNotReadAndDoNotHideTheEnd() throws Exception {
        broker.create("aborted", 1);
        broker.send("aborted", 0, List.of("one"));
        broker.sendAborted("aborted", 0, List.of("never"));
        assertThat(rest(open(lines("aborted").untilNow(), 0))).containsExactly("one");
    }

    @Test
    void theLatestIsBehindWhatIsThereAlsoAfterARestoreInFrontOfTheFirstMessage() throws Exception {
        broker.create("latest", 1);
        KafkaSource<String> source = lines("latest").from(StartingPoint.LATEST);
        SplitReader<String> reader = open(source, 0);
        long position = reader.position();
        reader.close();
        broker.send("latest", 0, List.of("later"));
        assertThat(read(open(lines("latest").from(StartingPoint.LATEST), position), 1, 10))
                .containsExactly("later");
        SplitReader<String> anew = open(lines("latest").from(StartingPoint.LATEST), 0);
        broker.send("latest", 0, List.of("latest"));
        assertThat(read(anew, 1, 10)).containsExactly("latest");
        anew.close();
    }

    @Test
    void partitionsJoinARunningJob() throws Exception {
        broker.create("growing", 1);
        KafkaSource<String> source = lines("growing").from(StartingPoint.LATEST).discovering(Duration.ofSeconds(1));
        assertThat(source.bounded()).isFalse();
        assertThat(source.discoveryMillis()).isEqualTo(1_000);
        SplitReader<String> first = open(source, 0);
        broker.grow("growing", 2);
        broker.send("growing", 1, List.of("new"));
        List<SourceSplit> splits = source.splits();
        while (splits.size() < 2) {
            first.poll(record -> assertThat(record).isNull(), 10);
            splits = source.splits();
        }
        SplitReader<String> second = source.open(splits.get(1), 0);
        assertThat(read(second, 1, 10)).containsExactly("new");
        first.close();
        second.close();
    }

    @Test
    void messagesThatAreNoRecordsAreMalformed() throws Exception {
        broker.create("odd", 1);
        List<String> values = new ArrayList<>(List.of("one", "two\nlines", ""));
        values.add(null);
        values.add("last");
        broker.send("odd", 0, values);
        List<MalformedRecord> malformed = new ArrayList<>();
        SplitReader<String> reader = open(lines("odd").untilNow(), 0);
        reader.onMalformed(malformed::add);
        assertThat(rest(reader)).containsExactly("one", "", "last");
        assertThat(malformed)
                .containsExactly(
                        new MalformedRecord("odd-0", 1, "", "the message has more than one line"),
                        new MalformedRecord("odd-0", 3, "", "the message has no value"));

        SplitReader<String> failing = open(lines("odd").untilNow(), 0);
        assertThatThrownBy(() -> rest(failing))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("more than one line");
        failing.close();
    }

    @Test
    void decodersSeeTheWholeMessageAndMayPassOverIt() throws Exception {
        broker.create("decoded", 1);
        broker.send("decoded", 0, List.of("a", "b", "c"));
        KafkaSource<String> source = KafkaSource.of(broker.servers(), "decoded", (MessageDecoder<String>) message ->
                message.offset() == 1 ? null : message.offset() + new String(message.value(), StandardCharsets.UTF_8));
        assertThat(rest(open(source.untilNow(), 0))).containsExactly("0a", "2c");
    }

    @Test
    void aPartitionThatNobodyPollsDoesNotFillTheMemory() throws Exception {
        broker.create("slow", 2);
        broker.send("slow", 0, texts(0, 20_000));
        broker.send("slow", 1, texts(0, 20_000));
        KafkaSource<String> source = lines("slow").untilNow();
        List<SourceSplit> splits = source.splits();
        SplitReader<String> slow = source.open(splits.get(0), 0);
        SplitReader<String> fast = source.open(splits.get(1), 0);
        assertThat(rest(fast)).hasSize(20_000);
        assertThat(rest(slow)).isEqualTo(texts(0, 20_000));
        slow.close();
    }

    @Test
    void messagesThatAreGoneAreAnError() throws Exception {
        broker.create("gone", 1);
        broker.send("gone", 0, texts(0, 10));
        broker.forget("gone", 0, 5);
        assertThat(rest(open(lines("gone").untilNow(), 0))).isEqualTo(texts(5, 10));
        SplitReader<String> reader = open(lines("gone").untilNow(), 2 + 1);
        assertThatThrownBy(() -> rest(reader))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("topic gone at 127.0.0.1:")
                .hasMessageContaining("reading: ")
                .hasMessageContaining("gone-0");
        reader.close();
    }

    @Test
    void aTopicThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> lines("nowhere").splits())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("topic nowhere at 127.0.0.1:");
    }

    @Test
    void propertiesThatDecideWhatIsReadCannotBeSet() {
        assertThatThrownBy(() -> lines("any").with("enable.auto.commit", "true"))
                .hasMessageContaining("the property enable.auto.commit is set by Thalweg, to 'false'");
        assertThatThrownBy(() -> lines("any").with("fetch.min.bytes", "many").splits())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("fetch.min.bytes");
    }

    private static KafkaSource<String> lines(String topic) {
        return KafkaSource.of(broker.servers(), topic, Format.lines());
    }

    private static SplitReader<String> open(KafkaSource<String> source, long position) throws IOException {
        return source.open(source.splits().get(0), position);
    }

    private static List<String> texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    private static List<String> read(SplitReader<String> reader, int count, int limit) throws IOException {
        List<String> records = new ArrayList<>();
        while (records.size() < count) {
            reader.poll(records::add, Math.min(limit, count - records.size()));
        }
        return records;
    }

    /** What is left, up to the end of the split. */
    private static List<String> rest(SplitReader<String> reader) throws IOException {
        List<String> records = new ArrayList<>();
        while (reader.poll(records::add, 100) != SplitReader.END) {
            Thread.onSpinWait();
        }
        return records;
    }
}
