package io.thalweg.processor.diagnostic;

/** Codes THW-590-597: state that the job had before, by its state lock. */
public enum StateLockCode implements DiagnosticCode {
    /** A lock that cannot be read. */
    UNREADABLE(CatalogueEntry.error(590, "A state lock that is none", """
            The file beside the job, which has its name and ends in .state, is a copy of the one that is written among \
            the generated sources. It says what checkpoints of the job hold. A line of it was changed, or it is another file.""", """
            # Counts.state, changed by hand
            Count keyed by String""", """
            # Counts.state, copied from the generated sources
            Count, keyed by String""")),

    /** A step is gone. */
    STEP_GONE(CatalogueEntry.error(591, "A step whose state is stored is gone", """
            State is found again by the name of its step. Under another name the step would begin anew, and what is \
            stored would be lost without a word: so it has to be said which of the two is meant.""", """
            # Counts.state has the step Count
            @Job class Counts { @KeyBy("user") static class Clicks { long count; ... } }""", """
            @Job @Dropped("Count") class Counts { @KeyBy("user") static class Clicks { long count; ... } }""")),

    /** A step stores state in another way. */
    STEP_CHANGED(CatalogueEntry.error(592, "A step keeps its state in another way than before", """
            Another key, a window that is divided differently, a keyed step that has become a window: what is stored \
            cannot be found by the new step. It needs another name, and begins anew.""", """
            # Counts.state: Count, keyed by String
            @KeyBy("userNumber") static class Count { long count; ... }""", """
            @Job @Dropped("Count") class Counts {
                @KeyBy("userNumber") static class CountByNumber { long count; ... }
            }""")),

    /** A field is gone. */
    FIELD_GONE(CatalogueEntry.error(593, "A field whose state is stored is gone", """
            State is found again by the name of its field. A field that was renamed says what it was called; one that \
            is not needed any more is named in @Dropped, if it is primitive. Otherwise a new name would look like a \
            new field, and its value would be lost without a word.""", """
            # Counts.state: count long
            @KeyBy("user") static class Count { long clicks; ... }""", """
            @KeyBy("user") static class Count { @State(was = "count") long clicks; ... }""")),

    /** A field has another type. */
    TYPE_CHANGED(CatalogueEntry.error(594, "A field of a type that the stored one does not fit", """
            Integers may become wider, and float and int a double. For everything else there is no telling what the \
            stored value should become: a new field begins with its initial value, and the old one is dropped.""", """
            # Counts.state: count long
            @KeyBy("user") static class Count { int count; ... }""", """
            @Dropped("count") @KeyBy("user") static class Count { int clicks; ... }""")),

    /** State that cannot be migrated has changed. */
    STATE_CHANGED(CatalogueEntry.error(595, "State that cannot be migrated has changed", """
            Only plain fields of keyed steps that live for ever are found again one by one. State objects, times to \
            live, windows, joins and steps without key are stored as a whole, and have to stay as they are; \
            a step with another name begins anew.""", """
            # Counts.state: seen ListState of String
            @KeyBy("user") static class Count { MapState<String, Long> seen; ... }""", """
            @Job @Dropped("Count") class Counts {
                @KeyBy("user") static class CountByPage { MapState<String, Long> seen; ... }
            }""")),

    /** The lock is not up to date. */
    BEHIND(CatalogueEntry.warning(596, "A state lock that is behind", """
            State has changed in a way that fits what is stored. The next change is compared with the file, so that it \
            has to be brought up to date: copy the one that is written among the generated sources over it.""", """
            # Counts.state: count long
            @KeyBy("user") static class Count { long count; long bytes; ... }""", """
            cp target/generated-sources/annotations/Counts.state src/main/java/Counts.state""")),

    /** What is dropped is there. */
    DROPPED_IN_USE(CatalogueEntry.error(597, "@Dropped names something that is there", """
            @Dropped on a step class names fields of earlier versions, on the job class it names steps of earlier \
            versions. What is there cannot be dropped.""", """
            @Dropped("count") @KeyBy("user") static class Count { long count; ... }""", """
            @Dropped("total") @KeyBy("user") static class Count { long count; ... }"""));

    private final CatalogueEntry entry;

    StateLockCode(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
