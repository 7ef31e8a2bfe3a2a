package io.thalweg.runtime.job;

import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import io.thalweg.runtime.snapshot.MemorySnapshot;
import io.thalweg.runtime.snapshot.RestoredSections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checkpoints of a job without storage: the newest one is kept, and ends with the process. */
final class MemoryCheckpoints implements Checkpoints {

    private long lastId;
    private Resumed newest;

    @Override
    public void copyTo(String folder) throws IOException {
        throw new IOException("the checkpoints of this job are in memory");
    }

    @Override
    public long nextId() {
        return ++lastId;
    }

    @Override
    public Draft begin(long checkpoint, int lanes) {
        List<MemorySnapshot> parts = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            parts.add(new MemorySnapshot());
        }
        return new Draft() {

            @Override
            public SnapshotSections lane(int lane) {
                return parts.get(lane);
            }

            @Override
            public long publish(List<SinkTransaction> transactions) {
                RestoredSections sections = (wanted, reader) -> parts.forEach(part -> part.read(wanted, reader));
                newest = new Resumed("checkpoint " + checkpoint + " in memory", sections, List.copyOf(transactions));
                return parts.stream().mapToLong(MemorySnapshot::bytes).sum();
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public Optional<Resumed> newest() {
        return Optional.ofNullable(newest);
    }

    @Override
    public void deleteAll() {
        newest = null;
    }

    @Override
    public void close() {}
}
