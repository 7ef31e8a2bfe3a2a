package io.thalweg.runtime.source;

import io.thalweg.runtime.config.Suggestions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
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
    public static List<String> find(String path) throws IOException {
        Path file = asPath(path);
        if (file != null && Files.isDirectory(file)) {
            return filesIn(file);
        }
        if (file != null && Files.exists(file)) {
            return List.of(path);
        }
        if (patternStart(path) >= 0) {
            return matching(path);
        }
        throw new IOException(notFound(path, file));
    }

    /** Null if the path's text cannot be that of a file, as some patterns on some systems. */
    private static Path asPath(String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static List<String> filesIn(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return names(entries.filter(FileList::isVisibleFile));
        }
    }

    private static boolean isVisibleFile(Path file) {
        return !isHidden(file) && Files.isRegularFile(file);
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static List<String> names(Stream<Path> files) {
        return files.map(Path::toString).sorted().toList();
    }

    private static int patternStart(String path) {
        int start = -1;
        for (int i = path.length() - 1; i >= 0; i--) {
            start = PATTERN_CHARACTERS.indexOf(path.charAt(i)) >= 0 ? i : start;
        }
        return start;
    }

    private static List<String> matching(String path) throws IOException {
        int slash = path.lastIndexOf('/', patternStart(path));
        Path root = Path.of(slash < 0 ? "" : path.substring(0, slash + 1));
        String pattern = path.substring(slash + 1);
        if (!Files.isDirectory(root)) {
            throw new IOException("no file matches " + path + ": there is no directory " + root.toAbsolutePath());
        }
        List<String> found = walk(root, pattern);
        if (found.isEmpty()) {
            throw new IOException("no file in " + root.toAbsolutePath() + " matches " + pattern);
        }
        return found;
    }

    private static List<String> walk(Path root, String pattern) throws IOException {
        PathMatcher matcher = root.getFileSystem().getPathMatcher("glob:" + pattern);
        int depth = pattern.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) pattern.chars().filter(c -> c == '/').count();
        try (Stream<Path> files = Files.walk(root, depth, FileVisitOption.FOLLOW_LINKS)) {
            return names(files.filter(FileList::isVisibleFile).filter(file -> matcher.matches(root.relativize(file))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String notFound(String path, Path file) throws IOException {
        if (file == null) {
            return "not a path: " + path;
        }
        Path absolute = file.toAbsolutePath();
        Path directory = absolute.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            return "there is no file " + absolute + ", nor a directory " + directory;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            List<String> names = entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
            return "there is no file " + absolute
                    + Suggestions.didYouMean(absolute.getFileName().toString(), names);
        }
    }
}
