package io.thalweg.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job between topics, in a process of its own that is killed again and again, each time at a random moment, while more and more
 * is sold. System properties: {@code kills}, how many, and {@code seed} of the moments.
 */
@ExtendWith(BrokerExtension.class)
final class KafkaKillTest {

    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final long SEED = Long.getLong("seed", 42);
    private static final int PARTITIONS = 3;
    private static final int SHOPS = 20;
    private static final int SALES = 2_000; // per partition and round
    private static final int MOST_MILLIS = 4_000; // from the start of a process to its end

    @TempDir
    private Path directory;

    private final Map<String, Long> seconds = new TreeMap<>();
    private final int[] sales = new int[SHOPS];
    private final List<String> tenths = new ArrayList<>();

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @DisplayName("kill -9 at any moment, on any number of lanes: whoever reads what is committed sees each result once")
    void killed(Broker broker) throws Exception {
        Random random = new Random(SEED);
        broker.create("sales", PARTITIONS);
        broker.create("seconds", 2);
        broker.create("tenths", 1);
        List<String> committed = new ArrayList<>();
        for (int round = 0; round < KILLS || committed.isEmpty(); round++) { // the last start is not to do all of it
            sell(broker, round);
            Process process = start(broker, 1 + random.nextInt(3), false);
            process.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
            assertThat(process.isAlive()).as(log()).isTrue();
            process.destroyForcibly().waitFor(); // SIGKILL
            List<String> now = broker.valuesSoFar("tenths", 1);
            assertThat(now.subList(0, committed.size()))
                    .as("what was committed")
                    .isEqualTo(committed);
            committed = now;
        }
        assertThat(start(broker, 2, true).waitFor()).as(log()).isZero();
        assertThat(broker.values("tenths", 1)).containsExactlyInAnyOrderElementsOf(tenths);
        assertThat(broker.values("seconds", 2)).containsExactlyInAnyOrderElementsOf(seconds());
    }

    /** The sales of a shop are in one partition; all partitions are as far in time. */
    private void sell(Broker broker, int round) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < SALES; i++) {
                int shop = partition + PARTITIONS * (i % (SHOPS / PARTITIONS));
                values.add(sale(shop, round * SALES + i));
            }
            broker.send("sales", partition, values);
        }
    }

    private String sale(int shop, int number) {
        long time = number * 7L;
        long cents = 100 + number % 13;
        seconds.merge("{\"shop\":\"" + shop + "\",\"start\":" + time / 1_000 * 1_000 + ",\"cents\":", cents, Long::sum);
        if (++sales[shop] % 10 == 0) {
            tenths.add("{\"shop\":\"" + shop + "\",\"sales\":" + sales[shop] + "}");
        }
        return "{\"shop\":\"" + shop + "\",\"time\":" + time + ",\"cents\":" + cents + "}";
    }

    private List<String> seconds() {
        return seconds.entrySet().stream()
                .map(second -> second.getKey() + second.getValue() + "}")
                .toList();
    }

    private Process start(Broker broker, int lanes, boolean untilNow) throws IOException {
        List<String> command = Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                TurnoverMain.class.getName(),
                "--parallelism=" + lanes,
                "--set",
                "servers=" + broker.servers(),
                "--set",
                "untilNow=" + untilNow,
                "--set",
                "checkpoints=file:" + directory.resolve("checkpoints"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start();
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }
}
