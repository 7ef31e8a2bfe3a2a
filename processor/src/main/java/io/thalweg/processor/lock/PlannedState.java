package io.thalweg.processor.lock;

import io.thalweg.processor.emit.codec.Structure;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.KeyModel;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.AsyncModel;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.IntervalJoinModel;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.StepOptions.OperatorStateField;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the steps of a plan store, each that stores anything. */
final class PlannedState {

    private final JobModel job;
    private final Structure structure;

    private PlannedState(JobModel job) {
        this.job = job;
        this.structure = Structure.of(job);
    }

    static List<LockedStep> of(Plan plan) {
        PlannedState state = new PlannedState(plan.job());
        List<LockedStep> steps = new ArrayList<>();
        plan.nodes().stream().map(Node::step).forEach(step -> state.add(step, steps));
        return steps;
    }

    private void add(StepModel step, List<LockedStep> steps) {
        Map<String, String> parts = new LinkedHashMap<>();
        String kind = kind(step, parts);
        for (OperatorStateField list : job.optionsOf(step).operatorStates()) {
            parts.put(list.name(), LockedStep.LIST + structure.text(list.item()) + (list.union() ? ", united" : ""));
        }
        if (!parts.isEmpty() || step instanceof SourceModel) {
            steps.add(new LockedStep(step.name(), kind, parts));
        }
    }

    private String kind(StepModel step, Map<String, String> parts) {
        if (step instanceof ProcessModel process) {
            addClass(process.step(), parts);
            return keyed(process.handlers(), "without key");
        }
        if (step instanceof WindowModel window) {
            return window(window, parts);
        }
        if (step instanceof IntervalJoinModel join) {
            addSides(join, parts);
            return "interval join, " + keyed(join.handlers(), "");
        }
        if (step instanceof AsyncModel async) {
            parts.put("calls", LockedStep.LIST + structure.text(async.input().record()));
            return "asynchronous";
        }
        return step instanceof SourceModel ? "source" : "other";
    }

    private void addClass(StepClass step, Map<String, String> parts) {
        step.fields().forEach(field -> parts.put(field.name(), type(field)));
        step.objects().forEach(object -> parts.put(object.name(), type(object)));
        step.broadcasts().forEach(object -> parts.put(object.name(), type(object)));
    }

    private String type(StateField field) {
        String type = field.type().isPrimitive()
                ? field.type().toString()
                : LockedStep.OBJECT
                        + field.value().map(structure::text).orElse(field.type().toString());
        return type + (field.ttl().isPresent() ? LockedStep.TIMED : "");
    }

    private String type(StateObject object) {
        String held = object.values().stream().map(structure::text).collect(Collectors.joining(" to "));
        return object.kind().typeName()
                + LockedStep.HOLDS
                + held
                + (object.ttl().isPresent() ? LockedStep.TIMED : "");
    }

    private String window(WindowModel window, Map<String, String> parts) {
        addClass(window.step(), parts);
        if (window.isJoin()) {
            addSides(window, parts);
        } else if (window.keepsRecords()) {
            parts.put(
                    "<records>",
                    LockedStep.LIST + structure.text(window.inputs().get(0).record()));
        }
        parts.putIfAbsent("<open>", "windows");
        return extent(window.window()) + ", " + keyed(window.handlers(), "without key");
    }

    private void addSides(StepModel join, Map<String, String> parts) {
        List<EventHandler> sides = join.handlers();
        for (int side = 0; side < sides.size(); side++) {
            TypeRef record = sides.get(side).input().record();
            parts.put(side == 0 ? "<left>" : "<right>", LockedStep.LIST + structure.text(record));
        }
    }

    /** What decides which records are stored together. */
    private static String extent(WindowSpec window) {
        String kind = window.kind().name().toLowerCase(Locale.ROOT) + " window";
        return switch (window.kind()) {
            case TUMBLING, SLIDING ->
                kind + " of " + window.sizeMillis() + " ms each " + window.slideMillis() + " ms from "
                        + window.offsetMillis() + " ms";
            case SESSION, GLOBAL -> kind;
            case COUNT -> kind + " of " + window.count();
        };
    }

    private static String keyed(List<EventHandler> handlers, String otherwise) {
        return handlers.stream()
                .flatMap(handler -> handler.key().stream())
                .findFirst()
                .map(key -> LockedStep.keyedBy(types(key)))
                .orElse(otherwise);
    }

    private static String types(KeyModel key) {
        return key.parts().stream().map(part -> part.value().type().toString()).collect(Collectors.joining(" and "));
    }
}
