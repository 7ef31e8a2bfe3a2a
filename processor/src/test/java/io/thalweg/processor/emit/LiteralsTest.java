package io.thalweg.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any text of the user's arrives in the program unchanged, whatever the encoding javac believes in. */
class LiteralsTest {
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\"",
            "\\",
            "'",
            "\\\"",
            "\\\\\"",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\b",
            "\f",
            "\0",
            "\0001",
            "\u001a",
            "\u007f",
            "\u0080",
            "\u0085",
            "\u00a0",
            "\u00e9",
            "\u00ff",
            "\u0100",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ud83d\ude00",
            "\ud800",
            "\udc00",
            "\udc00\ud800",
            "a\ud800b",
            "\\u0022",
            "\\u000a",
            "\\\\u0041",
            "\\uuuu0041",
            "\\u",
            "\\u12",
            "\\" + "\u00e9",
            "\\\\" + "\u00e9",
            "\\\\\\" + "\u00e9",
            "*/",
            "/*",
            "//",
            "/** @see */",
            "*/ static { System.exit(1); } /*",
            "\"; System.exit(1); \"",
            "$",
            "$$",
            "$T",
            "$L",
            "$S",
            "$N",
            "$>",
            "$<",
            "$[",
            "$]",
            "$W",
            "$Z",
            "$1T",
            "$x:T",
            "%s",
            "%n",
            "{0}",
            "${user.home}",
            "#{1+1}",
            "<b>",
            "&amp;",
            "{@code}",
            "@Override",
            "\"\"\"",
            "\\\"\"\"",
            "\\{x}",
            "\\s",
            "\\<newline>",
            "`",
            "~",
            "a+b",
            "null",
            "true",
            "\ufffd",
            "\u202e" + "abc",
            "\u0000\u0000",
            "\u0007",
            "\u000b",
            "\u000e",
            "\u001f",
            "line one\nline two\n\n",
            "  indented\n    more",
            "trailing \\",
            "trailing \\\\",
            "tab\tin",
            "x\ry",
            "\u0001\u0002\u0003",
            "0",
            "\0" + "7",
            "\u0001" + "23",
            "\u00df\u00fc\u00f6",
            "\u65e5\u672c\u8a9e",
            "\u05d0\u05d1",
            "e\u0301",
            "\u200b",
            "\u2060",
            "\\N{DASH}",
            "\\x41",
            "\\101",
            "$L$L$L",
            "a$b$c",
            "$$$");

    /** A field for each text, which is what generated code does with it. */
    private static TypeSpec holder(List<String> texts) {
        TypeSpec.Builder type = TypeSpec.classBuilder("Holder");
        for (int i = 0; i < texts.size(); i++) {
            CodeBlock literal = Literals.string(texts.get(i));
            type.addField(FieldSpec.builder(String.class, "text" + i, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$L", literal)
                    .build());
        }
        return type.build();
    }

    private static String source(List<String> texts) {
        return JavaFile.builder("literals", holder(texts)).build().toString();
    }

    private static String value(Class<?> holder, int index) throws ReflectiveOperationException {
        Field field = holder.getDeclaredField("text" + index);
        field.setAccessible(true);
        return (String) field.get(null);
    }

    private static void assertArrives(List<String> texts) throws ReflectiveOperationException {
        String source = source(texts);
        assertThat(source).isEqualTo(Literals.asciiSource(source)).matches("\\p{ASCII}*");
        Class<?> holder = InMemoryCompiler.compile(source).load("literals.Holder");
        for (int i = 0; i < texts.size(); i++) {
            assertThat(value(holder, i)).isEqualTo(texts.get(i));
        }
    }

    @Test
    void hostileStrings() throws ReflectiveOperationException {
        assertThat(HOSTILE).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertArrives(HOSTILE);
    }

    @Test
    void everyChar() throws ReflectiveOperationException {
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < 0x10000; from += 0x400) {
            StringBuilder text = new StringBuilder();
            for (int value = from; value < from + 0x400; value++) {
                text.append((char) value);
            }
            texts.add(text.toString());
        }
        assertArrives(texts);
    }

    @Test
    void randomStringsOfDangerousChars() throws ReflectiveOperationException {
        Random random = new Random(17);
        String dangerous = "\\u\"'$0041\n\r\u00e9\ud800*/ n";
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(dangerous.charAt(random.nextInt(dangerous.length())));
            }
            texts.add(text.toString());
        }
        assertArrives(texts);
    }

    @Test
    void stringsLongerThanAConstantCanBe() throws ReflectiveOperationException {
        assertArrives(List.of(
                "a".repeat(65_534),
                "a".repeat(65_535),
                "a".repeat(65_536),
                "\u00e9".repeat(32_767) + "a",
                "\u00e9".repeat(32_768),
                "\0".repeat(40_000),
                "a".repeat(65_534) + "\ud83d\ude00" + "b".repeat(70_000),
                "\u65e5".repeat(21_845),
                "\u65e5".repeat(21_846)));
    }

    @Test
    void ordinaryStringsAreConstantExpressions() {
        assertThat(Literals.string("it's \"so\" $5\n")).hasToString("\"it's \\\"so\\\" $5\\n\"");
        assertThat(Literals.string("\u00e9")).hasToString("\"\\u00e9\"");
    }

    @Test
    void literalsAreSafeInOtherBlocks() {
        CodeBlock inner = Literals.string("$T and $L");
        CodeBlock outer = CodeBlock.builder().add("f($L, $L)", inner, inner).build();
        assertThat(outer).hasToString("f(\"$T and $L\", \"$T and $L\")");
    }

    @Test
    void everyCharacterLiteral() throws ReflectiveOperationException {
        TypeSpec.Builder type = TypeSpec.classBuilder("Holder");
        String chars = "\0\b\t\n\r\"'\\ a\u007f\u0085\u00e9\u2028\ud800\uffff";
        for (int i = 0; i < chars.length(); i++) {
            type.addField(FieldSpec.builder(char.class, "text" + i, Modifier.STATIC)
                    .initializer("$L", Literals.character(chars.charAt(i)))
                    .build());
        }
        String source = JavaFile.builder("literals", type.build()).build().toString();
        Class<?> holder = InMemoryCompiler.compile(source).load("literals.Holder");
        for (int i = 0; i < chars.length(); i++) {
            Field field = holder.getDeclaredField("text" + i);
            field.setAccessible(true);
            assertThat(field.getChar(null)).isEqualTo(chars.charAt(i));
        }
    }

    @Test
    void namesThatAreNotAsciiSurviveToo() {
        CompiledSources compiled = InMemoryCompiler.compile(Literals.asciiSource(
                "package literals; /** Gr\u00f6\u00dfe \u2028 */ class Gr\u00f6\u00dfe { int \u540d; }"));
        assertThat(compiled.classFiles()).containsOnlyKeys("literals.Gr\u00f6\u00dfe");
    }

    @Test
    void sameClassFileWhateverTheEncoding(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("Holder.java"), source(HOSTILE), StandardCharsets.US_ASCII);
        byte[] ascii = compile(file, folder.resolve("ascii"), "US-ASCII");
        byte[] utf8 = compile(file, folder.resolve("utf8"), "UTF-8");
        byte[] latin = compile(file, folder.resolve("latin"), "ISO-8859-1");
        assertThat(ascii).isEqualTo(utf8).isEqualTo(latin);
    }

    private static byte[] compile(Path file, Path target, String encoding) throws Exception {
        String[] options = {"-proc:none", "-encoding", encoding, "-d", target.toString(), file.toString()};
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options))
                .isZero();
        return Files.readAllBytes(target.resolve("literals/Holder.class"));
    }
}
