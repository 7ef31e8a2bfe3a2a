package io.thalweg.processor.semantics.differential;

import io.thalweg.processor.semantics.differential.WindowShape.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens to a job: records, out of order and sometimes very late, and time that passes. */
final class RandomStream {

    private static final String[] NAMES = {"a", "b", "", "Größe", "a\u0000b"};

    private final Random random;
    private long now = -40;

    private RandomStream(long seed) {
        random = new Random(seed);
    }

    /** One step: a record, or else time passes. */
    record Step(Event event, long time) {

        @Override
        public String toString() {
            return event == null ? "time " + time : event.toString();
        }
    }

    /** The steps of a stream in event time: watermarks may repeat and fall back, which must not matter (E3). */
    static List<Step> inEventTime(long seed, int length) {
        RandomStream stream = new RandomStream(seed);
        List<Step> steps = new ArrayList<>();
        int oneOf = 2 + stream.random.nextInt(8);
        for (int i = 0; i < length; i++) {
            stream.now += stream.random.nextInt(4);
            if (stream.random.nextInt(200) == 0) {
                stream.now += stream.random.nextInt(500);
            }
            steps.add(stream.random.nextInt(oneOf) == 0 ? stream.watermark() : stream.event());
        }
        return steps;
    }

    /** The steps of a stream in processing time, where the clock never goes back. */
    static List<Step> inProcessingTime(long seed, int length) {
        RandomStream stream = new RandomStream(seed);
        List<Step> steps = new ArrayList<>();
        stream.now = 0;
        for (int i = 0; i < length; i++) {
            if (stream.random.nextInt(3) == 0) {
                stream.now += stream.random.nextInt(stream.random.nextInt(20) == 0 ? 100 : 4);
                steps.add(new Step(null, stream.now));
            } else {
                steps.add(stream.event());
            }
        }
        return steps;
    }

    private Step watermark() {
        return new Step(null, random.nextInt(10) == 0 ? now + random.nextInt(20) : now - 5 - random.nextInt(12));
    }

    private Step event() {
        long delay = random.nextInt(12) == 0 ? random.nextInt(60) : random.nextInt(12);
        int zone = random.nextInt(3);
        long number = random.nextInt(3) == 0 ? random.nextLong() >> random.nextInt(64) : random.nextInt(3);
        String name = NAMES[random.nextInt(NAMES.length)];
        return new Step(new Event(now - delay, name, zone, number, random.nextInt(1_000), 1 + random.nextInt(9)), 0);
    }
}
