package wide;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Wide}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class WidePlan implements JobPlan {
    private WidePlan() {
    }

    /**
     * The plan of the job.
     */
    public static WidePlan create() {
        return new WidePlan();
    }

    @Override
    public String name() {
        return "Wide";
    }

    @Override
    public List<String> steps() {
        return List.of("rows", "carriers", "carriersAsCsv", "Latest", "rowsAsJson");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Wide",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  rows: source, makes Row, no watermark",
                "  carriers: source, makes Carrier, no watermark",
                "  carriersAsCsv: sink of carriers",
                "  Latest: process of rows, makes Row, by column0, column2, column4",
                "  rowsAsJson: sink of Latest",
                "",
                "Chains",
                "  stage 1: rows, carriers, carriersAsCsv, Latest, rowsAsJson",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Latest (by key), as bytes on pages",
                "",
                "State",
                "  Latest per key: column0 int, column1 long, column2 String, column3 double, column4 boolean, column8 int, column9 long, column10 String, column11 double, column12 boolean, column16 int, column17 long, column18 String, column19 double, column20 boolean, column24 int, column25 long, column26 String, column27 double, column28 boolean, column32 int, column33 long, column34 String, column35 double, column36 boolean",
                "    slot of 184 bytes (hash of int, String, boolean), 6 objects beside it, among them column2, column10, column18, column26, column34: not a primitive type",
                "    grows with the number of keys: slots of a million keys take 307 to 613 MB",
                "",
                "Edges",
                "  carriers -> carriersAsCsv: Carrier; direct call with the same object, allocates nothing (the source may use one object again)",
                "  rows -> Latest: Row; direct call with the same object, allocates nothing (the source makes each record)",
                "  Latest -> rowsAsJson: Row; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Wide_Stage1(new Wide(), lane)};
    }
}
