package io.thalweg.runtime.checkpoint.store;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in the folder of a job's checkpoints. Some files have no content, and their names say all: such a file is there
 * or not, and cannot be half written.
 */
final class StoreNames {

    /** Held by the process that works here. */
    static final String LOCK = "lock";

    /** The list of contents of a checkpoint, in its folder. */
    static final String MANIFEST = "manifest";

    /** A manifest that is being written. */
    static final String UNPUBLISHED_MANIFEST = "manifest.tmp";

    /** {@code epoch-n}: n processes have worked here. */
    static final String EPOCH = "epoch-";

    /** {@code committed-n}: sinks have begun to commit checkpoint n. */
    static final String COMMITTED = "committed-";

    /** {@code ignored-n}: nobody resumes from checkpoint n or an earlier one unless told to. */
    static final String IGNORED = "ignored-";

    private static final String NUMBER = "([0-9]{1,18})";
    private static final Pattern FOLDER = Pattern.compile("checkpoint-" + NUMBER + "-epoch-" + NUMBER);
    private static final Pattern DATA = Pattern.compile("lane-" + NUMBER);

    private StoreNames() {}

    static String folder(long checkpoint, long epoch) {
        return "checkpoint-" + checkpoint + "-epoch-" + epoch;
    }

    /** The checkpoint and the epoch of a folder's name, null if it is not one. */
    static long[] folderNumbers(String name) {
        Matcher matcher = FOLDER.matcher(name);
        return matcher.matches()
                ? new long[] {Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))}
                : null;
    }

    static boolean isData(String name) {
        return DATA.matcher(name).matches();
    }

    /** The number behind a prefix, -1 if it is another name. */
    static long number(String prefix, String name) {
        if (!name.startsWith(prefix) || !name.substring(prefix.length()).matches(NUMBER)) {
            return -1;
        }
        return Long.parseLong(name.substring(prefix.length()));
    }

    /** The highest number behind a prefix, -1 if there is none. */
    static long highest(String prefix, List<String> names) {
        return names.stream().mapToLong(name -> number(prefix, name)).max().orElse(-1);
    }
}
