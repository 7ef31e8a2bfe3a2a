package io.thalweg.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(60)
@ExtendWith(BrokerExtension.class)
final class KafkaSinkTest {

    private static Broker broker;

    @BeforeAll
    static void share(Broker shared) {
        broker = shared;
    }

    @Test
    void messagesAreSeenWhenTheyAreCommittedAndOnce() throws Exception {
        broker.create("once", 1);
        KafkaSink<String> sink = opened("once", 0);
        sink.write("a", 1_000);
        sink.write("b", 2_000);
        byte[] first = sink.prepare(1);
        sink.write("c", 3_000);
        assertThat(broker.values("once", 1)).isEmpty();
        sink.commit(first);
        assertThat(broker.values("once", 1)).containsExactly("a", "b");

        byte[] second = sink.prepare(2);
        sink.commit(first); // its notice came late, so that the next checkpoint has it, too
        sink.commit(second);
        sink.commit(first);
        sink.commit(second);
        assertThat(broker.values("once", 1)).containsExactly("a", "b", "c");
        assertThat(broker.read("once", 1))
                .extracting(ConsumerRecord::timestamp)
                .containsExactly(1_000L, 2_000L, 3_000L);
        assertThat(sink.prepare(3)).as("nothing was written").isEmpty();
        sink.close();
    }

    @Test
    void anotherProcessCommitsWhatWasPreparedUnlessItHasBeen() throws Exception {
        broker.create("again", 1);
        KafkaSink<String> before = opened("again", 0);
        KafkaSink<String> beside = opened("again", 1);
        before.write("first");
        byte[] first = before.prepare(1);
        before.commit(first);
        before.write("second");
        beside.write("of lane 1");
        byte[] second = before.prepare(2);
        byte[] ofLane1 = beside.prepare(2);
        before.write("lost with its process");
        beside.close();
        before.close();

        KafkaSink<String> after = opened("again", 0);
        for (byte[] transaction : List.of(first, second, ofLane1, second)) {
            after.commit(transaction);
        }
        after.write("third");
        byte[] third = after.prepare(3);
        after.commit(third);
        after.close();
        KafkaSink<String> restored = opened("again", 0);
        for (byte[] transaction : List.of(second, third, ofLane1)) { // from a savepoint of before
            restored.commit(transaction);
        }
        restored.close();
        assertThat(broker.values("again", 1)).containsExactly("first", "second", "of lane 1", "third");
    }

    @Test
    void aProcessThatWasBelievedDeadCommitsNothingMore() throws Exception {
        broker.create("fenced", 1);
        KafkaSink<String> old = opened("fenced", 0);
        old.write("one");
        byte[] one = old.prepare(1);
        old.commit(one);
        old.write("two");
        byte[] two = old.prepare(2);

        KafkaSink<String> young = opened("fenced", 0);
        young.commit(two);
        assertThatThrownBy(() -> old.commit(two))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(", committing: ");
        old.close();
        young.close();
        assertThat(broker.values("fenced", 1)).containsExactly("one", "two");
    }

    @Test
    void aTransactionThatADeadProcessHasLeftOpenDoesNotHoldUpReaders() throws Exception {
        broker.create("left", 1);
        broker.leaveOpen("thalweg-left.sink", "left", "of a dead process");
        broker.send("left", 0, List.of("of somebody else"));
        assertThat(broker.valuesSoFar("left", 1)).isEmpty();
        KafkaSink<String> sink = opened("left", 0);
        sink.abortOthers();
        assertThat(broker.values("left", 1)).containsExactly("of somebody else");
        sink.close();
    }

    @Test
    void messagesOfAnyForm() throws Exception {
        broker.create("formed", 2);
        KafkaSink<String> sink = KafkaSink.of(broker.servers(), "formed", (MessageEncoder<String>) FormedMessages::of);
        sink.open("formed.sink", 0);
        sink.write("full", 77);
        sink.write("empty", 77);
        sink.commit(sink.prepare(1));
        sink.close();
        List<ConsumerRecord<byte[], byte[]>> messages = broker.read("formed", 2);
        ConsumerRecord<byte[], byte[]> full =
                messages.stream().filter(each -> each.key() != null).findFirst().orElseThrow();
        assertThat(full.partition()).isEqualTo(1);
        assertThat(full.timestamp()).isEqualTo(5);
        assertThat(new String(full.key(), StandardCharsets.UTF_8)).isEqualTo("key");
        assertThat(full.headers().lastHeader("head").value()).containsExactly(1, 2);
        assertThat(full.headers().lastHeader("none").value()).isNull();
        ConsumerRecord<byte[], byte[]> empty =
                messages.stream().filter(each -> each.key() == null).findFirst().orElseThrow();
        assertThat(empty.value()).isNull();
        assertThat(empty.timestamp()).isEqualTo(77);
    }

    /** Messages of all that a message may have, and of nothing of it. */
    private static final class FormedMessages {

        static ProducerRecord<byte[], byte[]> of(String record) {
            if (record.equals("empty")) {
                return new ProducerRecord<>("formed", null);
            }
            byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
            ProducerRecord<byte[], byte[]> message =
                    new ProducerRecord<>("formed", 1, 5L, "key".getBytes(StandardCharsets.UTF_8), bytes);
            message.headers().add("head", new byte[] {1, 2}).add("none", null);
            return message;
        }
    }

    @Test
    void atLeastOnceSendsAtOnce() throws Exception {
        broker.create("soon", 1);
        KafkaSink<String> sink =
                KafkaSink.of(broker.servers(), "soon", Format.lines()).atLeastOnce();
        sink.open("soon.sink", 0);
        sink.write("one");
        assertThat(sink.prepare(1)).isEmpty();
        assertThat(broker.values("soon", 1)).containsExactly("one");
        sink.close();
    }

    @Test
    void aMessageThatCannotBeStoredFailsTheCommitAndNothingIsSeen() throws Exception {
        broker.create("small", 1);
        KafkaSink<String> sink =
                KafkaSink.of(broker.servers(), "small", Format.lines()).with("max.request.size", "2000");
        sink.open("small.sink", 0);
        sink.write("short");
        sink.write("x".repeat(5_000));
        byte[] transaction = sink.prepare(1);
        assertThatThrownBy(() -> sink.commit(transaction))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("topic small at 127.0.0.1:")
                .hasMessageContaining("max.request.size");
        sink.close();
        assertThat(broker.values("small", 1)).isEmpty();
    }

    @Test
    void propertiesThatThePromiseDependsOnCannotBeSet() {
        KafkaSink<String> sink = KafkaSink.of(broker.servers(), "any", Format.lines());
        assertThatThrownBy(() -> sink.with("acks", "1")).hasMessageContaining("acks is set by Thalweg, to 'all'");
        assertThatThrownBy(() -> sink.with("transactional.id", "mine")).hasMessageContaining("cannot be set");
    }

    private static KafkaSink<String> opened(String topic, int lane) throws IOException {
        KafkaSink<String> sink = KafkaSink.of(broker.servers(), topic, Format.lines());
        sink.open(topic + ".sink", lane);
        return sink;
    }
}
