package io.thalweg.testkit.checkpoint;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Makes checksums fit what tests have changed. */
final class Checksums {

    private Checksums() {}

    /** A manifest whose last four bytes are the checksum of the others. */
    static byte[] sealed(byte[] manifest) {
        CRC32C checksum = new CRC32C();
        checksum.update(manifest, 0, manifest.length - Integer.BYTES);
        byte[] sealed = manifest.clone();
        ByteBuffer.wrap(sealed).putInt(manifest.length - Integer.BYTES, (int) checksum.getValue());
        return sealed;
    }
}
