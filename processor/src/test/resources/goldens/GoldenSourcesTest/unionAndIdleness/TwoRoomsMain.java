package sensors;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link TwoRooms}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
