package io.thalweg.processor.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a lock: a line for each step, below it an indented one for each part, and comments. Structures of types are
 * on one line, whatever they are.
 */
final class LockText {

    private static final String COMMENT = "#";
    private static final String INDENT = "  ";
    private static final String KIND = ", ";

    private LockText() {}

    static String write(String job, List<LockedStep> steps) {
        StringBuilder text = new StringBuilder(COMMENT + " What checkpoints of " + job
                + " hold. Written by Thalweg; a copy beside the source is compared with each later version.\n");
        for (LockedStep step : steps) {
            text.append(step.name()).append(KIND).append(step.kind()).append('\n');
            step.parts()
                    .forEach((name, type) -> text.append(INDENT)
                            .append(name)
                            .append(' ')
                            .append(type)
                            .append('\n'));
        }
        return text.toString();
    }

    /** The steps, or nothing if the text is not that of a lock. */
    static Optional<List<LockedStep>> read(String text) {
        List<LockedStep> steps = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith(COMMENT) && !read(line, steps)) {
                return Optional.empty();
            }
        }
        return Optional.of(steps);
    }

    private static boolean read(String line, List<LockedStep> steps) {
        if (!line.startsWith(INDENT)) {
            int end = line.indexOf(KIND);
            return end > 0
                    && steps.add(new LockedStep(
                            line.substring(0, end), line.substring(end + KIND.length()), new LinkedHashMap<>()));
        }
        String part = line.substring(INDENT.length());
        int end = part.indexOf(' ');
        if (end <= 0 || steps.isEmpty()) {
            return false;
        }
        Map<String, String> parts = steps.get(steps.size() - 1).parts();
        return parts.put(part.substring(0, end), part.substring(end + 1)) == null;
    }
}
