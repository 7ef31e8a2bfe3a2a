package io.thalweg.runtime.job;

import io.thalweg.runtime.config.Durations;
import io.thalweg.runtime.task.Idling;
import io.thalweg.runtime.task.Worker;

/**
 * How many lanes a job has and how they work, with all layers and defaults applied.
 *
 * @param parallelism number of lanes that the user asks for
 * @param pageRecords how many records a lane takes at a time, and a page on its way between lanes holds
 * @param bufferTimeoutMillis how long a record may wait in a page that is not full
 * @param idling what a lane does without work
 */
record LaneOptions(int parallelism, int pageRecords, long bufferTimeoutMillis, Idling idling) {

    private static final String DEFAULT_BUFFER_TIMEOUT = "100ms";
    private static final int LARGEST_PAGE = 65_536; // records

    static LaneOptions of(OptionReader reader, JobDefaults defaults) {
        return new LaneOptions(
                reader.read(Option.PARALLELISM, defaults.parallelism(), text -> lanes(text, defaults.keyGroups())),
                reader.read(Option.PAGE_SIZE, Worker.PAGE, LaneOptions::pageRecords),
                reader.read(
                        Option.BUFFER_TIMEOUT, Durations.parseMillis(DEFAULT_BUFFER_TIMEOUT), OptionReader::duration),
                reader.read(Option.IDLE_STRATEGY, Idling.PARK, text -> OptionReader.constant(text, Idling.class)));
    }

    /** What {@code --help} says behind the description of an option of lanes, empty for other options. */
    static String defaultText(Option option) {
        return switch (option) {
            case PAGE_SIZE -> " Default: " + Worker.PAGE + ".";
            case BUFFER_TIMEOUT -> " Default: " + DEFAULT_BUFFER_TIMEOUT + ".";
            case IDLE_STRATEGY -> " Default: " + OptionReader.text(Idling.PARK) + ".";
            default -> "";
        };
    }

    private static int pageRecords(String text) {
        int records = OptionReader.number(text, 1);
        if (records > LARGEST_PAGE) {
            throw new IllegalArgumentException("'" + text + "' is more than " + LARGEST_PAGE);
        }
        return records;
    }

    private static int lanes(String text, int keyGroups) {
        String expected = "'" + text + "' is not a whole number from 1 to " + keyGroups + " (the job's key groups)";
        try {
            int lanes = Integer.parseInt(text);
            if (lanes >= 1 && lanes <= keyGroups) {
                return lanes;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(expected, e);
        }
        throw new IllegalArgumentException(expected);
    }
}
