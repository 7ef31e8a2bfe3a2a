package io.thalweg.runtime.checkpoint.store;

import java.util.List;

/**
 * The list of contents of a checkpoint, and the only truth about it: what is not in it does not belong to it.
 *
 * @param job the name of the job
 * @param epoch of the process that took it
 * @param checkpoint its id: the higher, the newer
 * @param metadata what it says of itself
 * @param files its data files
 * @param sections what lies where in them, in the order of their lanes
 */
public record Manifest(
        String job,
        long epoch,
        long checkpoint,
        CheckpointMetadata metadata,
        List<FileEntry> files,
        List<SectionEntry> sections) {

    /** Copies the lists. */
    public Manifest {
        files = List.copyOf(files);
        sections = List.copyOf(sections);
    }
}
