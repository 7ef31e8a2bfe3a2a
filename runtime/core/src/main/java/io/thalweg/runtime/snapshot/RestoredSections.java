package io.thalweg.runtime.snapshot;

import io.thalweg.runtime.checkpoint.store.SectionId;
import java.util.function.Predicate;

/** The sections of a snapshot, to be read by any number of lanes one after the other. */
public interface RestoredSections {

    /** Takes sections, one after the other. */
    interface Reader {

        /**
         * A section.
         *
         * @param id where the bytes belong
         * @param entries how many entries they hold
         * @param bytes exactly the section
         */
        void read(SectionId id, int entries, byte[] bytes);
    }

    /** Reads the sections that are wanted, those of a lane in the order in which they were written. */
    void read(Predicate<SectionId> wanted, Reader reader);
}
