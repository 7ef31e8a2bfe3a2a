package io.thalweg.testkit;

/** A way in which the engine may bring the same records to the same job. */
enum Delivery {
    /** One lane, one record at a time: between any two of them the lane has done everything there is to do. */
    ONE_BY_ONE("one record at a time", 1, 1, false),
    /** One lane, as many records at a time as the engine ever takes. */
    ALL_AT_ONCE("pages of 256 records", 1, 256, false),
    /** Like the first, all records of a source in one object that holds something else behind each call. */
    REUSED_ONE_BY_ONE("one record at a time in one object", 1, 1, true),
    /** Like the second, all records of a source in one object that holds something else behind each call. */
    REUSED("pages of 256 records in one object", 1, 256, true),
    /** Two lanes whose pages are full with every record. */
    TWO_LANES("2 lanes, pages of one record", 2, 1, true),
    /** Three lanes whose pages are full with every second record. */
    THREE_LANES("3 lanes, pages of two records", 3, 2, true),
    /** Three lanes with pages as large as they usually are. */
    THREE_LANES_LARGE_PAGES("3 lanes, pages of 256 records", 3, 256, true),
    /** One lane, one record at a time; between any two of them the job is saved and restored. */
    RESTORED("restored behind each record", 1, 1, true, 1),
    /** The same with three lanes. */
    RESTORED_LANES("3 lanes, restored behind each record", 3, 1, true, 3),
    /** The same with another number of lanes each time. */
    RESCALED("restored behind each record with 1, 3 and 2 lanes", 3, 1, true, 1, 3, 2);

    private final String text;
    private final int lanes;
    private final int pageRecords;
    private final boolean reusing;
    private final int[] lives;

    Delivery(String text, int lanes, int pageRecords, boolean reusing, int... lives) {
        this.text = text;
        this.lanes = lanes;
        this.pageRecords = pageRecords;
        this.reusing = reusing;
        this.lives = lives;
    }

    int lanes() {
        return lanes;
    }

    int pageRecords() {
        return pageRecords;
    }

    boolean reusing() {
        return reusing;
    }

    /** How many lanes the job has in its lives, one after the other; empty if it has but one. */
    int[] lives() {
        return lives;
    }

    @Override
    public String toString() {
        return text;
    }
}
