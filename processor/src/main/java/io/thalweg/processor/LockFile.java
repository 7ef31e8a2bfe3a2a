package io.thalweg.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.thalweg.processor.lock.StateLock;
import io.thalweg.processor.model.JobModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

    /**
     * The text of the lock; empty if the job has none.
     *
     * @param type the class of the job
     */
    Optional<String> find(JobModel job, TypeElement type) {
        String name = StateLock.fileName(job);
        return onSourcePath(job.type().packageName(), name).or(() -> beside(type, name));
    }

    private Optional<String> onSourcePath(String packageName, String name) {
        try {
            return Optional.of(environment
                    .getFiler()
                    .getResource(StandardLocation.SOURCE_PATH, packageName, name)
                    .getCharContent(true)
                    .toString());
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException notThere) {
            return Optional.empty();
        }
    }

    private Optional<String> beside(TypeElement type, String name) {
        try {
            TreePath path = Trees.instance(environment).getPath(type);
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
