package io.thalweg.benchmarks.nexmark.hand;

import io.thalweg.benchmarks.nexmark.Auction;
import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventSource;
import io.thalweg.benchmarks.nexmark.Person;

/** q3, knowing that sellers come before their auctions, by hand. */
public final class HandLocalItems extends EventLoop {
    private static final long CATEGORY = 10;
    private final HandTable sellers = new HandTable(3);

    /** Starts at the first event. */
    public HandLocalItems(EventSource source) {
        super(source);
    }

    @Override
    void take(Event event) {
        if (event.kind == Event.AUCTION) {
            open(event.auction);
        } else if (event.kind == Event.PERSON) {
            register(event.person);
        }
    }

    private void open(Auction auction) {
        if (auction.category == CATEGORY) {
            int at = sellers.find(auction.seller);
            if (at >= 0) {
                digest.add(auction.id, sellers.words[at + 1], sellers.words[at + 2]);
            }
        }
    }

    private void register(Person person) {
        String state = person.state;
        if (state.equals("OR") || state.equals("ID") || state.equals("CA")) {
            int at = sellers.slot(person.id);
            sellers.words[at + 1] = person.name.hashCode(); // all that the result needs of it
            sellers.words[at + 2] = person.city.hashCode();
        }
    }
}
