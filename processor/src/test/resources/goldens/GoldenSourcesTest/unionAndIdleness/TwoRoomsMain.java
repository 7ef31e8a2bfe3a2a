package sensors;

import io.thalweg.runtime.job.JobRunner;

/**
 * Runs {@link TwoRooms}.
 */
public final class TwoRoomsMain {
    private TwoRoomsMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(TwoRoomsPlan.create(), args));
    }
}
