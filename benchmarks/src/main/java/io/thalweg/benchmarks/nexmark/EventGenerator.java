package io.thalweg.benchmarks.nexmark;

import io.thalweg.benchmarks.PseudoRandom;

/**
 * Makes events: of each block of fifty one person, three auctions and 46 bids, a hundred events in a millisecond of
 * event time, each up to two seconds late. An event is a function of the seed and its number, so that splits make the
 * same events together as one alone.
 *
 * <p>Half of the bids go to the hot auction, a new one every hundred, the rest to the last hundred auctions. Three in
 * four bids come from the hot person, the rest from the last 65,536 persons, who thereby come back after a while. Used
 * by one thread.
 */
public final class EventGenerator {

    /** Events after which the pattern of kinds begins again. */
    public static final int BLOCK = 50;

    /** The time of the first event, in milliseconds since the epoch. */
    public static final long START = 1_000_000_000_000L;

    /** How far an event may be behind others in front of it, in milliseconds. */
    public static final long LAG = 2_000;

    /** The number of the first person and auction. */
    public static final long FIRST = 1_000;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int AUCTIONS = 3; // per block
    private static final int PER_MILLI = 100;
    private static final int HOT = 100;
    private static final int NAMES = 1_024;
    private static final String[] CITIES = {
        "Phoenix", "Los Angeles", "San Francisco", "Boise", "Portland", "Bend", "Redmond", "Seattle", "Kent", "Cheyenne"
    };
    private static final String[] STATES = {"AZ", "CA", "ID", "OR", "WA", "WY", "CO", "NV"};

    private final long seed;
    private final long blocks;
    private final int step;
    private final int channels;
    private final String[] names = new String[NAMES];
    private final Event event = new Event();
    private final long rate;
    private long firstDue; // nanoseconds, with a rate only
    private long now;
    private long block;
    private int inBlock = -1;
    private long made;

    EventGenerator(EventSource source, int split) {
        seed = PseudoRandom.scramble(source.seed());
        blocks = (source.records() + BLOCK - 1) / BLOCK;
        step = source.parts();
        channels = source.channels();
        rate = source.rate();
        block = split;
        for (int i = 0; i < NAMES; i++) {
            names[i] = "person " + i;
        }
    }

    /** The event at hand, the same object for all. */
    public Event event() {
        return event;
    }

    /** How many events were made. */
    public long made() {
        return made;
    }

    /** Whether the next event is due; always if there is no rate. */
    public boolean isDue() {
        return rate == 0 || due() <= now || due() <= look();
    }

    private long look() {
        now = System.nanoTime();
        return now;
    }

    /** When the next event is due. */
    private long due() {
        if (firstDue == 0) {
            firstDue = Totals.firstDue();
        }
        long next = inBlock + 1 == BLOCK ? (block + step) * BLOCK : block * BLOCK + inBlock + 1;
        return firstDue + next * 1_000 * 1_000_000 / rate;
    }

    /** Makes the next event, unless there is none. */
    public boolean advance() {
        if (rate != 0) {
            event.bid.scheduled = due();
        }
        if (++inBlock == BLOCK) {
            inBlock = 0;
            block += step;
        }
        if (block >= blocks) {
            inBlock = BLOCK - 1; // once more at the end
            block = blocks;
            return false;
        }
        made++;
        long number = block * BLOCK + inBlock;
        long bits = PseudoRandom.scramble(seed + number * GOLDEN);
        event.time = START + number / PER_MILLI - ((bits & 0x7FF) * LAG >>> 11);
        if (inBlock > AUCTIONS) {
            bid(bits);
        } else {
            rare(bits);
        }
        return true;
    }

    private void bid(long bits) {
        event.kind = Event.BID;
        Bid bid = event.bid;
        long last = AUCTIONS * block + AUCTIONS - 1;
        bid.auction = FIRST + ((bits & 0x800) == 0 ? last / HOT * HOT : Math.max(0, last - (bits >>> 12) % HOT));
        bid.bidder = FIRST + person(bits >>> 20, 0xFFFF);
        bid.price = 100 + (bits >>> 40);
        bid.channel = PseudoRandom.scramble(1 + PseudoRandom.below(channels, bits * GOLDEN));
        bid.time = event.time;
    }

    private void rare(long bits) {
        if (inBlock == 0) {
            event.kind = Event.PERSON;
            Person person = event.person;
            person.id = FIRST + block;
            person.name = names[(int) (bits >>> 12) & NAMES - 1];
            person.city = CITIES[(int) (bits >>> 24 & 0xFFFF) % CITIES.length];
            person.state = STATES[(int) (bits >>> 40) & STATES.length - 1];
        } else {
            event.kind = Event.AUCTION;
            Auction auction = event.auction;
            auction.id = FIRST + AUCTIONS * block + inBlock - 1;
            auction.seller = FIRST + person(bits >>> 20, 0x3FF);
            auction.category = 10 + (bits >>> 40) % 5;
        }
    }

    /** The hot person, or in one of four cases one of the last. */
    private long person(long bits, int last) {
        return (bits & 3) != 0 ? block / HOT * HOT : Math.max(0, block - (bits >>> 2 & last));
    }
}
