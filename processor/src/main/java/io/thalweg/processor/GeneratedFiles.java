package io.thalweg.processor;

import com.palantir.javapoet.JavaFile;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.emit.SourceText;
import io.thalweg.processor.model.TypeRef;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes generated files. Each names exactly one element that it was made from, as Gradle's isolating mode asks. */
final class GeneratedFiles {

    private final Filer filer;
    private final Map<String, String> written = new HashMap<>();

    GeneratedFiles(Filer filer) {
        this.filer = filer;
    }

    /** Writes a class; one that was written before with the same text is left alone. */
    void write(JavaFile file, TypeElement origin, Report report) {
        String name = file.packageName().isEmpty()
                ? file.typeSpec().name()
                : file.packageName() + "." + file.typeSpec().name();
        String text = SourceText.of(file);
        if (text.equals(written.put(name, text))) {
            return;
        }
        try (Writer writer = filer.createSourceFile(name, origin).openWriter()) {
            writer.write(text);
        } catch (IOException failure) {
            report.add(
                    JobCode.FILE_NOT_WRITTEN,
                    ElementOrigin.of(origin),
                    "The class \"" + name + "\" cannot be written: " + failure.getMessage()
                            + ". Expected that no other class has this name. Rename that class, or the job.");
        }
    }

    /**
     * Writes a text beside the generated classes of a job.
     *
     * @param ending of the file's name, which begins with that of the job class
     */
    void writeText(TypeRef.Declared job, String ending, String text, TypeElement origin, Report report) {
        String name = String.join("_", job.simpleNames()) + ending;
        try (OutputStream out = filer.createResource(StandardLocation.SOURCE_OUTPUT, job.packageName(), name, origin)
                .openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8)); // a writer would use the platform's encoding
        } catch (IOException failure) {
            report.add(
                    JobCode.FILE_NOT_WRITTEN,
                    ElementOrigin.of(origin),
                    "The file \"" + name + "\" cannot be written: " + failure.getMessage() + ". Look at the directory"
                            + " of generated sources, or leave out the report with -Athalweg.plan=false.");
        }
    }
}
