package io.thalweg.processor.emit.explain;

import io.thalweg.processor.model.KeyModel;
import io.thalweg.processor.model.StepModel.IntervalJoinModel;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.plan.KeyedLayout;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.PaneLayout;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.StateLayout;
import io.thalweg.processor.plan.WindowPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of the plan report about state: what is kept, for how long, and how many bytes it takes per key. */
final class StateText {

    /** A table doubles when it is this full, and is then half as full. */
    private static final double FULLEST = 0.6;

    private static final double EMPTIEST = 0.3;

    private StateText() {}

    static String of(Plan plan) {
        String text =
                plan.nodes().stream().map(node -> of(node) + ofLane(plan, node)).collect(Collectors.joining());
        return text.isEmpty() ? "  none\n" : text;
    }

    private static String ofLane(Plan plan, Node node) {
        return plan.job().optionsOf(node.step()).operatorStates().stream()
                .map(field -> "  " + node.name() + " per lane: " + field.name() + ", a list of "
                        + PlanReport.typeName(field.item()) + ", " + (field.union() ? "union" : "split") + "\n")
                .collect(Collectors.joining());
    }

    private static String of(Node node) {
        if (node.step() instanceof ProcessModel process && process.step().hasState()) {
            return line(node.name(), process.step(), false, "per key")
                    + KeyedStateText.of(process.step())
                    + growth(process.step());
        }
        if (node.step().isJoin()) {
            return join(node);
        }
        if (node.step() instanceof WindowModel window) {
            return line(node.name(), window, scope(window)) + path(window);
        }
        return "";
    }

    /** Both sides of a join: in a window a word for each chain of records, else an object with both. */
    private static String join(Node node) {
        KeyModel key = node.step().handlers().get(0).key().orElseThrow();
        StateLayout keys = new StateLayout(key, List.of(), false);
        String begin = "  " + node.name() + " per key";
        if (node.step() instanceof WindowModel window) {
            boolean session = window.window().kind() == WindowSpec.Kind.SESSION;
            return begin + " and " + (session ? "session" : "window") + ": all left and all right records\n    slot of "
                    + (keys.words() + (session ? 0 : 2)) * Long.BYTES + " bytes (hash" + keyText(Optional.of(key))
                    + (session ? ")" : ", a chain through each side)") + "\n";
        }
        IntervalJoinModel join = (IntervalJoinModel) node.step();
        return begin + ": left records for " + StepText.duration(Math.max(join.upperMillis(), 0))
                + ", right records for " + StepText.duration(Math.max(-join.lowerMillis(), 0))
                + " after their time, each until the watermark says so\n    slot of " + keys.words() * Long.BYTES
                + " bytes (hash" + keyText(Optional.of(key)) + "), the records of both sides beside it\n";
    }

    /** Nothing removes a key from such state, so its author should know what a million of them cost. */
    private static String growth(StepClass step) {
        KeyModel key = step.handlers().get(0).key().orElse(null);
        if (key == null) {
            return "";
        }
        KeyedLayout layout = KeyedLayout.of(key, step);
        long slotBytes = layout.words() * (long) Long.BYTES;
        String until = layout.givesUpKeys() ? " that have something stored" : "";
        return "    grows with the number of keys" + until + ": slots of a million keys take "
                + megabytes(slotBytes / FULLEST) + " to " + megabytes(slotBytes / EMPTIEST) + " MB\n";
    }

    private static long megabytes(double bytesPerKey) {
        return Math.round(bytesPerKey);
    }

    /** What the general part of the engine costs, and what never ends. */
    private static String path(WindowModel window) {
        if (WindowPath.of(window) != WindowPath.TRIGGERED) {
            return "";
        }
        return "    an object and timers per key and window, for the sake of its trigger or evictor\n"
                + (window.recomputes() ? "    fields are computed anew at each firing, from the records kept\n" : "")
                + (window.window().isTimed()
                        ? ""
                        : "    grows with the number of keys, until the window of a key is emptied\n");
    }

    private static String scope(WindowModel window) {
        String key = window.step().handlers().get(0).key().isPresent() ? "per key and " : "per ";
        if (WindowPath.of(window) == WindowPath.COUNTED || WindowPath.of(window) == WindowPath.TRIGGERED) {
            return key + (window.window().kind() == WindowSpec.Kind.SESSION ? "session" : "window");
        }
        if (window.window().kind() == WindowSpec.Kind.SESSION) {
            return key + "session";
        }
        PaneLayout panes = PaneLayout.of(window);
        return panes.kind() == PaneLayout.Kind.SLICES
                ? key + "slice of " + StepText.duration(panes.paneMillis()) + ", merged when a window fires"
                : key + "window";
    }

    private static String line(String name, WindowModel window, String scope) {
        if (!StateLayout.holdsSession(window)) {
            return line(name, window.step(), window.keepsRecords(), scope);
        }
        KeyModel key = window.step().handlers().get(0).key().orElseThrow();
        StateLayout layout = StateLayout.ofSession(key, window.step().fields());
        return line(name, window.step(), layout, false, scope + ", the newest one in the slot of its key");
    }

    private static String line(String name, StepClass step, boolean buffered, String scope) {
        Optional<KeyModel> key = step.handlers().get(0).key();
        return line(name, step, new StateLayout(key.orElse(null), step.fields(), buffered), buffered, scope);
    }

    private static String line(String name, StepClass step, StateLayout layout, boolean buffered, String scope) {
        Optional<KeyModel> key = step.handlers().get(0).key();
        String fields = step.fields().stream()
                .map(field -> field.name() + " " + PlanReport.typeName(field.type()))
                .collect(Collectors.joining(", "));
        KeyedLayout keyed = new KeyedLayout(layout, step.objects());
        return "  " + name + " " + scope + ": " + (fields.isEmpty() ? "no fields" : fields)
                + (buffered ? ", all records" : "") + "\n    slot of " + keyed.words() * Long.BYTES + " bytes (hash"
                + keyText(key) + ")" + objects(layout, keyed.objects(), step) + "\n";
    }

    private static String keyText(Optional<KeyModel> key) {
        return key.map(model -> " of "
                        + model.parts().stream()
                                .map(part -> PlanReport.typeName(part.value().type()))
                                .collect(Collectors.joining(", ")))
                .orElse("");
    }

    private static String objects(StateLayout layout, int count, StepClass step) {
        if (count == 0) {
            return ", nothing beside it";
        }
        String fields = step.fields().stream()
                .filter(field -> !StateLayout.isWord(field))
                .map(StateField::name)
                .collect(Collectors.joining(", "));
        return ", " + count + (count == 1 ? " object" : " objects") + " beside it"
                + (fields.isEmpty() ? "" : ", among them " + fields + ": not a primitive type");
    }
}
