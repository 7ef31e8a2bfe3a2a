package io.thalweg.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic.Kind;

/**
 * A mistake in source form, with comments that say which diagnostics are to be placed where.
 *
 * <pre>
 * &#64;Window(size = "1h", gap = "5m")  // error: THW-450 "text of the message" "more of it" at "\"1h\""
 * // ^ note: THW-460 "about the nearest line of code above"
 * // nowhere error: THW-410 "without a position"
 * // javac: "an error of javac's own, which cannot be avoided here"
 * // file: shop/Orders.java           (begins another file; the first may do without: it is named after its first type)
 * // file: shop/Orders.state          (a state lock, on the source path)
 * </pre>
 *
 * @param name the name of the file without its ending: the code and perhaps a variant, {@code THW-450-slide}
 * @param files path and text of each source file
 */
record CompileFailCase(String name, Map<String, String> files, List<Expectation> expectations) {

    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern NAME = Pattern.compile("(THW-\\d{3})(-[a-z0-9]+)*");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:(?:public|final|abstract|sealed) )*(?:class|record|interface|enum) (\\w+)");
    private static final Pattern FILE = Pattern.compile("// file: (\\S+\\.(?:java|state))");
    private static final Pattern EXPECTATION =
            Pattern.compile("// (\\^ |nowhere )?(error|warning|note|javac):( THW-\\d{3})?((?: " + QUOTED + ")*)(?: at ("
                    + QUOTED + "))?");

    /**
     * A diagnostic that must appear.
     *
     * @param code empty for an error of javac's own
     * @param file empty, with line 0, for one without position
     * @param at text at which its position is, if that is checked
     */
    record Expectation(Kind kind, String code, List<String> fragments, String file, int line, Optional<String> at) {}

    /** The code that the case is for. */
    String code() {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? matcher.group(1) : "";
    }

    static CompileFailCase read(Path path) {
        try {
            return parse(path.getFileName().toString().replaceFirst("\\.java$", ""), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CompileFailCase parse(String name, String text) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        List<Expectation> expectations = new ArrayList<>();
        String file = nameOfFirstType(text) + ".java";
        int lineOfCode = 0;
        for (String line : text.split("\n", -1)) {
            Matcher marker = FILE.matcher(line);
            if (marker.matches()) {
                file = marker.group(1);
                continue;
            }
            List<String> lines = files.computeIfAbsent(file, path -> new ArrayList<>());
            lines.add(line);
            if (!line.strip().startsWith("// ^ ")) {
                lineOfCode = lines.size();
            }
            expectations.addAll(expectationsOf(line, file, lineOfCode));
        }
        Map<String, String> sources = new LinkedHashMap<>();
        files.forEach((path, lines) -> sources.put(path, String.join("\n", lines)));
        return new CompileFailCase(name, sources, List.copyOf(expectations));
    }

    private static String nameOfFirstType(String text) {
        Matcher type = TYPE.matcher(text);
        return type.find() ? type.group(1) : "Nothing";
    }

    private static List<Expectation> expectationsOf(String line, String file, int lineOfCode) {
        List<Expectation> found = new ArrayList<>();
        Matcher matcher = EXPECTATION.matcher(line);
        while (matcher.find()) {
            boolean nowhere = "nowhere ".equals(matcher.group(1));
            found.add(new Expectation(
                    kind(matcher.group(2)),
                    matcher.group(3) == null ? "" : matcher.group(3).strip(),
                    unquoted(matcher.group(4)),
                    nowhere ? "" : file,
                    nowhere ? 0 : lineOfCode,
                    unquoted(matcher.group(5)).stream().findFirst()));
        }
        return found;
    }

    private static Kind kind(String word) {
        return word.equals("javac") ? Kind.ERROR : Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static List<String> unquoted(String texts) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(QUOTED).matcher(texts == null ? "" : texts);
        while (matcher.find()) {
            String quoted = matcher.group();
            found.add(quoted.substring(1, quoted.length() - 1).translateEscapes());
        }
        return found;
    }
}
