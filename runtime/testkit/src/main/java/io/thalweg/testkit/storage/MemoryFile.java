package io.thalweg.testkit.storage;

import java.util.Arrays;

/** The content of a file: as processes see it, and as the device has it. */
final class MemoryFile {

    private static final int OLD = 0;
    private static final int NEW = 1;
    private static final int TORN = 2;
    private static final int WAYS = 4; // the last: the length is new, the content is zeros

    private byte[] content;
    private byte[] durable;
    private boolean condemned; // a force has failed

    MemoryFile(byte[] content) {
        this.content = content;
        this.durable = content;
    }

    byte[] content() {
        return content;
    }

    void append(byte[] bytes, int offset, int length) {
        int end = content.length;
        content = Arrays.copyOf(content, end + length);
        System.arraycopy(bytes, offset, content, end, length);
    }

    void cut(int length) {
        content = Arrays.copyOf(content, length);
    }

    void force() {
        if (!condemned) {
            durable = content;
        }
    }

    /** From now on a force succeeds, and makes nothing durable: the system takes its pages for written. */
    void condemn() {
        condemned = true;
    }

    /** What a crash may leave of it. */
    MemoryFile crashed(CrashChoices choices) {
        if (Arrays.equals(content, durable)) {
            return new MemoryFile(content);
        }
        return switch (choices.choose(WAYS)) {
            case OLD -> new MemoryFile(durable);
            case NEW -> new MemoryFile(content);
            case TORN -> new MemoryFile(Arrays.copyOf(content, kept() + (content.length - kept()) / 2));
            default -> new MemoryFile(Arrays.copyOf(Arrays.copyOf(content, kept()), content.length));
        };
    }

    private int kept() {
        int mismatch = Arrays.mismatch(content, durable);
        return mismatch < 0 ? content.length : mismatch;
    }
}
