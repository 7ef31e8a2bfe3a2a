package io.thalweg.runtime.task;

import org.jctools.queues.atomic.MpscUnboundedAtomicArrayQueue;

/**
 * What other threads have to tell a lane: any thread posts, the thread of the lane takes. Each worker takes the mails of
 * its lane before it does anything else in a round, so a mail runs between two records and needs no lock.
 *
 * <p>A mail only takes note; what follows from it is the work of the stages, which know when there is room for it.
 */
public final class Mailbox {

    private static final int CHUNK = 256;

    private final MpscUnboundedAtomicArrayQueue<Runnable> mails = new MpscUnboundedAtomicArrayQueue<>(CHUNK);

    /** Puts a mail into the box. Any thread; never waits. What the thread wrote before is seen by the mail. */
    public void post(Runnable mail) {
        mails.add(mail);
    }

    /**
     * Runs the mails that are there. The thread of the lane only.
     *
     * @return how many they were
     */
    public int take() {
        int taken = 0;
        for (Runnable mail = mails.poll(); mail != null; mail = mails.poll()) {
            mail.run();
            taken++;
        }
        return taken;
    }
}
