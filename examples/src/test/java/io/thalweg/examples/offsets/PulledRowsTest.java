package io.thalweg.examples.offsets;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.examples.offsets.PulledRows.Row;
import io.thalweg.testkit.Script;
import io.thalweg.testkit.Simulation;
import io.thalweg.testkit.TestCheckpoint;
import io.thalweg.testkit.TestJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PulledRowsTest {

    private static final int PARTITIONS = 4;

    @Test
    void eachRowOnceWhenTheJobCrashes() {
        try (TestJob job = TestJob.of(PulledRowsPlan.create())) {
            job.source("turns").emitAll(turns(15));
            job.checkpoint();
            job.source("turns").emitAll(turns(10));
            job.crash().restore();
            job.source("turns").emitAll(turns(50));
            assertThat(job.<Row>sink("rows")).containsExactlyInAnyOrderElementsOf(all());
        }
    }

    @Test
    void eachRowOnceWhenPartitionsMoveToOtherLanes() {
        List<Row> rows = new ArrayList<>();
        TestCheckpoint saved = null;
        for (int lanes : List.of(2, 3, 1)) {
            Simulation.Outcome life = Simulation.of(PulledRowsPlan.create())
                    .config(Map.of())
                    .lanes(lanes)
                    .script(new Script().records("turns", turns(15).toArray()))
                    .from(saved)
                    .stopping()
                    .run();
            rows.addAll(life.sink("rows"));
            saved = life.checkpoint();
        }
        assertThat(rows).doesNotHaveDuplicates().isSubsetOf(all());
        assertThat(rows).filteredOn(row -> row.partition() == 0).hasSize(10);
    }

    private static List<Long> turns(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private static List<Row> all() {
        List<Row> all = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            for (long offset = 0; offset < PulledRows.Pull.length(partition); offset++) {
                all.add(new Row(partition, offset));
            }
        }
        return all;
    }
}
