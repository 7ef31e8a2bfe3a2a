package io.thalweg.runtime.process;

/** Carries a checked exception of a user's handler through calls that declare none, to where the page of records ends. */
public final class HandlerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private HandlerException(Exception cause) {
        super(cause.toString(), cause);
    }

    /** The exception itself if it is unchecked, else one that carries it. */
    public static RuntimeException unchecked(Exception exception) {
        return exception instanceof RuntimeException unchecked ? unchecked : new HandlerException(exception);
    }

    /** What the user's handler threw. */
    public static Exception original(Exception exception) {
        return exception instanceof HandlerException carrier ? (Exception) carrier.getCause() : exception;
    }
}
