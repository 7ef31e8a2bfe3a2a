package io.thalweg.runtime.channel;

import java.util.ArrayDeque;
import org.jctools.queues.atomic.SpscAtomicArrayQueue;

/**
 * The way from one lane to another: full pages go, empty ones come back. One producing lane, one consuming lane; the two
 * queues publish with release and acquire, so a page needs no synchronisation of its own.
 *
 * <p>Backpressure: a lane takes input only while {@link #ready} holds for all channels behind it, which is while it has a
 * page in hand beside the one it fills (of a single page: while it is not under way). What one record turns into may need
 * more; such pages are made for the occasion and wait in a list, and until the list is empty the channel is not ready.
 */
final class Channel {

    private final SpscAtomicArrayQueue<Page> full;
    private final SpscAtomicArrayQueue<Page> free;
    private final int pages;
    private final int pageRecords;

    // Producer's side.
    private final ArrayDeque<Page> waiting = new ArrayDeque<>(); // full, but the queue had no room
    private int made; // pages that exist
    private Page filling;
    private Page spare;

    /**
     * @param pages how many pages there are, at least 1, which then is filled and read in turn; with 2 and more one is
     *     filled and another in hand
     * @param pageRecords how many records a page holds, at least 1
     */
    Channel(int pages, int pageRecords) {
        this.pages = pages;
        this.pageRecords = pageRecords;
        this.full = new SpscAtomicArrayQueue<>(pages);
        this.free = new SpscAtomicArrayQueue<>(pages);
        this.made = pages;
        this.filling = new Page();
        this.spare = pages == 1 ? null : new Page();
        for (int page = 2; page < pages; page++) {
            free.offer(new Page());
        }
    }

    // Consumer's side.
    private final ArrayDeque<Page> early = new ArrayDeque<>(); // taken for a snapshot before their turn
    private boolean onlyEarly;
    private final ArrayDeque<Page> returned = new ArrayDeque<>(); // empty, but the queue had no room

    // --- producing lane ---------------------------------------------------------------------------------------------

    /** The page to write the next record or signal to. */
    Page filling() {
        return filling;
    }

    /** A record has been written to {@link #filling}. */
    void recordWritten() {
        filling.recordWritten();
        if (filling.count() >= pageRecords) {
            send();
        }
    }

    /** Whether a page full of records may be taken in. */
    boolean ready() {
        sendWaiting();
        if (spare == null) {
            spare = takeReturned();
        }
        return (spare != null || onlyPageIsHome()) && waiting.isEmpty();
    }

    private boolean onlyPageIsHome() {
        return pages == 1 && made == 1;
    }

    /** Sends what there is if the consumer has nothing to do otherwise. */
    void flushIfIdle() {
        if (!filling.isEmpty() && full.isEmpty()) {
            send();
        }
    }

    /** Sends what there is, even if it has to wait for room. */
    void flush() {
        if (!filling.isEmpty()) {
            send();
        }
        sendWaiting();
    }

    /** Sends what there is with a barrier behind it, even if it has to wait for room. */
    void barrier(long checkpoint) {
        filling.barrier(checkpoint);
        send();
    }

    /** Whether no page waits for room. */
    boolean sent() {
        sendWaiting();
        return waiting.isEmpty();
    }

    /** Whether everything has been handed over. */
    boolean flushed() {
        sendWaiting();
        return waiting.isEmpty() && filling.isEmpty();
    }

    private void send() {
        waiting.add(filling);
        sendWaiting();
        filling = takeEmpty();
    }

    private void sendWaiting() {
        while (!waiting.isEmpty()
                && full.size() < pages
                && full.offer(waiting.peek())) { // a queue has room for 4 at least
            waiting.remove();
        }
    }

    private Page takeEmpty() {
        Page taken = spare == null ? takeReturned() : spare;
        spare = null;
        if (taken == null) {
            made++;
            return new Page();
        }
        return taken;
    }

    /** A page that came back, or null. Those made for an occasion are dropped as they come back. */
    private Page takeReturned() {
        Page returned = free.poll();
        while (returned != null && made > pages) {
            made--;
            returned = free.poll();
        }
        return returned;
    }

    // --- consuming lane ---------------------------------------------------------------------------------------------

    /** The next page, or null. Also gives back what found no room before: perhaps no page follows that would do so. */
    Page poll() {
        if (!returned.isEmpty()) {
            giveBack();
        }
        Page first = early.poll();
        return first != null || onlyEarly ? first : full.poll();
    }

    /** Whether {@link #poll} gives only what {@link #pollEarly} has given. */
    void onlyEarly(boolean newOnlyEarly) {
        onlyEarly = newOnlyEarly;
    }

    /** Takes the next page before its turn, or null. None behind the barrier of that checkpoint, or of a later one. */
    Page pollEarly(long checkpoint) {
        Page last = early.peekLast();
        Page page = last == null || last.barrier() < checkpoint ? full.poll() : null;
        if (page != null) {
            early.add(page);
        }
        return page;
    }

    /** Pages that were taken before their turn. */
    ArrayDeque<Page> early() {
        return early;
    }

    /** A page of a snapshot comes in front of all others. */
    void restore(Page page) {
        early.add(page);
    }

    /** Gives a page back. */
    void release(Page page) {
        if (page.restored()) {
            return;
        }
        page.clear();
        returned.add(page);
        giveBack();
    }

    private void giveBack() {
        while (!returned.isEmpty() && free.size() < pages && free.offer(returned.peek())) {
            returned.remove();
        }
    }

    /** Whether there is anything to read. The consuming lane. */
    boolean readable() {
        return !early.isEmpty() || !full.isEmpty();
    }

    /** Pages of this side that are not handed over, the one that is being filled among them. The producing lane. */
    int unsent() {
        return waiting.size() + (filling.isEmpty() ? 0 : 1);
    }

    /** Pages that have been handed over and not been taken. Both lanes. */
    int unread() {
        return full.size();
    }

    /** The state, for a person to read while neither lane works. */
    @Override
    public String toString() {
        return "filling " + filling + ", " + (spare == null ? "none" : "one") + " in hand, " + waiting.size()
                + " waiting, " + full.size() + " sent, " + early.size() + " taken early, " + returned.size() + " and "
                + free.size() + " returned, "
                + made + " in all";
    }
}
