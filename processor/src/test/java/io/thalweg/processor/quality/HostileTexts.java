package io.thalweg.processor.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts that break compilers which paste them into what they write. */
final class HostileTexts {

    private static final List<String> JAVA = List.of(
            "\"",
            "\"\"",
            "\"\"\"",
            "\\",
            "\\\\",
            "\\\\\\",
            "\\\"",
            "'",
            "''",
            "\\'",
            "a\"b",
            "a\\b",
            "a'b",
            "\" + System.exit(1) + \"",
            "\");",
            "\");}}",
            ";}",
            "}",
            "{",
            "{}",
            "}}}",
            ";",
            ";;",
            "()",
            ")",
            "(",
            "[]",
            "*/",
            "/*",
            "/**",
            "**/",
            "//",
            "/",
            "*",
            "/* */",
            "*/ class Broken {",
            "// */",
            "<!--",
            "-->",
            "\\n",
            "\\u",
            "\\u000a",
            "\\u0022",
            "\\u005c",
            "\\u005cu0022",
            "\\uuuu0022",
            "\\u002a/",
            "\\u000a}",
            "\\ud800",
            "\\0",
            "\\777",
            "\\s",
            "\\t",
            "\\x41",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\b",
            "\f",
            "a\nb",
            "\n\n",
            "line\n}\nline",
            "null",
            "true",
            "class",
            "this",
            "new Object()",
            "int",
            "_",
            "package x;",
            "import x.*;",
            "@Override",
            "@",
            "@Job");

    private static final List<String> TEMPLATES = List.of(
            "$",
            "$$",
            "$L",
            "$S",
            "$T",
            "$N",
            "$W",
            "$Z",
            "$>",
            "$<",
            "$[",
            "$]",
            "$1L",
            "$foo:L",
            "$L $$ $S $T",
            "${",
            "${}",
            "${x",
            "${x:y}",
            "${x:}",
            "${:y}",
            "${x}${y}",
            "a${x}b",
            "${x:${y}}",
            "#{x}",
            "#",
            "#x",
            "#class",
            "x}",
            "%",
            "%s",
            "%d",
            "%n",
            "%1$s",
            "%%",
            "%-5.3q",
            "{0}",
            "{0,number}",
            "{",
            "'{0}'",
            "{@link",
            "{@link String}",
            "{@code",
            "{@code x}",
            "{@literal @}",
            "{@inheritDoc}",
            "@param x",
            "@see",
            "@deprecated",
            "</pre>",
            "<pre>",
            "<script>",
            "<br/>",
            "&lt;",
            "&amp",
            "<!DOCTYPE x>",
            "]]>",
            "\"]",
            "-->|x|",
            "graph TD",
            "subgraph x");

    private static final List<String> CHARACTERS = List.of(
            "\0",
            "a\0b",
            "\u0001",
            "\u001a",
            "\u001b[31m",
            "\u007f",
            "\u0080",
            "\u0085",
            "\u00a0",
            "\u00ad",
            "\u00df",
            "\u0130",
            "\u0131",
            "\u00fcbung",
            "caf\u00e9",
            "e\u0301",
            "\u2028",
            "\u2029",
            "a\u2028b",
            "\u200b",
            "\u200d",
            "\u200f",
            "\u202e",
            "\u202eevil",
            "\u2066x\u2069",
            "\ufeff",
            "\ufeffx",
            "\ufffd",
            "\uffff",
            "\ufffe",
            "\ud800",
            "\udc00",
            "a\ud800",
            "\udc00\ud800",
            "\ud83d\ude00",
            "x\ud83d\ude00y",
            "\ud840\udc00",
            "\u6c34",
            "\u0627\u0644",
            "\u0e01\u0e33",
            "\u1e9e");

    private static final List<String> SHAPES = List.of(
            "",
            " ",
            "  ",
            "a b",
            " a",
            "a ",
            ".",
            "..",
            "a.b",
            "a.",
            ".a",
            "a..b",
            "in.late",
            "in.",
            "-",
            "--",
            "-1",
            "+1",
            "0",
            "1",
            "1e9",
            "NaN",
            "999999999999999999999",
            "-9223372036854775808s",
            "1h1h",
            "PT",
            "P1Y",
            "PT1S ",
            "10 s",
            "\u0661s",
            "/",
            "../../etc/passwd",
            "C:\\temp\\new",
            "file:",
            "file://",
            "file:${x}",
            "con",
            "a\\tb",
            "a,b",
            "a;b",
            "a=b",
            "a:b",
            "a|b");

    private HostileTexts() {}

    /** All of them, each once, with some that are too long for many things. */
    static List<String> all() {
        Set<String> texts = new LinkedHashSet<>(JAVA);
        texts.addAll(TEMPLATES);
        texts.addAll(CHARACTERS);
        texts.addAll(SHAPES);
        texts.add("x".repeat(300));
        texts.add("\u6c34".repeat(21_845)); // the longest that always fits into a constant of a class file
        texts.add("x".repeat(70_000));
        texts.add("\"".repeat(70_000));
        return new ArrayList<>(texts);
    }

    /** The text as a constant expression of Java that itself has no hostile character. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(character -> literal.append(escaped((char) character)));
        return literal.append('"').toString();
    }

    /** The character as a constant of Java. */
    static String literal(char character) {
        return "'" + escaped(character) + "'";
    }

    private static String escaped(char character) {
        boolean harmless = character < 128 && Character.isLetterOrDigit(character);
        if (harmless) {
            return String.valueOf(character);
        }
        return character < 256 ? String.format("\\%03o", (int) character) : String.format("\\u%04x", (int) character);
    }
}
