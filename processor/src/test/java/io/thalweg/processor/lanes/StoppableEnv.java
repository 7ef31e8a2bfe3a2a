package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;

/** The environment of a job that the test asks to stop, as a signal does, and that then ends well. */
public class StoppableEnv extends CapturedEnv {

    private volatile Runnable hook; // null until the job can be asked

    /** Asks. */
    public final void stop() {
        hook.run();
    }

    @Override
    public final Runnable onShutdown(Runnable newHook) {
        hook = newHook;
        return super.onShutdown(newHook);
    }

    @Override
    public void halt(int exitCode) {
        assertThat(exitCode).isZero();
    }
}
