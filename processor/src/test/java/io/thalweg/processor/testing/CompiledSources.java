package io.thalweg.processor.testing;

import io.thalweg.runtime.job.JobPlan;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/** What a compilation in memory gave. Its classes live in a class loader of their own. Used by one thread. */
public final class CompiledSources {

    private final boolean succeeded;
    private final List<String> messages;
    private final List<String> problems;
    private final MemoryFiles files;
    private final ClassLoader loader;

    CompiledSources(boolean succeeded, List<String> messages, List<String> problems, MemoryFiles files) {
        this.succeeded = succeeded;
        this.messages = List.copyOf(messages);
        this.problems = List.copyOf(problems);
        this.files = files;
        loader = new MemoryClassLoader(files.classFiles());
    }

    /** Whether there was no error and no warning. */
    public boolean succeeded() {
        return succeeded;
    }

    /** Errors, warnings and notes as javac prints them. */
    public List<String> messages() {
        return messages;
    }

    /** The errors and warnings among {@link #messages}. */
    public List<String> problems() {
        return problems;
    }

    /** Text of each generated source, by binary name. */
    public Map<String, String> generatedSources() {
        return files.sources();
    }

    /** Bytes of each class file, by binary name. */
    public Map<String, byte[]> classFiles() {
        return files.classFiles();
    }

    /** Bytes of each resource the processor wrote, by path. */
    public Map<String, byte[]> resources() {
        return files.resources();
    }

    /** Everything that was generated, for the message of a failing test. */
    public String listing() {
        StringBuilder listing = new StringBuilder();
        generatedSources()
                .forEach((name, text) -> listing.append("--- ")
                        .append(name)
                        .append(" ---\n")
                        .append(text)
                        .append('\n'));
        return listing.toString();
    }

    /**
     * A class of the compilation.
     *
     * @throws AssertionError if there is none of that binary name
     */
    public Class<?> load(String binaryName) {
        try {
            return loader.loadClass(binaryName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(
                    "no class " + binaryName + ", there are " + classFiles().keySet(), e);
        }
    }

    /**
     * A new plan of a job: what the generated {@code create()} returns.
     *
     * @param jobBinaryName of the annotated class; for a nested one both ways to name the plan are tried
     */
    public JobPlan plan(String jobBinaryName) {
        try {
            Method create = load(planName(jobBinaryName)).getDeclaredMethod("create");
            create.setAccessible(true); // package-private, as is the job itself
            return (JobPlan) create.invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError("create() failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the plan of " + jobBinaryName + " has no create()", e);
        }
    }

    private String planName(String jobBinaryName) {
        String flat = jobBinaryName.replace('$', '_') + "Plan";
        if (classFiles().containsKey(flat)) {
            return flat;
        }
        int dot = jobBinaryName.lastIndexOf('.');
        int dollar = jobBinaryName.lastIndexOf('$');
        return jobBinaryName.substring(0, dot + 1) + jobBinaryName.substring(Math.max(dot, dollar) + 1) + "Plan";
    }

    /** Defines the compiled classes; everything else comes from the loader of the tests. */
    private static final class MemoryClassLoader extends ClassLoader {

        private final Map<String, byte[]> classFiles;

        MemoryClassLoader(Map<String, byte[]> classFiles) {
            super(CompiledSources.class.getClassLoader());
            this.classFiles = classFiles;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classFiles.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
