package io.thalweg.benchmarks.versus.jet;

import com.hazelcast.jet.Traverser;
import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.EventTimeMapper;
import com.hazelcast.jet.core.EventTimePolicy;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.core.Watermark;
import com.hazelcast.jet.pipeline.Sources;
import com.hazelcast.jet.pipeline.StreamSource;
import io.thalweg.benchmarks.nexmark.Auction;
import io.thalweg.benchmarks.nexmark.Bid;
import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventGenerator;
import io.thalweg.benchmarks.nexmark.EventSource;
import io.thalweg.benchmarks.nexmark.Person;
import io.thalweg.benchmarks.nexmark.Totals;

/**
 * The shared generator as a cooperative processor; processor {@code i} makes the events of part {@code i}. Persons,
 * auctions and bids leave as objects of their own. Streams do not end in Jet, so behind the last event comes a
 * watermark that closes all windows.
 */
final class JetEvents extends AbstractProcessor {
    private static final long BEYOND = 60_000; // milliseconds, more than any window

    private final EventSource source;
    private final EventTimeMapper<Object> mapper;
    private EventGenerator generator;
    private Traverser<Object> pending;
    private long latest;
    private boolean ended;

    private JetEvents(EventSource source, EventTimePolicy<? super Object> policy) {
        this.source = source;
        mapper = new EventTimeMapper<>(policy);
        mapper.addPartitions(1);
    }

    static StreamSource<Object> of(EventSource source) {
        long seed = source.seed();
        long records = source.records();
        int parts = source.parts();
        int channels = source.channels();
        long rate = source.rate();
        return Sources.streamFromProcessorWithWatermarks("events", true, policy -> ProcessorMetaSupplier.of(
                parts, () -> new JetEvents(new EventSource(seed, records, parts, channels, rate), policy)));
    }

    @Override
    protected void init(Context context) {
        generator = source.generator(context.globalProcessorIndex());
        Totals.opened();
    }

    @Override
    public boolean complete() {
        while (true) {
            if (pending != null) {
                if (!emitFromTraverser(pending)) {
                    return false;
                }
                pending = null;
            }
            if (ended) {
                Totals.ended();
                return true;
            }
            if (!generator.isDue()) {
                return false;
            }
            pending = next();
        }
    }

    private Traverser<Object> next() {
        if (generator.advance()) {
            Event event = generator.event();
            latest = Math.max(latest, event.time);
            return mapper.flatMapEvent(copy(event), 0, event.time);
        }
        ended = true;
        return com.hazelcast.jet.Traversers.singleton(new Watermark(latest + BEYOND));
    }

    private static Object copy(Event event) {
        return switch (event.kind) {
            case Event.BID -> copy(event.bid);
            case Event.AUCTION -> copy(event.auction);
            default -> copy(event.person);
        };
    }

    private static Bid copy(Bid bid) {
        Bid copy = new Bid();
        copy.auction = bid.auction;
        copy.bidder = bid.bidder;
        copy.price = bid.price;
        copy.channel = bid.channel;
        copy.scheduled = bid.scheduled;
        copy.time = bid.time;
        return copy;
    }

    private static Auction copy(Auction auction) {
        Auction copy = new Auction();
        copy.id = auction.id;
        copy.seller = auction.seller;
        copy.category = auction.category;
        return copy;
    }

    private static Person copy(Person person) {
        Person copy = new Person();
        copy.id = person.id;
        copy.name = person.name;
        copy.city = person.city;
        copy.state = person.state;
        return copy;
    }
}
