package io.thalweg.benchmarks.nexmark;

import io.thalweg.benchmarks.nexmark.hand.EventLoop;
import io.thalweg.benchmarks.nexmark.hand.HandAuctionFilter;
import io.thalweg.benchmarks.nexmark.hand.HandAveragePrice;
import io.thalweg.benchmarks.nexmark.hand.HandBidderSessions;
import io.thalweg.benchmarks.nexmark.hand.HandChannelCount;
import io.thalweg.benchmarks.nexmark.hand.HandCurrencyConversion;
import io.thalweg.benchmarks.nexmark.hand.HandHighestBid;
import io.thalweg.benchmarks.nexmark.hand.HandHotItems;
import io.thalweg.benchmarks.nexmark.hand.HandLocalItems;
import io.thalweg.benchmarks.nexmark.hand.HandNewSellers;
import io.thalweg.benchmarks.nexmark.hand.HandPassThrough;
import io.thalweg.runtime.job.JobPlan;
import java.util.function.Function;
import java.util.function.Supplier;

/** The queries; what each of them means stands with its job. */
public enum Query {
    Q0("pass-through", 1, PassThroughPlan::create, HandPassThrough::new),
    Q1("currency conversion", 1, CurrencyConversionPlan::create, HandCurrencyConversion::new),
    Q2("filter by auction", 1, AuctionFilterPlan::create, HandAuctionFilter::new),
    Q3("join of persons and auctions", 1, LocalItemsPlan::create, HandLocalItems::new),
    Q4("average price by category", 1, AveragePricePlan::create, HandAveragePrice::new),
    Q5("hot items, 10 s / 2 s", 1, HotItemsPlan::create, HandHotItems::new),
    Q7("highest bid, 10 s", 1, HighestBidPlan::create, HandHighestBid::new),
    Q8("new sellers, 10 s", 1, NewSellersPlan::create, HandNewSellers::new),
    Q11("sessions of bidders, 10 s", 1, BidderSessionsPlan::create, HandBidderSessions::new),
    COUNT_100K("running count, 100 k keys", 100_000, ChannelCountPlan::create, HandChannelCount::new),
    COUNT_10M("running count, 10 M keys", 10_000_000, ChannelCountPlan::create, HandChannelCount::new);

    private final String title;
    private final int channels;
    private final Supplier<JobPlan> plan;
    private final Function<EventSource, EventLoop> hand;

    Query(String title, int channels, Supplier<JobPlan> plan, Function<EventSource, EventLoop> hand) {
        this.title = title;
        this.channels = channels;
        this.plan = plan;
        this.hand = hand;
    }

    /** A few words for tables. */
    public String title() {
        return title;
    }

    /** The events of the query. */
    public EventSource source(long seed, long records, int parts) {
        return new EventSource(seed, records, parts, channels, 0);
    }

    /** The same at a rate, of all parts together. */
    public EventSource source(long seed, long records, int parts, long rate) {
        return new EventSource(seed, records, parts, channels, rate);
    }

    /** The job. */
    public JobPlan plan() {
        return plan.get();
    }

    /** The loop by hand. */
    public EventLoop hand(EventSource source) {
        return hand.apply(source);
    }
}
