package io.thalweg.processor.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.processor.golden.GoldenJob;
import io.thalweg.processor.quality.ClassFile.Method;
import io.thalweg.processor.testing.InMemoryCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The just-in-time compiler's limits hold for all generated methods: above 325 bytes of bytecode a method is not inlined
 * where it is hot ({@code FreqInlineSize}), above 8,000 it is never compiled ({@code DontCompileHugeMethods}). All
 * methods count as called per record unless they are listed here.
 */
class MethodSizeTest {

    private static final int INLINED = 325;
    private static final int COMPILED = 8_000;

    /** Class and method, as a regular expression, and why the method may be longer than what is inlined. */
    private static final Map<String, String> EXCEPTIONS = exceptions();

    private static Map<String, String> exceptions() {
        Map<String, String> exceptions = new LinkedHashMap<>();
        exceptions.put(".*\\.<init>", "made once, when the job starts");
        exceptions.put(
                ".*Json\\.read\\w+", "fields come in any order and are local variables until the object is made");
        exceptions.put(".*State\\.fields", "called once, when older state is read");
        exceptions.put("wide\\.Wide_\\w+Json\\.writeFields\\w+", "forty fields; each is work that dwarfs a call");
        exceptions.put("wide\\.Wide_RowCodec\\.read", "forty components are local variables until the record is made");
        return exceptions;
    }

    static List<GoldenJob> jobs() {
        return GoldenJob.all();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void perRecordMethodsAreShortEnoughToBeInlined(GoldenJob job) {
        Map<String, Integer> sizes = sizes(job.generatedClasses());
        sizes.keySet().removeIf(MethodSizeTest::isException);
        assertThat(sizes).isNotEmpty();
        assertThat(longerThan(INLINED, sizes)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void noMethodIsTooLongToBeCompiled(GoldenJob job) {
        assertThat(longerThan(COMPILED, sizes(job.generatedClasses()))).isEmpty();
    }

    /** An exception that nothing needs any more is to be removed. */
    @Test
    void eachExceptionIsUsed() {
        TreeSet<String> longMethods = new TreeSet<>();
        jobs().forEach(job -> longMethods.addAll(longerThan(INLINED, sizes(job.generatedClasses()))));
        assertThat(EXCEPTIONS.keySet())
                .allMatch(pattern -> longMethods.stream().anyMatch(name -> name.split(":")[0].matches(pattern)));
    }

    @Test
    void theSizeIsThatOfTheBytecode() {
        byte[] bytes = InMemoryCompiler.compile("package p; class Sized { long sum(long a, long b) { return a + b; } }")
                .classFiles()
                .get("p.Sized");
        assertThat(ClassFile.read(bytes).methods())
                .contains(new Method("sum", "(JJ)J", 4)); // lload_1, lload_3, ladd, lreturn
    }

    @Test
    void whatIsNoClassFileIsRefused() {
        assertThatThrownBy(() -> ClassFile.read(new byte[] {1, 2, 3, 4})).hasMessage("not a class file");
    }

    private static boolean isException(String method) {
        return EXCEPTIONS.keySet().stream().anyMatch(method::matches);
    }

    /** Bytes of bytecode by class and method. Overloads count as their longest. */
    private static Map<String, Integer> sizes(Map<String, byte[]> classes) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        classes.forEach((name, bytes) -> ClassFile.read(bytes)
                .methods()
                .forEach(method -> sizes.merge(name + "." + method.name(), method.codeBytes(), Math::max)));
        return sizes;
    }

    private static List<String> longerThan(int limit, Map<String, Integer> sizes) {
        List<String> longer = new ArrayList<>();
        sizes.forEach((method, bytes) -> {
            if (bytes > limit) {
                longer.add(method + ": " + bytes + " bytes");
            }
        });
        return longer;
    }
}
