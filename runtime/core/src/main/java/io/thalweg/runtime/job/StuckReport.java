package io.thalweg.runtime.job;

import io.thalweg.runtime.task.LaneState;
import io.thalweg.runtime.task.LaneWatch;
import io.thalweg.runtime.task.Worker;
import java.util.List;

/** Tells of each lane of a job what it waits for, one line each. The lanes have been asked before. Any thread. */
public final class StuckReport {

    private StuckReport() {}

    /** The lines, without a line break at the end. */
    public static String of(JobPlan plan, List<Worker> workers) {
        StringBuilder text = new StringBuilder();
        for (Worker worker : workers) {
            text.append(text.isEmpty() ? "  " : System.lineSeparator() + "  ");
            text.append(worker.roleName()).append(": ").append(line(plan, worker.watch()));
        }
        return text.toString();
    }

    private static String line(JobPlan plan, LaneWatch watch) {
        LaneState answer = watch.answer();
        if (answer != null) {
            return FailureLine.oneLine(answer.text());
        }
        String where = FailureLine.where(plan, watch.stack());
        return where.isEmpty() ? "does not answer" : "does not answer, is" + where;
    }
}
