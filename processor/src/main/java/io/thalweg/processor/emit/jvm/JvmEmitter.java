package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Writes the program of a job for the embedded engine: state classes, stage, plan, main. */
public final class JvmEmitter {

    private JvmEmitter() {}

    /** The classes, all of them in the job's package. */
    public static List<TypeSpec> emit(Plan plan) {
        StageGraph graph = new StageGraph(plan);
        ClassName planClass = sibling(graph, "Plan");
        List<TypeSpec> types = new ArrayList<>(new StageEmitter(plan).emit());
        types.add(new PlanClassEmitter(plan, planClass, graph.stageClass()).emit());
        types.add(new MainEmitter(plan, sibling(graph, "Main"), planClass).emit());
        return types;
    }

    private static ClassName sibling(StageGraph graph, String suffix) {
        return ClassName.get(graph.plan().job().type().packageName(), graph.jobPrefix() + suffix);
    }
}
