package io.thalweg.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.regex.Pattern;

/** The text of a generated file: what JavaPoet prints, as a person would lay it out, in ASCII. */
public final class SourceText {

    /** Marks every generated class; without a date, so that the same input gives the same bytes. */
    public static final AnnotationSpec GENERATED = AnnotationSpec.builder(
                    ClassName.get("javax.annotation.processing", "Generated"))
            .addMember("value", "$S", "io.thalweg.processor.ThalwegProcessor")
            .build();

    /** JavaPoet wraps a long head of a method in front of the exception, which reads worse than a long line. */
    private static final Pattern WRAPPED_THROWS = Pattern.compile("throws\\R +Exception \\{");

    /** JavaPoet sets fields apart; only one with a comment of its own needs that. */
    private static final Pattern BETWEEN_FIELDS = Pattern.compile(
            "(?m)^( {4,8}(?:private |protected )(?:static )?(?:final )?[^(){}\\n]*(?: = [^\\n]*)?;)\\R\\R"
                    + "(?= {4,8}(?:private |protected )(?:static )?(?:final )?[^(){}\\n]*(?: = [^\\n]*)?;$)");

    private SourceText() {}

    /** The text to write. */
    public static String of(JavaFile file) {
        JavaFile marked = JavaFile.builder(file.packageName(), marked(file.typeSpec()))
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
        String text = WRAPPED_THROWS.matcher(marked.toString()).replaceAll("throws Exception {");
        return Literals.asciiSource(BETWEEN_FIELDS.matcher(text).replaceAll("$1\n"));
    }

    /** The builder of a type that exists lacks the components of a record: a record has to be marked when it is made. */
    private static TypeSpec marked(TypeSpec type) {
        return type.annotations().contains(GENERATED)
                ? type
                : type.toBuilder().addAnnotation(GENERATED).build();
    }
}
