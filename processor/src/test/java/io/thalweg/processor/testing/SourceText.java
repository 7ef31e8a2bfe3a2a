package io.thalweg.processor.testing;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/** A Java source that stands in memory only. Immutable. */
final class SourceText extends SimpleJavaFileObject {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:(?:final|abstract|sealed|strictfp)\\s+)*(?:class|interface|enum|record|@interface)\\s+(\\w+)");
    private static final Pattern PUBLIC_TYPE = Pattern.compile("(?m)^public\\s+"
            + "(?:(?:final|abstract|sealed|strictfp)\\s+)*(?:class|interface|enum|record|@interface)\\s+(\\w+)");

    private final String text;

    private SourceText(String path, String text) {
        super(URI.create("memory:///" + path), Kind.SOURCE);
        this.text = text;
    }

    /** The source, under the name that its package and its first top-level type give it; a public type wins. */
    static SourceText of(String text) {
        String packageName = firstGroup(PACKAGE, text, "");
        String type = firstGroup(PUBLIC_TYPE, text, firstGroup(TYPE, text, "package-info"));
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        return new SourceText(folder + type + ".java", text);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    private static String firstGroup(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
