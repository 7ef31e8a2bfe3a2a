package io.thalweg.runtime.env;

/** What a path can be the name of. */
public enum EntryKind {

    /** Nothing. */
    MISSING,

    /** A file with content. */
    FILE,

    /** A directory. */
    DIRECTORY,

    /** A pipe, a device, a socket. */
    OTHER
}
