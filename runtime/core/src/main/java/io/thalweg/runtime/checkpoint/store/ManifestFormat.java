package io.thalweg.runtime.checkpoint.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The bytes of a manifest: a magic number, the version of the format, the length of the body, the body, and a CRC32C over
 * all of it. Numbers are big-endian, texts are UTF-8 behind their length in bytes.
 */
final class ManifestFormat {

    /** The version that is written, and the only one that is read so far. */
    static final int VERSION = 1;

    private static final long MAGIC = 0x54484C57_43484B50L; // "THLWCHKP"
    private static final int HEAD = 16;
    private static final int TAIL = 4;
    private static final int FEWEST_TRANSACTION_BYTES = 12;
    private static final int FEWEST_FILE_BYTES = 36;
    private static final int FEWEST_SECTION_BYTES = 36;

    private ManifestFormat() {}

    static byte[] write(Manifest manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bytes);
        writeBody(manifest, body);
        ByteBuffer all = ByteBuffer.allocate(HEAD + bytes.size() + TAIL);
        all.putLong(MAGIC).putInt(VERSION).putInt(bytes.size()).put(bytes.toByteArray());
        all.putInt(checksum(all.array(), all.position()));
        return all.array();
    }

    private static void writeBody(Manifest manifest, DataOutputStream out) throws IOException {
        writeText(out, manifest.job());
        out.writeLong(manifest.epoch());
        out.writeLong(manifest.checkpoint());
        writeMetadata(manifest.metadata(), out);
        out.writeInt(manifest.files().size());
        for (FileEntry file : manifest.files()) {
            writeText(out, file.name());
            out.writeInt(file.number());
            out.writeLong(file.length());
            out.writeLong(file.content());
            out.writeInt(file.checksum());
            out.writeLong(file.entries());
        }
        out.writeInt(manifest.sections().size());
        for (SectionEntry section : manifest.sections()) {
            writeSection(section, out);
        }
    }

    private static void writeMetadata(CheckpointMetadata metadata, DataOutputStream out) throws IOException {
        out.writeInt(metadata.parallelism());
        out.writeInt(metadata.keyGroups());
        out.writeLong(metadata.takenMillis());
        writeText(out, metadata.fingerprint());
        out.writeInt(metadata.transactions().size());
        for (SinkTransaction transaction : metadata.transactions()) {
            writeText(out, transaction.step());
            out.writeInt(transaction.lane());
            out.writeInt(transaction.bytes().length);
            out.write(transaction.bytes());
        }
    }

    private static void writeSection(SectionEntry section, DataOutputStream out) throws IOException {
        writeText(out, section.id().step());
        writeText(out, section.id().state());
        out.writeInt(section.id().lane());
        out.writeInt(section.id().keyGroup());
        out.writeInt(section.entries());
        out.writeInt(section.file());
        out.writeLong(section.position());
        out.writeInt(section.length());
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Whether these bytes are a manifest's first ones: what comes behind may be of a version that is not known here. */
    static boolean isOfNewerVersion(byte[] bytes) {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        return bytes.length >= HEAD && head.getLong(0) == MAGIC && head.getInt(8) > VERSION;
    }

    static Manifest read(String path, byte[] bytes) throws IOException {
        checkFrame(path, bytes);
        ManifestInput in = new ManifestInput(path, ByteBuffer.wrap(bytes, HEAD, bytes.length - HEAD - TAIL));
        String job = in.text();
        long epoch = in.number64();
        long checkpoint = in.number64();
        CheckpointMetadata metadata = metadata(in);
        List<FileEntry> files = new ArrayList<>();
        for (int left = in.count(FEWEST_FILE_BYTES); left > 0; left--) {
            files.add(new FileEntry(
                    in.text(), in.number32(), in.number64(), in.number64(), in.number32(), in.number64()));
        }
        List<SectionEntry> sections = new ArrayList<>();
        for (int left = in.count(FEWEST_SECTION_BYTES); left > 0; left--) {
            SectionId id = in.sectionId();
            sections.add(new SectionEntry(id, in.number32(), in.number32(), in.number64(), in.number32()));
        }
        in.end();
        return new Manifest(job, epoch, checkpoint, metadata, files, sections);
    }

    private static CheckpointMetadata metadata(ManifestInput in) throws IOException {
        int parallelism = in.number32();
        int keyGroups = in.number32();
        long takenMillis = in.number64();
        String fingerprint = in.text();
        List<SinkTransaction> transactions = new ArrayList<>();
        for (int left = in.count(FEWEST_TRANSACTION_BYTES); left > 0; left--) {
            transactions.add(new SinkTransaction(in.text(), in.number32(), in.bytes()));
        }
        return new CheckpointMetadata(parallelism, keyGroups, takenMillis, fingerprint, transactions);
    }

    private static void checkFrame(String path, byte[] bytes) throws IOException {
        if (bytes.length < HEAD + TAIL) {
            throw new CorruptCheckpointException(path + " has only " + bytes.length + " bytes");
        }
        ByteBuffer all = ByteBuffer.wrap(bytes);
        if (all.getLong(0) != MAGIC) {
            throw new CorruptCheckpointException(path + " is not the manifest of a checkpoint");
        }
        int found = checksum(bytes, bytes.length - TAIL);
        int expected = all.getInt(bytes.length - TAIL);
        if (isOfNewerVersion(bytes) && found == expected) {
            throw new IncompatibleCheckpointException(path + " has format version " + all.getInt(8)
                    + ", this version of Thalweg reads versions up to " + VERSION);
        }
        if (found != expected || all.getInt(12) != bytes.length - HEAD - TAIL || all.getInt(8) != VERSION) {
            throw new CorruptCheckpointException(path + ": the checksum is " + Integer.toHexString(found) + " where "
                    + Integer.toHexString(expected) + " is expected");
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
