package io.thalweg.runtime.env;

import java.io.IOException;

/** A process that tries to own a file and says whether it could. */
final class LockingProcess {

    private LockingProcess() {}

    public static void main(String[] args) throws IOException {
        try (Storage.Lock lock = new SystemEnv().storage().lock(args[0])) {
            System.out.println(lock == null ? "nothing" : "free");
        } catch (LockedException e) {
            System.out.println(e.getMessage());
        }
    }
}
