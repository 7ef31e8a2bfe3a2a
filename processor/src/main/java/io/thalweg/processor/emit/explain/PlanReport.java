package io.thalweg.processor.emit.explain;

import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Partitioning;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.Stream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The plan of a job for people: steps, streams and their types, fused chains, state, and for each edge whether it
 * allocates. Stable text, so that a change of plan shows in code review.
 */
public final class PlanReport {

    private final Plan plan;

    private PlanReport(Plan plan) {
        this.plan = plan;
    }

    /** The report as text. */
    public static String text(Plan plan) {
        return new PlanReport(plan).text();
    }

    /** The steps and streams as a Mermaid flow chart. */
    public static String mermaid(Plan plan) {
        return new PlanReport(plan).mermaid();
    }

    private String text() {
        JobModel job = plan.job();
        StringBuilder text = new StringBuilder();
        text.append("Job ").append(oneLine(job.name())).append('\n');
        text.append("  parallelism ")
                .append(job.parallelism())
                .append(", key groups ")
                .append(job.keyGroups());
        job.runOptions()
                .forEach((name, value) ->
                        text.append("\n  ").append(name).append(' ').append(oneLine(value)));
        text.append("\n\nSteps\n");
        plan.nodes().forEach(node -> text.append("  ").append(StepText.of(node)).append('\n'));
        text.append("\nChains\n  stage 1: ").append(chain());
        text.append("\n    with one lane, every step calls the next one directly: no queue, no page, no codec\n");
        text.append("    with several, ").append(exchanges()).append('\n');
        text.append(calls());
        text.append("\nState\n").append(StateText.of(plan));
        text.append("\nEdges\n").append(EdgeText.of(plan));
        return text.toString();
    }

    /** A line of arrows if the steps follow one another, else their names alone: the edges say how they hang together. */
    private String chain() {
        return plan.nodes().stream().map(Node::name).collect(Collectors.joining(plan.isLine() ? " -> " : ", "));
    }

    private String calls() {
        String steps = plan.nodes().stream()
                .filter(node -> node.step() instanceof StepModel.AsyncModel)
                .map(Node::name)
                .collect(Collectors.joining(", "));
        return steps.isEmpty()
                ? ""
                : "    records and watermarks wait for answers in " + steps
                        + ", and no input is taken while it is full\n";
    }

    private String exchanges() {
        String changes = plan.nodes().stream()
                .map(PlanReport::exchanges)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return changes.isEmpty()
                ? "no record changes lanes"
                : "records change lanes in front of " + changes + ", as bytes on pages";
    }

    private static String exchanges(Node node) {
        Set<String> ways = new LinkedHashSet<>();
        for (int input = 0; input < node.inputs().size(); input++) {
            ways.add(way(Partitioning.of(node, input)));
        }
        ways.remove("");
        return ways.isEmpty() ? "" : node.name() + " (" + String.join(", ", ways) + ")";
    }

    private static String way(Partitioning partitioning) {
        return switch (partitioning) {
            case FORWARD -> "";
            case KEY -> "by key";
            case SINGLE -> "all to the first";
            case REBALANCE -> "to each in turn";
            case METHOD -> "by a method";
            case BROADCAST -> "each to all";
        };
    }

    private String mermaid() {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        List<Node> nodes = plan.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            text.append("    s")
                    .append(i)
                    .append("[\"")
                    .append(escaped(node.name()))
                    .append("<br/>");
            text.append(StepText.kind(node.step())).append("\"]\n");
        }
        for (int i = 0; i < nodes.size(); i++) {
            for (List<Stream> streams : nodes.get(i).inputs()) {
                for (Stream stream : streams) {
                    text.append("    s").append(indexOf(stream.step())).append(" -->|\"");
                    text.append(escaped(label(stream)))
                            .append("\"| s")
                            .append(i)
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private int indexOf(String step) {
        for (int i = 0; i < plan.nodes().size(); i++) {
            if (plan.nodes().get(i).name().equals(step)) {
                return i;
            }
        }
        throw new IllegalStateException("no step " + step);
    }

    private static String label(Stream stream) {
        return stream.side().isEmpty() ? typeName(stream.type()) : stream.side() + ": " + typeName(stream.type());
    }

    /** Mermaid reads entities in labels; everything but plain letters becomes one. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 128 && (Character.isLetterOrDigit(point) || " _.:,".indexOf(point) >= 0)) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append('#').append(point).append(';');
            }
        });
        return escaped.toString();
    }

    /** A name of the user's may contain line ends, the report must not break there. */
    static String oneLine(String name) {
        StringBuilder line = new StringBuilder();
        name.chars().forEach(value -> {
            if (Character.isISOControl(value) || value == '\u2028' || value == '\u2029') {
                line.append(String.format("\\u%04X", value));
            } else {
                line.append((char) value);
            }
        });
        return line.toString();
    }

    static String typeName(TypeRef type) {
        return type instanceof TypeRef.Declared declared && declared.arguments().isEmpty()
                ? declared.simpleName()
                : type.toString();
    }
}
