package io.thalweg.runtime.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.CollectionSource;
import io.thalweg.api.GeneratorSource;
import io.thalweg.api.Out;
import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import io.thalweg.fixture.Allocations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorSourceTest {

    private long nanos = 1_000;
    private final Collected<Long> output = new Collected<>();

    private static final class Carrier {
        long index;
    }

    @Test
    void goesOnAtPosition() throws IOException {
        GeneratorSource<Long> source =
                GeneratorSource.<Long>of(i -> i).count(10).splits(3);
        assertThat(source.splits()).containsExactly(new SourceSplit("0"), new SourceSplit("1"), new SourceSplit("2"));
        SplitReader<Long> reader = source.open(new SourceSplit("1"), 0);
        assertThat(reader.position()).isEqualTo(1);
        assertThat(reader.poll(output, 2)).isEqualTo(2);
        assertThat(reader.position()).isEqualTo(7);
        SplitReader<Long> again = source.open(new SourceSplit("1"), 7);
        assertThat(again.poll(output, 10)).isEqualTo(1);
        assertThat(again.poll(output, 10)).isEqualTo(SplitReader.END);
        assertThat(output.records).containsExactly(1L, 4L, 7L);
        assertThatThrownBy(() -> source.open(new SourceSplit("1"), 8)).hasMessageContaining("no index 8");
    }

    @Test
    void isBoundedByItsCountOnly() throws IOException {
        GeneratorSource<Long> endless = GeneratorSource.of(i -> i);
        assertThat(endless.bounded()).isFalse();
        assertThat(endless.count(5).bounded()).isTrue();
        assertThat(endless.count(0).open(new SourceSplit("0"), 0).poll(output, 1))
                .isEqualTo(SplitReader.END);
        assertThat(endless.open(new SourceSplit("0"), Long.MAX_VALUE - 5).poll(output, 3))
                .isEqualTo(3);
    }

    private GeneratorReader<Long> rated(double recordsPerSecond) {
        return new GeneratorReader<>(i -> i, 0, 1, Long.MAX_VALUE, recordsPerSecond, () -> nanos);
    }

    @Test
    void keepsItsRate() {
        GeneratorReader<Long> reader = rated(1000);
        assertThat(reader.poll(output, 100)).isEqualTo(1);
        assertThat(reader.poll(output, 100)).isZero();
        nanos += 999_999;
        assertThat(reader.poll(output, 100)).isZero();
        nanos += 1;
        assertThat(reader.poll(output, 100)).isEqualTo(1);
        nanos += 10_000_000;
        assertThat(reader.poll(output, 3)).isEqualTo(3);
        assertThat(reader.poll(output, 100)).isEqualTo(7);
        nanos += 100L * 24 * 3600 * 1_000_000_000;
        assertThat(reader.poll(output, 10_000)).isEqualTo(10_000);
    }

    @Test
    void keepsSlowRate() {
        GeneratorReader<Long> reader = rated(0.5);
        assertThat(reader.poll(output, 100)).isEqualTo(1);
        nanos += 1_999_999_999;
        assertThat(reader.poll(output, 100)).isZero();
        nanos += 1;
        assertThat(reader.poll(output, 100)).isEqualTo(1);
    }

    @Test
    void allocatesNothing() throws Exception {
        Carrier carrier = new Carrier();
        GeneratorSource<Carrier> source = GeneratorSource.of(i -> {
            carrier.index = i;
            return carrier;
        });
        long[] sum = {0};
        Out<Carrier> out = record -> sum[0] += record.index;
        SplitReader<Carrier> reader = source.open(source.splits().get(0), 0);
        reader.poll(out, 100_000);
        assertThat(Allocations.perRound(() -> reader.poll(out, 100_000))).isZero();
        assertThat(sum[0]).isEqualTo((carrier.index + 1) * carrier.index / 2);
    }

    @Test
    void refusesNonsense() {
        GeneratorSource<Long> source = GeneratorSource.of(i -> null);
        assertThatThrownBy(() -> source.count(-1)).hasMessageContaining("count");
        assertThatThrownBy(() -> source.ratePerSecond(0)).hasMessageContaining("rate");
        assertThatThrownBy(() -> source.ratePerSecond(Double.NaN)).hasMessageContaining("rate");
        assertThatThrownBy(() -> source.splits(0)).hasMessageContaining("split");
        assertThatThrownBy(() -> source.open(new SourceSplit("0"), 0).poll(output, 1))
                .hasMessageContaining("null for index 0");
    }

    @Test
    void collectionGoesOnAtPosition() throws IOException {
        CollectionSource<Long> source = CollectionSource.of(List.of(1L, 2L, 3L));
        SplitReader<Long> reader = source.open(source.splits().get(0), 1);
        assertThat(reader.poll(output, 1)).isEqualTo(1);
        assertThat(reader.position()).isEqualTo(2);
        assertThat(reader.poll(output, 5)).isEqualTo(1);
        assertThat(reader.poll(output, 5)).isEqualTo(SplitReader.END);
        assertThat(output.records).containsExactly(2L, 3L);
        assertThatThrownBy(() -> source.open(source.splits().get(0), 4)).hasMessageContaining("no record 4");
        assertThatThrownBy(() -> CollectionSource.of(Arrays.asList(1L, null))).isInstanceOf(NullPointerException.class);
    }

    @Test
    void collectionIsCopied() throws IOException {
        List<Long> records = new ArrayList<>(List.of(1L));
        CollectionSource<Long> source = CollectionSource.of(records);
        records.add(2L);
        source.open(source.splits().get(0), 0).poll(output, 5);
        assertThat(output.records).containsExactly(1L);
    }
}
