package io.thalweg.benchmarks.nexmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds up what all threads of the process have allocated. It has to look at a thread before that ends. Synchronised by
 * its owner.
 */
final class AllocationMeter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<Long, Long> latest = new HashMap<>(); // thread -> bytes
    private final long before;

    AllocationMeter() {
        look();
        before = sum();
    }

    /** Looks at all threads. */
    void look() {
        long[] threads = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(threads);
        for (int i = 0; i < threads.length; i++) {
            latest.merge(threads[i], bytes[i], Math::max); // -1 for one that has just ended
        }
    }

    /** The bytes since this meter was made, as far as it has looked. */
    long bytes() {
        return sum() - before;
    }

    private long sum() {
        return latest.values().stream().mapToLong(bytes -> bytes).sum();
    }
}
