package io.thalweg.runtime.source;

import io.thalweg.runtime.config.Suggestions;
import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.Storage;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that a path, a directory or a pattern stands for. Any thread. */
public final class FileList {

    private static final String PATTERN_CHARACTERS = "*?[{";

    private FileList() {}

    /**
     * The files, sorted by name. They are named relative to the working directory if the path is, so that their names
     * stay the same when all of it is moved.
     *
     * @throws IOException if there is no such file, or no file of that pattern; the message says where it was looked
     *     for
     */
    public static List<String> find(Storage storage, String path) throws IOException {
        EntryKind kind = storage.kind(path);
        if (kind == EntryKind.DIRECTORY) {
            return filesIn(storage, path);
        }
        if (kind != EntryKind.MISSING) {
            return List.of(path);
        }
        if (patternStart(path) >= 0) {
            return matching(storage, path);
        }
        throw new IOException(notFound(storage, path));
    }

    /** Null if the path's text cannot be that of a file, as some patterns on some systems. */
    private static Path asPath(String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static List<String> filesIn(Storage storage, String directory) throws IOException {
        return names(Path.of(directory), storage.files(directory, 1).stream().map(Path::of));
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static List<String> names(Path root, Stream<Path> files) {
        return files.filter(file -> !isHidden(file))
                .map(file -> root.resolve(file).toString())
                .sorted()
                .toList();
    }

    private static int patternStart(String path) {
        int start = -1;
        for (int i = path.length() - 1; i >= 0; i--) {
            start = PATTERN_CHARACTERS.indexOf(path.charAt(i)) >= 0 ? i : start;
        }
        return start;
    }

    private static List<String> matching(Storage storage, String path) throws IOException {
        int slash = path.lastIndexOf('/', patternStart(path));
        Path root = Path.of(slash < 0 ? "" : path.substring(0, slash + 1));
        String pattern = path.substring(slash + 1);
        if (storage.kind(root.toString()) != EntryKind.DIRECTORY) {
            throw new IOException("no file matches " + path + ": there is no directory " + root.toAbsolutePath());
        }
        List<String> found = walk(storage, root, pattern);
        if (found.isEmpty()) {
            throw new IOException("no file in " + root.toAbsolutePath() + " matches " + pattern);
        }
        return found;
    }

    private static List<String> walk(Storage storage, Path root, String pattern) throws IOException {
        PathMatcher matcher = root.getFileSystem().getPathMatcher("glob:" + pattern);
        int depth = pattern.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) pattern.chars().filter(c -> c == '/').count();
        Stream<Path> files = storage.files(root.toString(), depth).stream().map(Path::of);
        return names(root, files.filter(matcher::matches));
    }

    private static String notFound(Storage storage, String path) throws IOException {
        Path file = asPath(path);
        if (file == null) {
            return "not a path: " + path;
        }
        Path absolute = file.toAbsolutePath();
        Path directory = absolute.getParent();
        if (directory == null || storage.kind(directory.toString()) != EntryKind.DIRECTORY) {
            return "there is no file " + absolute + ", nor a directory " + directory;
        }
        return "there is no file " + absolute
                + Suggestions.didYouMean(absolute.getFileName().toString(), storage.list(directory.toString()));
    }
}
