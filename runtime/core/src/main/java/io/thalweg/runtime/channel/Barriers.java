package io.thalweg.runtime.channel;

/**
 * What is made of the barriers that arrive over the channels of an exchange: numbered by the lanes that send. Owned by the
 * thread of the lane that receives.
 */
public interface Barriers {

    /** Nobody takes checkpoints. */
    Barriers NONE = new Barriers() {

        @Override
        public boolean blocked(int producer) {
            return false;
        }

        @Override
        public void barrier(int producer, long checkpoint) {}

        @Override
        public void ended(int producer) {}
    };

    /** Whether no page may be taken from a lane just now: what it sends belongs behind the barrier. */
    boolean blocked(int producer);

    /** Everything that a lane has sent in front of a barrier has been processed. */
    void barrier(int producer, long checkpoint);

    /** A lane sends nothing more. */
    void ended(int producer);
}
