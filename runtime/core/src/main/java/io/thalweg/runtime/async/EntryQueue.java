package io.thalweg.runtime.async;

import java.util.Collection;

/** What is in an async step, and the rule by which it leaves. */
interface EntryQueue<T, R> {

    /** Takes something in. */
    void add(Entry<T, R> entry);

    /** A call that is in here has been answered, or given up. */
    void done(AsyncCall<T, R> call);

    /** Takes out what is next to leave, null if nothing may leave now. */
    Entry<T, R> poll();

    /** How much is in here, done or not. */
    int size();

    /** What is in here, in the order of arrival. */
    Collection<Entry<T, R>> entries();
}
