package io.thalweg.benchmarks.versus.flink;

import io.thalweg.benchmarks.nexmark.Auction;
import io.thalweg.benchmarks.nexmark.Bid;
import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.Person;
import io.thalweg.benchmarks.nexmark.Query;
import io.thalweg.benchmarks.nexmark.Result;
import java.time.Duration;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.windowing.assigners.EventTimeSessionWindows;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/** Builds the queries. */
final class FlinkQueries {

    private static final Duration SIZE = Duration.ofSeconds(10);
    private static final Duration SLIDE = Duration.ofSeconds(2);
    private static final TypeInformation<Result> RESULT = TypeInformation.of(Result.class);

    private final DataStream<Event> events;

    FlinkQueries(DataStream<Event> events) {
        this.events = events;
    }

    DataStream<Result> of(Query query) {
        return switch (query) {
            case Q0 -> bids().map(new ToResult<Bid>((bid, result) -> result.set(bid.auction, bid.bidder, bid.price)));
            case Q1 -> bids().map(new ToResult<Bid>(
                    (bid, result) -> result.set(bid.auction, bid.bidder, bid.price * 908 / 1000)));
            case Q2 -> bids().filter(bid -> bid.auction % 123 == 0)
                    .map(new ToResult<Bid>((bid, result) -> result.set(bid.auction, bid.price, 0)));
            case Q3 -> persons()
                    .filter(person ->
                            person.state.equals("OR") || person.state.equals("ID") || person.state.equals("CA"))
                    .keyBy(person -> person.id, Types.LONG)
                    .connect(auctions().filter(auction -> auction.category == 10)
                            .keyBy(auction -> auction.seller, Types.LONG))
                    .process(new SellerJoin());
            case Q4 -> averagePrice();
            case Q5 -> hotItems();
            case Q7 -> bids().windowAll(TumblingEventTimeWindows.of(SIZE)).aggregate(new HighestBid(), new WindowOfAll());
            case Q8 -> newSellers();
            case Q11 -> bids().keyBy(bid -> bid.bidder, Types.LONG)
                    .window(EventTimeSessionWindows.withGap(SIZE))
                    .aggregate(new Count(), result((result, key, window, words) -> {
                        result.set(key, window.getEnd(), words[0]);
                        return true;
                    }));
            case COUNT_100K, COUNT_10M -> bids().keyBy(bid -> bid.channel, Types.LONG).process(new RunningCount());
        };
    }

    private DataStream<Bid> bids() {
        return events.filter(event -> event.kind == Event.BID)
                .map(event -> event.bid)
                .returns(Bid.class);
    }

    private DataStream<Auction> auctions() {
        return events.filter(event -> event.kind == Event.AUCTION)
                .map(event -> event.auction)
                .returns(Auction.class);
    }

    private DataStream<Person> persons() {
        return events.filter(event -> event.kind == Event.PERSON)
                .map(event -> event.person)
                .returns(Person.class);
    }

    private static KeyedWindowResult result(WindowResult result) {
        return new KeyedWindowResult(result);
    }

    private static KeyedStream<Result, Long> byFirst(DataStream<Result> stream) {
        return stream.keyBy(result -> result.first, Types.LONG);
    }

    /** Auctions and bids as one stream: auction, category or 0, price or 0. */
    private DataStream<Result> averagePrice() {
        DataStream<Result> auctions = auctions()
                .map(new ToResult<Auction>((auction, result) -> result.set(auction.id, auction.category, 0)));
        DataStream<Result> bids =
                bids().map(new ToResult<Bid>((bid, result) -> result.set(bid.auction, 0, bid.price)));
        DataStream<Result> winners = byFirst(auctions.union(bids))
                .window(TumblingEventTimeWindows.of(SIZE))
                .aggregate(new Winner(), result((result, auction, window, words) -> {
                    result.set(words[0], words[1], 0);
                    return words[0] != 0 && words[1] != 0;
                }));
        return byFirst(winners)
                .window(TumblingEventTimeWindows.of(SIZE))
                .aggregate(new Mean(), result((result, category, window, words) -> {
                    result.set(category, window.getEnd(), words[0] / words[1]);
                    return true;
                }));
    }

    private DataStream<Result> hotItems() {
        return bids().keyBy(bid -> bid.auction, Types.LONG)
                .window(SlidingEventTimeWindows.of(SIZE, SLIDE))
                .aggregate(new Count(), result((result, auction, window, words) -> {
                    result.set(auction, window.getEnd(), words[0]);
                    return true;
                }))
                .windowAll(TumblingEventTimeWindows.of(SLIDE))
                .aggregate(new Hottest(), new WindowOfAll());
    }

    /** Persons and auctions as one stream: person, whether it registers, whether it opens an auction. */
    private DataStream<Result> newSellers() {
        DataStream<Result> persons =
                persons().map(new ToResult<Person>((person, result) -> result.set(person.id, 1, 0)));
        DataStream<Result> auctions =
                auctions().map(new ToResult<Auction>((auction, result) -> result.set(auction.seller, 0, 1)));
        return byFirst(persons.union(auctions))
                .window(TumblingEventTimeWindows.of(SIZE))
                .aggregate(new Sums(), result((result, person, window, words) -> {
                    result.set(person, window.getStart(), words[1]);
                    return words[0] != 0 && words[1] != 0;
                }));
    }

    /** Fills one object again for each result. */
    private static final class ToResult<T> implements MapFunction<T, Result>,
            org.apache.flink.api.java.typeutils.ResultTypeQueryable<Result> {
        private static final long serialVersionUID = 1;

        private final Fill<T> fill;
        private transient Result result;

        ToResult(Fill<T> fill) {
            this.fill = fill;
        }

        @Override
        public Result map(T record) {
            if (result == null) {
                result = new Result();
            }
            return fill.fill(record, result);
        }

        @Override
        public TypeInformation<Result> getProducedType() {
            return RESULT;
        }
    }

    private interface Fill<T> extends java.io.Serializable {
        Result fill(T record, Result result);
    }

    private static final class Count extends WordsAggregate<Bid> {
        private static final long serialVersionUID = 1;

        Count() {
            super(1);
        }

        @Override
        void add(long[] words, Bid bid) {
            words[0]++;
        }
    }

    private static final class HighestBid extends WordsAggregate<Bid> {
        private static final long serialVersionUID = 1;

        HighestBid() {
            super(2);
        }

        @Override
        void add(long[] words, Bid bid) {
            if (bid.price > words[1] || bid.price == words[1] && bid.auction < words[0]) {
                words[0] = bid.auction;
                words[1] = bid.price;
            }
        }
    }

    private static final class Hottest extends WordsAggregate<Result> {
        private static final long serialVersionUID = 1;

        Hottest() {
            super(2);
        }

        @Override
        void add(long[] words, Result count) {
            if (count.third > words[1] || count.third == words[1] && count.first < words[0]) {
                words[0] = count.first;
                words[1] = count.third;
            }
        }
    }

    private static final class Winner extends WordsAggregate<Result> {
        private static final long serialVersionUID = 1;

        Winner() {
            super(2);
        }

        @Override
        void add(long[] words, Result record) {
            words[0] += record.second;
            words[1] = Math.max(words[1], record.third);
        }
    }

    private static final class Mean extends WordsAggregate<Result> {
        private static final long serialVersionUID = 1;

        Mean() {
            super(2);
        }

        @Override
        void add(long[] words, Result winner) {
            words[0] += winner.second;
            words[1]++;
        }
    }

    private static final class Sums extends WordsAggregate<Result> {
        private static final long serialVersionUID = 1;

        Sums() {
            super(2);
        }

        @Override
        void add(long[] words, Result record) {
            words[0] += record.second;
            words[1] += record.third;
        }
    }
}
