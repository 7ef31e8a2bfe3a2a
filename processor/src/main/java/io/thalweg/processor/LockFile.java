package io.thalweg.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.thalweg.processor.lock.StateLock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Finds the state lock of a job, which stands beside its source: on the source path where the build names one, or else in the
 * directory of the very file, where the compiler tells it.
 */
final class LockFile {

    private final ProcessingEnvironment environment;

    LockFile(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** The text of the lock; empty if the job has none. */
    Optional<String> find(TypeElement job) {
        String name = binaryName(job) + StateLock.ENDING;
        return onSourcePath(job, name).or(() -> beside(job, name));
    }

    private String binaryName(TypeElement job) {
        String binary = environment.getElementUtils().getBinaryName(job).toString();
        return binary.substring(binary.lastIndexOf('.') + 1).replace('$', '_');
    }

    private Optional<String> onSourcePath(TypeElement job, String name) {
        Filer filer = environment.getFiler();
        String packageName = environment
                .getElementUtils()
                .getPackageOf(job)
                .getQualifiedName()
                .toString();
        try {
            return Optional.of(filer.getResource(StandardLocation.SOURCE_PATH, packageName, name)
                    .getCharContent(true)
                    .toString());
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException notThere) {
            return Optional.empty();
        }
    }

    private Optional<String> beside(TypeElement job, String name) {
        try {
            TreePath path = Trees.instance(environment).getPath(job);
            URI source = path == null
                    ? null
                    : path.getCompilationUnit().getSourceFile().toUri();
            if (source == null || !"file".equals(source.getScheme())) {
                return Optional.empty();
            }
            Path file = Path.of(source).resolveSibling(name);
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | LinkageError otherCompiler) {
            return Optional.empty();
        }
    }
}
