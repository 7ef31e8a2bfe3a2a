package market;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link NewSellers}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class NewSellersPlan implements JobPlan {
    private NewSellersPlan() {
    }

    /**
     * The plan of the job.
     */
    public static NewSellersPlan create() {
        return new NewSellersPlan();
    }

    @Override
    public String name() {
        return "NewSellers";
    }

    @Override
    public List<String> steps() {
        return List.of("people", "auctions", "views", "clicks", "newSellers", "seen", "sellers",
                "shown", "unclicked", "lateAuctions", "lateClicks");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job NewSellers",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  people: source, makes Person, watermark 10s behind after each record",
                "  auctions: source, makes Auction, watermark 10s behind after each record",
                "  views: source, makes View, watermark 1s behind after each record",
                "  clicks: source, makes View, watermark 1s behind after each record",
                "  newSellers: window join of people and auctions, makes Seller, by id = seller, tumbling 10m",
                "  seen: window join (left) of views and clicks, makes Seen, side unclicked View, by user, page = user, page, sessions with gap 1m, lateness 10s",
                "  sellers: sink of newSellers",
                "  shown: sink of seen",
                "  unclicked: sink of seen.unclicked",
                "  lateAuctions: sink of newSellers.late",
                "  lateClicks: sink of seen.lateRight",
                "",
                "Chains",
                "  stage 1: people, auctions, views, clicks, newSellers, seen, sellers, shown, unclicked, lateAuctions, lateClicks",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of newSellers (by key), seen (by key), as bytes on pages",
                "",
                "State",
                "  newSellers per key and window: all left and all right records",
                "    slot of 24 bytes (hash of long, a chain through each side)",
                "  seen per key and session: all left and all right records",
                "    slot of 16 bytes (hash of String, int)",
                "",
                "Edges",
                "  people -> newSellers: Person; keeps the record itself, allocates nothing but room in the buffer",
                "  auctions -> newSellers: Auction; keeps the record itself, allocates nothing but room in the buffer",
                "  views -> seen: View; allocates a copy per record: the join keeps it, and the type can change",
                "  clicks -> seen: View; allocates a copy per record: the join keeps it, and the type can change",
                "  newSellers -> sellers: Seller; direct call with the same object, allocates nothing (the step's own result)",
                "  seen -> shown: Seen; direct call with the same object, allocates nothing (the step's own result)",
                "  seen.unclicked -> unclicked: View; allocates a copy per record: the type can change, and the join may still need the object",
                "  newSellers.late -> lateAuctions: Auction; direct call with the same object, allocates nothing",
                "  seen.lateRight -> lateClicks: View; direct call with the same object, allocates nothing");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new NewSellers_Stage1(new NewSellers(), lane)};
    }
}
