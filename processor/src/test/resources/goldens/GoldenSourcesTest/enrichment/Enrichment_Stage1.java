package orders;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.api.TimeWindow;
import io.thalweg.runtime.async.AsyncCalls;
import io.thalweg.runtime.async.AsyncHandler;
import io.thalweg.runtime.async.AsyncOptions;
import io.thalweg.runtime.async.Backoff;
import io.thalweg.runtime.async.CallFailure;
import io.thalweg.runtime.async.CallsPart;
import io.thalweg.runtime.async.Retries;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.MethodSink;
import io.thalweg.runtime.process.NullKeyException;
import io.thalweg.runtime.snapshot.StateVisitor;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.SplitLag;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import io.thalweg.runtime.window.AlignedWindows;
import io.thalweg.runtime.window.MissingTimestampException;
import io.thalweg.runtime.window.WindowGrid;
import io.thalweg.runtime.window.WindowsPart;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Enrichment}: orders, price, unpriced, Totals, addressed, bills. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Enrichment_Stage1 implements Stage {
    /**
     * Length of a window in ms.
     */
    private static final long TOTALS_PANE = 3_600_000L;
    private final Lane lane;
    private final Enrichment job;
    private final SplitLag orders_lag;
    private final SideWatch<MalformedRecord> orders_malformedWatch;
    private final SourceHandle orders;
    private long orders_watermark = Long.MIN_VALUE;
    private boolean orders_idle = false;
    private long price_watermark = Long.MIN_VALUE;
    private boolean price_idle = false;
    private final SideWatch<Enrichment.Order> price_timedOutWatch;
    private final AsyncCalls<Enrichment.Order, Enrichment.Priced> price_calls;
    private final StreamSink<Enrichment.Order> unpriced;
    private final Counter unpriced_records;
    private long unpriced_out = 0;
    private final Exchange totals_exchange;
    private final Enrichment.Totals totals = new Enrichment.Totals();
    private final WatermarkMerger totals_merger;
    private final AlignedWindows<Enrichment_TotalsState> totals_windows;
    private final TimeWindow totals_window = new TimeWindow();
    private final Counter totals_late;
    private final SideWatch<Enrichment.Priced> totals_lateWatch;
    private long addressed_watermark = Long.MIN_VALUE;
    private boolean addressed_idle = false;
    private final AsyncCalls<Enrichment.Total, Enrichment.Bill> addressed_calls;
    private final StreamSink<Enrichment.Bill> bills;
    private final Counter bills_records;
    private long bills_out = 0;

    Enrichment_Stage1(Enrichment job, Lane lane) {
        this.lane = lane;
        this.job = job;
        orders_lag = new SplitLag(5_000L);
        orders_malformedWatch = lane.watch("orders.malformed", Codecs.MALFORMED_RECORD);
        orders = lane.source("orders", () -> job.orders(new Enrichment_OrderCsv()), new OrdersInput());
        price_timedOutWatch = lane.watch("price.timedOut", Enrichment_OrderCodec.INSTANCE);
        price_calls = new AsyncCalls<>(
                        new AsyncOptions(false, 50, lane.config().resolveMillis("${price.timeout:2s}"), true, false),
                        new Retries<Enrichment.Priced>(3, new Backoff(100L, 2.0, 1_000L)).on(cause -> cause instanceof IOException).onResult(new Enrichment.Missing()),
                        lane.mailbox(),
                        new PriceCalls());
        unpriced = lane.<Enrichment.Order>sink("unpriced", Enrichment_OrderCodec.INSTANCE, () -> new MethodSink<>(record -> job.unpriced(record)));
        unpriced_records = lane.counter("unpriced", "out");
        totals_exchange = lane.exchange("Totals/0", Enrichment_PricedCodec.INSTANCE);
        totals_merger = new WatermarkMerger(lane.parallelism(), new TotalsMerged());
        totals_windows = new AlignedWindows<>(WindowGrid.windows(3_600_000L, 3_600_000L, 0L, 0L), () -> new Enrichment_TotalsState(lane.state()));
        totals_late = lane.counter("Totals", "late");
        totals_lateWatch = lane.watch("Totals.late", Enrichment_PricedCodec.INSTANCE);
        addressed_calls = new AsyncCalls<>(
                        new AsyncOptions(true, 100, 0L, false, false),
                        Retries.none(),
                        lane.mailbox(),
                        new AddressedCalls());
        bills = lane.<Enrichment.Bill>sink("bills", Enrichment_BillCodec.INSTANCE, () -> job.bills(new Enrichment_BillCsv()));
        bills_records = lane.counter("bills", "out");
    }

    @Override
    public void start() {
        try {
            price_calls.start(lane.clock().millis());
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public int work(int limit) {
        int taken = workInTurns(limit);
        publishCounters();
        return taken;
    }

    @Override
    public void processingTime(long now, long due) {
        try {
            price_calls.processingTime(now, due);
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
    }

    @Override
    public boolean finished() {
        return orders.ended() && price_calls.isEmpty() && addressed_calls.isEmpty() && (totals_exchange == null || exchangesFinished());
    }

    @Override
    public boolean waits() {
        return !price_calls.isEmpty() || !addressed_calls.isEmpty();
    }

    @Override
    public void flush() {
        try {
            unpriced.flush();
            bills.flush();
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public void stop() {
        publishCounters();
        flush();
    }

    @Override
    public void close() {
        Closing.closeAll(orders, unpriced, bills);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_orders(visitor);
        visit_price(visitor);
        visit_totals(visitor);
        visit_addressed(visitor);
    }

    private int poll_orders(int limit) {
        try {
            return orders.poll(limit);
        } catch (Exception e) {
            throw failure(orders.position(), e);
        }
    }

    private void watermark_orders(long watermark) throws Exception {
        if (watermark <= orders_watermark) {
            return;
        }
        if (orders_idle) {
            status_orders(false);
        }
        orders_watermark = watermark;
        price_calls.watermark(watermark);
    }

    private void watermark_price(long watermark) throws Exception {
        if (watermark <= price_watermark) {
            return;
        }
        if (price_idle) {
            status_price(false);
        }
        price_watermark = watermark;
        watermarkTo_totals(0, watermark);
        unpriced.watermark(watermark);
    }

    private void consume_price(Enrichment.Order record, long timestamp) throws Exception {
        price_calls.add(record, timestamp);
    }

    private void consume_unpriced(Enrichment.Order record, long timestamp) throws Exception {
        unpriced.write(record, timestamp);
        unpriced_out++;
    }

    private void route_totals(Enrichment.Priced record, long timestamp) throws Exception {
        if (totals_exchange == null) {
            consume_totals(record, timestamp);
        } else {
            send_totals(record, timestamp);
        }
    }

    private void watermarkTo_totals(int stream, long watermark) throws Exception {
        if (totals_exchange == null) {
            watermark_totals(watermark);
        } else {
            totals_exchange.watermark(stream, watermark);
            totals_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_totals(Enrichment.Priced record, long timestamp) throws Exception {
        String key = record.customer();
        if (key == null) {
            coldNullKey_totals(record);
            return;
        }
        Enrichment_TotalsState state = totals_windows.around(timestamp);
        if (state == null) {
            state = coldOpen_totals(Math.floorDiv(timestamp, TOTALS_PANE), record, timestamp);
            if (state == null) {
                return;
            }
        }
        int at = state.find(key);
        state.load(at, totals);
        totals.add(record);
        state.store(at, totals);
    }

    private void watermark_addressed(long watermark) throws Exception {
        if (watermark <= addressed_watermark) {
            return;
        }
        if (addressed_idle) {
            status_addressed(false);
        }
        addressed_watermark = watermark;
        bills.watermark(watermark);
    }

    private void consume_addressed(Enrichment.Total record, long timestamp) throws Exception {
        addressed_calls.add(Enrichment_TotalCodec.INSTANCE.copy(record), timestamp);
    }

    private void consume_bills(Enrichment.Bill record, long timestamp) throws Exception {
        bills.write(record, timestamp);
        bills_out++;
    }

    private void watermark_totals(long watermark) throws Exception {
        if (totals_windows.advance(watermark)) {
            fire_totals();
        }
        addressed_calls.watermark(watermark);
    }

    /**
     * One round: what has been answered or sent by other lanes first, from the last step on, and each only
     * while there is room in all that is behind it.
     */
    private int workInTurns(int limit) {
        int taken = 0;
        taken += emit_addressed(limit);
        if (totals_exchange != null) {
            if (addressed_calls.ready()) {
                taken += receive_totals();
            }
        }
        if ((totals_exchange == null || totals_exchange.ready()) & addressed_calls.ready()) {
            taken += emit_price(limit);
        }
        if (price_calls.ready()) {
            taken += poll_orders(limit);
        }
        if (orders.ended()) {
            price_calls.endInput();
        }
        if ((totals_exchange == null || totals_exchange.drained()) && orders.ended() && price_calls.isEmpty()) {
            addressed_calls.endInput();
        }
        if (totals_exchange != null) {
            if (orders.ended() && price_calls.isEmpty()) {
                totals_exchange.end();
            }
            totals_exchange.flushAfter(taken);
        }
        return taken;
    }

    private boolean exchangesFinished() {
        return totals_exchange.drained() && totals_exchange.finished();
    }

    private void status_orders(boolean idle) throws Exception {
        if (orders_idle != idle) {
            orders_idle = idle;
            price_calls.status(idle);
        }
    }

    private void status_price(boolean idle) throws Exception {
        if (price_idle != idle) {
            price_idle = idle;
            statusTo_totals(0, idle);
            unpriced.status(idle);
        }
    }

    private int emit_price(int limit) {
        try {
            return price_calls.emit(limit);
        } catch (Exception e) {
            throw failure("a result of price", e);
        }
    }

    private void send_totals(Enrichment.Priced record, long timestamp) throws Exception {
        String key = record.customer();
        if (key == null) {
            consume_totals(record, timestamp);
            return;
        }
        int owner = totals_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_totals(record, timestamp);
            return;
        }
        BinaryOutput out = totals_exchange.open(owner);
        out.writeLong(timestamp);
        Enrichment_PricedCodec.INSTANCE.write(record, out);
        totals_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_totals() {
        Page page = totals_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_totals(page, i);
                long timestamp = in.readLong();
                consume_totals(Enrichment_PricedCodec.INSTANCE.read(in), timestamp);
            }
            signals_totals(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + totals_exchange.producer(), e);
        }
        totals_exchange.release(page);
        return count + 1;
    }

    private void signals_totals(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + totals_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> totals_merger.watermark(channel, page.value());
                case IDLE -> totals_merger.status(channel, true);
                case ACTIVE -> totals_merger.status(channel, false);
                default -> totals_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_totals(int stream, boolean idle) throws Exception {
        if (totals_exchange != null) {
            totals_exchange.status(stream, idle);
        }
        totals_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void late_totals(Enrichment.Priced record, long timestamp) throws Exception {
        totals_late.increment();
        if (totals_lateWatch != null) {
            totals_lateWatch.record(record, timestamp);
        }
    }

    private Enrichment_TotalsState coldOpen_totals(long pane, Enrichment.Priced record,
            long timestamp) throws Exception {
        if (timestamp == Long.MIN_VALUE) {
            throw new MissingTimestampException("Totals", record);
        }
        Enrichment_TotalsState state = totals_windows.open(pane);
        if (state == null) {
            late_totals(record, timestamp);
        }
        return state;
    }

    private void coldNullKey_totals(Enrichment.Priced record) {
        throw new NullKeyException("Totals", "customer", record);
    }

    /**
     * Fires all windows that are due, in the order of their ends.
     */
    private void fire_totals() throws Exception {
        while (totals_windows.next()) {
            fireAll_totals(totals_windows.first());
        }
    }

    private void fireAll_totals(Enrichment_TotalsState state) throws Exception {
        totals_window.set(totals_windows.start(), totals_windows.end());
        for (int at = state.next(0); at >= 0; at = state.next(at + 1)) {
            fireKey_totals(state, at);
        }
    }

    private void fireKey_totals(Enrichment_TotalsState state, int at) throws Exception {
        state.load(at, totals);
        Enrichment.Total result = totals.result(state.key(at));
        if (result != null) {
            consume_addressed(result, totals_window.maxTimestamp());
        }
    }

    private void status_addressed(boolean idle) throws Exception {
        if (addressed_idle != idle) {
            addressed_idle = idle;
            bills.status(idle);
        }
    }

    private int emit_addressed(int limit) {
        try {
            return addressed_calls.emit(limit);
        } catch (Exception e) {
            throw failure("a result of addressed", e);
        }
    }

    private void visit_orders(StateVisitor visitor) {
        visitor.time("orders", "lag", orders_lag);
        visitor.lane("orders", "splits", orders);
        orders_watermark = visitor.watermark("orders", "watermark", orders_watermark);
        orders_idle = visitor.idle("orders", "idle", orders_idle);
    }

    private void visit_price(StateVisitor visitor) {
        price_watermark = visitor.watermark("price", "watermark", price_watermark);
        price_idle = visitor.idle("price", "idle", price_idle);
        visitor.lane("price", "calls", new CallsPart<>(price_calls, Enrichment_OrderCodec.INSTANCE));
    }

    private void visit_totals(StateVisitor visitor) {
        visitor.time("Totals", "channels/0", totals_merger);
        visitor.time("Totals", "windows", totals_windows);
        visitor.keyed("Totals", "panes", new WindowsPart<>(totals_windows));
    }

    private void visit_addressed(StateVisitor visitor) {
        addressed_watermark = visitor.watermark("addressed", "watermark", addressed_watermark);
        addressed_idle = visitor.idle("addressed", "idle", addressed_idle);
        visitor.lane("addressed", "calls", new CallsPart<>(addressed_calls, Enrichment_TotalCodec.INSTANCE));
    }

    private void publishCounters() {
        unpriced_records.set(unpriced_out);
        bills_records.set(bills_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Enrichment", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code orders} enter.
     */
    private final class OrdersInput implements SourceOutput<Enrichment.Order> {
        @Override
        public void emit(Enrichment.Order record) {
            try {
                Instant time = record.at();
                long timestamp = time == null ? Long.MIN_VALUE : time.toEpochMilli();
                consume_price(record, timestamp);
                if (orders_lag.advance(timestamp)) {
                    watermark_orders(orders_lag.watermark());
                }
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (orders_malformedWatch != null) {
                orders_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("orders", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_orders(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_orders(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_orders(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            orders_lag.splits(count);
        }

        @Override
        public void split(int split) {
            orders_lag.split(split);
        }

        @Override
        public void splitEnded(int split) {
            try {
                watermark_orders(orders_lag.end(split));
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public long splitWatermark(int split) {
            return orders_lag.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                watermark_orders(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * The calls of {@code price}, and the way on behind them.
     */
    private final class PriceCalls implements AsyncHandler<Enrichment.Order, Enrichment.Priced> {
        @Override
        public CompletionStage<? extends Enrichment.Priced> call(Enrichment.Order record) throws Exception {
            return job.price(record);
        }

        @Override
        public void result(Enrichment.Priced result, long timestamp) throws Exception {
            route_totals(result, timestamp);
        }

        @Override
        public void timedOut(Enrichment.Order record, long timestamp) throws Exception {
            if (price_timedOutWatch != null) {
                price_timedOutWatch.record(record, timestamp);
            }
            consume_unpriced(record, timestamp);
        }

        @Override
        public void failed(Enrichment.Order record, long timestamp, Throwable cause) throws Exception {
            throw CallFailure.of("Enrichment", "price", record, timestamp, cause);
        }

        @Override
        public void watermark(long watermark) throws Exception {
            watermark_price(watermark);
        }

        @Override
        public void status(boolean idle) throws Exception {
            status_price(idle);
        }
    }

    private final class TotalsMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_totals(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                addressed_calls.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                addressed_calls.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * The calls of {@code addressed}, and the way on behind them.
     */
    private final class AddressedCalls implements AsyncHandler<Enrichment.Total, Enrichment.Bill> {
        @Override
        public CompletionStage<? extends Enrichment.Bill> call(Enrichment.Total record) throws Exception {
            return Enrichment.addressed(record);
        }

        @Override
        public void result(Enrichment.Bill result, long timestamp) throws Exception {
            consume_bills(result, timestamp);
        }

        @Override
        public void failed(Enrichment.Total record, long timestamp, Throwable cause) throws Exception {
            throw CallFailure.of("Enrichment", "addressed", record, timestamp, cause);
        }

        @Override
        public void watermark(long watermark) throws Exception {
            watermark_addressed(watermark);
        }

        @Override
        public void status(boolean idle) throws Exception {
            status_addressed(idle);
        }
    }
}
