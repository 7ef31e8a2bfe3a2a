package io.thalweg.runtime.checkpoint.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the body of a manifest. Nothing is allocated before it is known that as many bytes are left. */
final class ManifestInput {

    private final String path;
    private final ByteBuffer body;

    ManifestInput(String path, ByteBuffer body) {
        this.path = path;
        this.body = body;
    }

    int number32() throws CorruptCheckpointException {
        require(Integer.BYTES);
        return body.getInt();
    }

    long number64() throws CorruptCheckpointException {
        require(Long.BYTES);
        return body.getLong();
    }

    /** A number of things that take at least so many bytes each. */
    int count(int fewestBytes) throws CorruptCheckpointException {
        int count = number32();
        require((long) count * fewestBytes);
        return count;
    }

    byte[] bytes() throws CorruptCheckpointException {
        byte[] bytes = new byte[count(1)];
        body.get(bytes);
        return bytes;
    }

    String text() throws CorruptCheckpointException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    SectionId sectionId() throws CorruptCheckpointException {
        String step = text();
        String state = text();
        int lane = number32();
        int keyGroup = number32();
        if (lane < 0 || keyGroup < SectionId.NOT_KEYED) {
            throw new CorruptCheckpointException(path + ": no section has lane " + lane + ", key group " + keyGroup);
        }
        return new SectionId(step, state, lane, keyGroup);
    }

    void end() throws CorruptCheckpointException {
        if (body.hasRemaining()) {
            throw new CorruptCheckpointException(path + " has " + body.remaining() + " bytes too many");
        }
    }

    private void require(long bytes) throws CorruptCheckpointException {
        if (bytes < 0 || bytes > body.remaining()) {
            throw new CorruptCheckpointException(path + ": " + bytes + " bytes are needed where " + body.remaining()
                    + " are left, at " + body.position());
        }
    }
}
