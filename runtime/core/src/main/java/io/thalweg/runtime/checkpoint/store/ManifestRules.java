package io.thalweg.runtime.checkpoint.store;

/** What must hold of a manifest even if its checksum fits, so that nothing behind it can be led astray. */
final class ManifestRules {

    private static final long LARGEST_FILE = 1L << 50;

    private ManifestRules() {}

    static void check(String path, Manifest manifest) throws CorruptCheckpointException {
        CheckpointMetadata metadata = manifest.metadata();
        require(manifest.epoch() >= 0 && manifest.checkpoint() >= 0, path, "the epoch or the id is negative");
        require(metadata.parallelism() > 0 && metadata.keyGroups() > 0, path, "it has no lanes or no key groups");
        long[] entries = new long[manifest.files().size()];
        long[] content = new long[manifest.files().size()];
        for (FileEntry file : manifest.files()) {
            require(StoreNames.isData(file.name()), path, "'" + file.name() + "' is not the name of a data file");
            require(file.content() >= 0 && file.content() < LARGEST_FILE, path, "a length is out of range");
            require(file.length() == Blocks.fileLength(file.content()), path, "the lengths of a file contradict");
        }
        for (SectionEntry section : manifest.sections()) {
            int file = section.file();
            require(file >= 0 && file < content.length, path, section.id() + " lies in no file");
            require(section.length() >= 0 && section.entries() >= 0, path, section.id() + " has a negative length");
            require(section.position() == content[file], path, section.id() + " does not follow the one before it");
            content[file] += section.length();
            entries[file] += section.entries();
        }
        for (int file = 0; file < content.length; file++) {
            FileEntry entry = manifest.files().get(file);
            require(
                    content[file] == entry.content() && entries[file] == entry.entries(),
                    path,
                    entry.name() + " has " + entries[file] + " entries in " + content[file] + " bytes where "
                            + entry.entries() + " in " + entry.content() + " are expected");
        }
    }

    private static void require(boolean holds, String path, String problem) throws CorruptCheckpointException {
        if (!holds) {
            throw new CorruptCheckpointException(path + ": " + problem);
        }
    }
}
