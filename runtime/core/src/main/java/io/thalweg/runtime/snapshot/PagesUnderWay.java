package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.CodecException;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages that barriers of a checkpoint have overtaken on their way to one lane (C10). Each section is those of one edge
 * and producer, behind the structure of their records, in their order. Owned by the thread of the lane.
 */
public final class PagesUnderWay {

    private static final String PREFIX = "pages/";

    private final Map<String, Pages> pages = new LinkedHashMap<>();

    private static final class Pages {
        final BinaryOutput bytes = new BinaryOutput();
        int count;

        Pages(String schema) {
            bytes.writeString(schema);
        }
    }

    /** No page yet. */
    public PagesUnderWay() {}

    /** The next page of a producer. */
    public void add(Exchange edge, int producer, Page page) {
        Pages before = pages.computeIfAbsent(PREFIX + producer + "/" + edge.name(), name -> new Pages(edge.schema()));
        page.write(before.bytes);
        before.count++;
    }

    /** Adds all of them to a snapshot. */
    public void addTo(SnapshotSections sections, int lane) {
        pages.forEach((name, those) -> sections.add(
                SectionId.of(SnapshotWriter.LAYOUT, name, lane),
                those.count,
                those.bytes.array(),
                0,
                those.bytes.size()));
    }

    /**
     * Puts pages back in front of what other lanes will send. Before the first round.
     *
     * @param savedLanes how many lanes the saved job had
     * @param lane the lane of the restored job
     * @param parallelism how many lanes that has
     * @param edges this lane's ends of all edges
     * @throws StateMismatchException if the saved job had another number of lanes, an edge that is not there, or other
     *     records: these can only go where they were going, as what they were
     */
    public static void restore(
            RestoredSections saved, int savedLanes, int lane, int parallelism, List<Exchange> edges) {
        if (savedLanes != parallelism) {
            saved.read(PagesUnderWay::isPages, (id, entries, bytes) -> refuse(savedLanes, parallelism));
            return;
        }
        saved.read(
                id -> isPages(id) && id.lane() == lane,
                (id, entries, bytes) -> restore(id, entries, new BinaryInput(bytes), edges));
    }

    private static boolean isPages(SectionId id) {
        return id.step().equals(SnapshotWriter.LAYOUT) && id.state().startsWith(PREFIX);
    }

    private static void refuse(int savedLanes, int parallelism) {
        throw new StateMismatchException(
                "the checkpoint is unaligned: it holds records on their way between " + savedLanes
                        + " lanes, and the job has " + parallelism + ". Start it with --parallelism=" + savedLanes
                        + "; a savepoint can be restored with any number");
    }

    private static void requireSchema(String edge, String stored, String expected) {
        if (!stored.equals(expected)) {
            throw new StateMismatchException("the checkpoint is unaligned: it holds records on their way to " + edge
                    + " that have another structure now: stored [" + stored + "], expected [" + expected
                    + "]. Go on from a savepoint");
        }
    }

    private static void restore(SectionId id, int entries, BinaryInput in, List<Exchange> edges) {
        String name = id.state().substring(PREFIX.length());
        int slash = name.indexOf('/');
        String edge = name.substring(slash + 1);
        Exchange exchange = edges.stream()
                .filter(each -> each.name().equals(edge))
                .findFirst()
                .orElseThrow(() ->
                        new StateMismatchException("the checkpoint is unaligned: it holds records on their way to "
                                + edge + ", and the job has no such edge. Go on from a savepoint"));
        try {
            requireSchema(edge, in.readString(), exchange.schema());
            for (int page = 0; page < entries; page++) {
                exchange.restore(Integer.parseInt(name.substring(0, slash)), Page.read(in));
            }
        } catch (CodecException | NumberFormatException e) {
            throw new StateMismatchException(
                    "the records on their way to " + edge + " cannot be read: " + e.getMessage(), e);
        }
    }
}
