package io.thalweg.processor.read;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;

/**
 * The bodies of methods, where the compiler shows them: javac does for classes that it compiles now, not for those of
 * libraries. What can be seen there may only add to what is checked; a job has to compile without it.
 */
public final class MethodBodies {

    /** For compilers that show nothing. */
    static final MethodBodies NONE = new MethodBodies(null);

    private final Trees trees;

    private MethodBodies(Trees trees) {
        this.trees = trees;
    }

    /** Those of the compiler at work. */
    public static MethodBodies of(ProcessingEnvironment environment) {
        try {
            return new MethodBodies(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError otherCompiler) {
            return NONE;
        }
    }

    /** The source of a method. */
    Optional<MethodTree> of(ExecutableElement method) {
        return trees == null ? Optional.empty() : Optional.ofNullable(trees.getTree(method));
    }
}
