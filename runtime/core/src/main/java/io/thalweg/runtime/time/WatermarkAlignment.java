package io.thalweg.runtime.time;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Keeps sources, or the lanes and splits of one source, together in event time: whoever is more than a drift ahead of the
 * slowest does not read on until the others have caught up (E16). Nothing is dropped, only the order of reading changes.
 *
 * <p>Any thread; each {@link Member} belongs to the thread of its lane, which reports what the others look at. What was
 * reported is seen by others a moment later, so that they may read a page more.
 */
public final class WatermarkAlignment {

    private final long maxDriftMillis;
    private final List<Member> members = new CopyOnWriteArrayList<>();

    /**
     * Without members.
     *
     * @param maxDriftMillis how far one may be ahead of the slowest, not negative
     */
    public WatermarkAlignment(long maxDriftMillis) {
        if (maxDriftMillis < 0) {
            throw new IllegalArgumentException("maxDrift must not be negative, found " + maxDriftMillis + " ms");
        }
        this.maxDriftMillis = maxDriftMillis;
    }

    /**
     * One more that is kept together with the others.
     *
     * @param holds whether it holds the others back before it has reported a watermark
     */
    public Member join(boolean holds) {
        Member member = new Member(holds ? Long.MIN_VALUE : Long.MAX_VALUE);
        members.add(member);
        return member;
    }

    /** The greatest watermark with which one may read on; {@link Long#MAX_VALUE} if nobody holds the others back. */
    public long maximum() {
        long least = Long.MAX_VALUE;
        for (Member member : members) {
            least = Math.min(least, member.watermark);
        }
        long maximum = least + maxDriftMillis;
        return maximum < least ? Long.MAX_VALUE : maximum;
    }

    /** A source on one lane. */
    public static final class Member {

        private volatile long watermark;

        private Member(long watermark) {
            this.watermark = watermark;
        }

        /**
         * Where it stands.
         *
         * @param newWatermark {@link Long#MAX_VALUE} if it is idle or has ended, and holds nobody back
         */
        public void report(long newWatermark) {
            if (newWatermark != watermark) { // a write would make others load it again
                watermark = newWatermark;
            }
        }
    }
}
