package io.thalweg.runtime.time;

/** Where watermarks and idleness go. Called by the thread of the lane. */
public interface WatermarkTarget {

    /** Event time has reached {@code watermark}; ignored unless it exceeds the last one (E3). */
    void watermark(long watermark);

    /** The stream has become idle: it holds nobody back until it is active again. */
    void idle();

    /** The stream is no longer idle. */
    void active();
}
