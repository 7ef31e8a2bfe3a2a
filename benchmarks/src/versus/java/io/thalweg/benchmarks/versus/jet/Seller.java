package io.thalweg.benchmarks.versus.jet;

import com.hazelcast.jet.Traverser;
import com.hazelcast.jet.Traversers;
import io.thalweg.benchmarks.nexmark.Auction;
import io.thalweg.benchmarks.nexmark.Person;
import io.thalweg.benchmarks.nexmark.Result;
import java.util.ArrayList;
import java.util.List;

/** q3: the state of a seller, and the auctions that came before. */
final class Seller {
    private Person person;
    private List<Auction> waiting;

    Traverser<Result> take(Object record) {
        if (record instanceof Auction auction) {
            return open(auction);
        }
        person = (Person) record;
        if (waiting == null) {
            return Traversers.empty();
        }
        List<Auction> before = waiting;
        waiting = null;
        return Traversers.traverseIterable(before).map(this::result);
    }

    private Traverser<Result> open(Auction auction) {
        if (person != null) {
            return Traversers.singleton(result(auction));
        }
        if (waiting == null) {
            waiting = new ArrayList<>(2);
        }
        waiting.add(auction);
        return Traversers.empty();
    }

    private Result result(Auction auction) {
        return new Result().set(auction.id, person.name.hashCode(), person.city.hashCode());
    }
}
