package io.thalweg.benchmarks.versus.jet;

import com.hazelcast.function.BiConsumerEx;
import com.hazelcast.jet.aggregate.AggregateOperation;
import com.hazelcast.jet.aggregate.AggregateOperation1;
import com.hazelcast.jet.aggregate.AggregateOperation2;
import com.hazelcast.jet.pipeline.StreamStage;
import com.hazelcast.jet.pipeline.WindowDefinition;
import io.thalweg.benchmarks.nexmark.Auction;
import io.thalweg.benchmarks.nexmark.Bid;
import io.thalweg.benchmarks.nexmark.Person;
import io.thalweg.benchmarks.nexmark.Query;
import io.thalweg.benchmarks.nexmark.Result;

/** Builds the queries. */
final class JetQueries {

    private static final long SIZE = 10_000;
    private static final long SLIDE = 2_000;

    private final StreamStage<Object> events;

    JetQueries(StreamStage<Object> events) {
        this.events = events;
    }

    StreamStage<Result> of(Query query) {
        return switch (query) {
            case Q0 -> bids().map(bid -> new Result().set(bid.auction, bid.bidder, bid.price));
            case Q1 -> bids().map(bid -> new Result().set(bid.auction, bid.bidder, bid.price * 908 / 1000));
            case Q2 -> bids().filter(bid -> bid.auction % 123 == 0)
                    .map(bid -> new Result().set(bid.auction, bid.price, 0));
            case Q3 -> events.filter(JetQueries::localPersonOrSelectedAuction)
                    .groupingKey(JetQueries::seller)
                    .flatMapStateful(Seller::new, (seller, key, record) -> seller.take(record));
            case Q4 -> averagePrice();
            case Q5 -> hotItems();
            case Q7 -> bids().window(WindowDefinition.tumbling(SIZE))
                    .aggregate(best((long[] best, Bid bid) -> keepBest(best, bid.auction, bid.price, 0)))
                    .filter(best -> best.result()[1] != 0) // Jet fires windows without records, too
                    .map(best -> new Result().set(best.result()[0], best.end(), best.result()[1]));
            case Q8 -> newSellers();
            case Q11 -> bids().groupingKey(bid -> bid.bidder)
                    .window(WindowDefinition.session(SIZE))
                    .aggregate(count())
                    .map(count -> new Result().set(count.key(), count.end(), count.result()[0]));
            case COUNT_100K, COUNT_10M -> bids().groupingKey(bid -> bid.channel)
                    .mapStateful(() -> new long[1], (count, channel, bid) -> new Result().set(channel, ++count[0], bid.scheduled));
        };
    }

    private StreamStage<Bid> bids() {
        return events.filter(record -> record instanceof Bid).map(record -> (Bid) record);
    }

    private StreamStage<Auction> auctions() {
        return events.filter(record -> record instanceof Auction).map(record -> (Auction) record);
    }

    private StreamStage<Person> persons() {
        return events.filter(record -> record instanceof Person).map(record -> (Person) record);
    }

    private static boolean localPersonOrSelectedAuction(Object record) {
        if (record instanceof Person person) {
            return person.state.equals("OR") || person.state.equals("ID") || person.state.equals("CA");
        }
        return record instanceof Auction auction && auction.category == 10;
    }

    private static Long seller(Object record) {
        return record instanceof Person person ? person.id : ((Auction) record).seller;
    }

    private StreamStage<Result> averagePrice() {
        AggregateOperation2<Auction, Bid, long[], long[]> winner = AggregateOperation.withCreate(() -> new long[2])
                .<Auction>andAccumulate0((words, auction) -> words[0] = auction.category)
                .<Bid>andAccumulate1((words, bid) -> words[1] = Math.max(words[1], bid.price))
                .andCombine((left, right) -> {
                    left[0] = Math.max(left[0], right[0]);
                    left[1] = Math.max(left[1], right[1]);
                })
                .andExportFinish(long[]::clone);
        AggregateOperation1<Result, long[], long[]> mean = AggregateOperation.withCreate(() -> new long[3])
                .<Result>andAccumulate((words, price) -> {
                    words[0] += price.third;
                    words[1]++;
                    words[2] = price.second;
                })
                .andCombine((left, right) -> {
                    left[0] += right[0];
                    left[1] += right[1];
                    left[2] = Math.max(left[2], right[2]);
                })
                .andExportFinish(long[]::clone);
        return auctions()
                .groupingKey(auction -> auction.id)
                .window(WindowDefinition.tumbling(SIZE))
                .aggregate2(bids().groupingKey(bid -> bid.auction), winner)
                .filter(auction -> auction.result()[0] != 0 && auction.result()[1] != 0)
                .map(auction -> new Result().set(auction.result()[0], auction.end(), auction.result()[1]))
                .groupingKey(price -> price.first)
                .window(WindowDefinition.tumbling(SIZE))
                .aggregate(mean)
                .map(category -> new Result()
                        .set(category.key(), category.result()[2], category.result()[0] / category.result()[1]));
    }

    private StreamStage<Result> hotItems() {
        return bids().groupingKey(bid -> bid.auction)
                .window(WindowDefinition.sliding(SIZE, SLIDE))
                .aggregate(count())
                .map(count -> new Result().set(count.key(), count.end(), count.result()[0]))
                .window(WindowDefinition.tumbling(SLIDE))
                .aggregate(best((long[] best, Result count) -> keepBest(best, count.first, count.third, count.second)))
                .filter(best -> best.result()[1] != 0)
                .map(best -> new Result().set(best.result()[0], best.result()[2], best.result()[1]));
    }

    private StreamStage<Result> newSellers() {
        AggregateOperation2<Person, Auction, long[], long[]> seller = AggregateOperation.withCreate(() -> new long[2])
                .<Person>andAccumulate0((words, person) -> words[0]++)
                .<Auction>andAccumulate1((words, auction) -> words[1]++)
                .andCombine((left, right) -> {
                    left[0] += right[0];
                    left[1] += right[1];
                })
                .andExportFinish(long[]::clone);
        return persons()
                .groupingKey(person -> person.id)
                .window(WindowDefinition.tumbling(SIZE))
                .aggregate2(auctions().groupingKey(auction -> auction.seller), seller)
                .filter(person -> person.result()[0] != 0 && person.result()[1] != 0)
                .map(person -> new Result().set(person.key(), person.start(), person.result()[1]));
    }

    private static AggregateOperation1<Bid, long[], long[]> count() {
        return AggregateOperation.withCreate(() -> new long[1])
                .<Bid>andAccumulate((count, bid) -> count[0]++)
                .andCombine((left, right) -> left[0] += right[0])
                .andDeduct((left, right) -> left[0] -= right[0])
                .andExportFinish(long[]::clone);
    }

    /** Key, value and time of the highest value; of several that of the lowest key. */
    private static <T> AggregateOperation1<T, long[], long[]> best(BiConsumerEx<long[], T> accumulate) {
        return AggregateOperation.withCreate(() -> new long[3])
                .<T>andAccumulate(accumulate)
                .andCombine((left, right) -> keepBest(left, right[0], right[1], right[2]))
                .andExportFinish(long[]::clone);
    }

    private static void keepBest(long[] best, long key, long value, long time) {
        if (value > best[1] || value == best[1] && key < best[0]) {
            best[0] = key;
            best[1] = value;
            best[2] = time;
        }
    }
}
