package io.thalweg.runtime.checkpoint.store;

/**
 * What makes a data file different from every other one of a job; its blocks are bound to it.
 *
 * @param epoch of the process that wrote it
 * @param checkpoint the checkpoint it was written for
 * @param number which of its files
 */
record FileId(long epoch, long checkpoint, int number) {

    String fileName() {
        return "lane-" + number;
    }
}
