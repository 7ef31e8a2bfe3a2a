package io.thalweg.runtime.env;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file of the machine that is written at its end. One thread at a time. */
final class LocalFile extends StoredFile {

    /** Ends the ownership of a file. */
    interface Release {
        void run() throws IOException;
    }

    private final FileChannel channel;
    private final Release release;

    LocalFile(FileChannel channel, Release release) {
        this.channel = channel;
        this.release = release;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) { // a disk that is nearly full takes a part
            channel.write(buffer);
        }
    }

    @Override
    public void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        try {
            release.run();
        } finally {
            channel.close();
        }
    }
}
