package io.thalweg.runtime.env;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes directories whose names are durable. Any thread. */
public final class DurableDirectories {

    private DurableDirectories() {}

    /**
     * Makes a directory and those above it, one after the other, each durable before the next. The last one that is there
     * already is made durable, too: whoever made it may have been killed before.
     */
    public static void create(Storage storage, String directory) throws IOException {
        List<String> missing = new ArrayList<>();
        String there = directory;
        while (!there.isEmpty() && storage.kind(there) == EntryKind.MISSING) {
            missing.add(0, there);
            there = parent(there);
        }
        if (!there.isEmpty() && !there.equals("/")) {
            storage.forceDirectory(parent(there));
        }
        for (String path : missing) {
            storage.createDirectories(path);
            storage.forceDirectory(parent(path));
        }
    }

    /** The directory above, the empty text for the working directory. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return "";
        }
        return slash == 0 ? "/" : path.substring(0, slash);
    }
}
