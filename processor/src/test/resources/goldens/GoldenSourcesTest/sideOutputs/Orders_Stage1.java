package orders;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.MethodSink;
import io.thalweg.runtime.process.NullKeyException;
import io.thalweg.runtime.process.StepContext;
import io.thalweg.runtime.snapshot.StateVisitor;
import io.thalweg.runtime.snapshot.TablePart;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Orders}: orders, unreadable, classify, refunds, Totals, remarkable, totals. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Orders_Stage1 implements Stage {
    private final Lane lane;
    private final Orders job;
    private final SideWatch<MalformedRecord> orders_malformedWatch;
    private final SourceHandle orders;
    private long orders_watermark = Long.MIN_VALUE;
    private boolean orders_idle = false;
    private final StreamSink<MalformedRecord> unreadable;
    private final Counter unreadable_records;
    private long unreadable_out = 0;
    private final ClassifyOut classify_out = new ClassifyOut();
    private final SideWatch<Orders.Order> classify_bigWatch;
    private final ClassifyBigOut classify_bigOut = new ClassifyBigOut();
    private final SideWatch<Long> classify_refundsWatch;
    private final ClassifyRefundsOut classify_refundsOut = new ClassifyRefundsOut();
    private final StreamSink<Long> refunds;
    private final Counter refunds_records;
    private long refunds_out = 0;
    private final Exchange totals_exchange;
    private final Orders.Totals totals = new Orders.Totals();
    private final StepContext totals_context;
    private final TotalsOut totals_out = new TotalsOut();
    private final SideWatch<Orders.Order> totals_firstOrdersWatch;
    private final TotalsFirstOrdersOut totals_firstOrdersOut = new TotalsFirstOrdersOut();
    private final WatermarkMerger totals_merger;
    private final Orders_TotalsState totals_state;
    private final StreamSink<Orders.Order> remarkable;
    private final Counter remarkable_records;
    private long remarkable_out = 0;
    private final WatermarkMerger remarkable_merger;
    private final StreamSink<Orders.Total> totals2;
    private final Counter totals2_records;
    private long totals2_out = 0;

    Orders_Stage1(Orders job, Lane lane) {
        this.lane = lane;
        this.job = job;
        orders_malformedWatch = lane.watch("orders.malformed", Codecs.MALFORMED_RECORD);
        orders = lane.source("orders", () -> job.orders(lane.config(), new Orders_OrderCsvSemicolon()), new OrdersInput());
        unreadable = lane.<MalformedRecord>sink("unreadable", Codecs.MALFORMED_RECORD, () -> new MethodSink<>(record -> job.unreadable(record)));
        unreadable_records = lane.counter("unreadable", "out");
        classify_bigWatch = lane.watch("classify.big", Orders_OrderCodec.INSTANCE);
        classify_refundsWatch = lane.watch("classify.refunds", Codecs.LONG);
        refunds = lane.<Long>sink("refunds", Codecs.LONG, () -> new MethodSink<>(record -> job.refunds(record)));
        refunds_records = lane.counter("refunds", "out");
        totals_exchange = lane.exchange("Totals/0", Orders_OrderCodec.INSTANCE);
        totals_context = new StepContext(lane, "Totals");
        totals_firstOrdersWatch = lane.watch("Totals.firstOrders", Orders_OrderCodec.INSTANCE);
        totals_merger = new WatermarkMerger(lane.parallelism(), new TotalsMerged());
        totals_state = new Orders_TotalsState(lane.state());
        remarkable = lane.<Orders.Order>sink("remarkable", Orders_OrderCodec.INSTANCE, () -> new MethodSink<>(record -> job.remarkable(record)));
        remarkable_records = lane.counter("remarkable", "out");
        remarkable_merger = new WatermarkMerger(2, new RemarkableMerged());
        totals2 = lane.<Orders.Total>sink("totals", Orders_TotalCodec.INSTANCE, () -> job.totals(lane.config(), new Orders_TotalJson()));
        totals2_records = lane.counter("totals", "out");
    }

    @Override
    public int work(int limit) {
        int taken;
        if (totals_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            try {
                taken = orders.poll(limit);
            } catch (Exception e) {
                throw failure(orders.position(), e);
            }
        }
        publishCounters();
        return taken;
    }

    @Override
    public boolean finished() {
        return orders.ended() && (totals_exchange == null || exchangesFinished());
    }

    @Override
    public void flush() {
        try {
            unreadable.flush();
            refunds.flush();
            remarkable.flush();
            totals2.flush();
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public void stop() {
        try {
            totals.stop(lane.config());
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
        flush();
    }

    @Override
    public void close() {
        Closing.closeAll(orders, unreadable, refunds, remarkable, totals2);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_orders(visitor);
        visit_totals(visitor);
        visit_remarkable(visitor);
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
        watermarkTo_totals(0, watermark);
        remarkable_merger.watermark(0, watermark);
        refunds.watermark(watermark);
        unreadable.watermark(watermark);
    }

    private void consume_unreadable(MalformedRecord record, long timestamp) throws Exception {
        unreadable.write(record, timestamp);
        unreadable_out++;
    }

    private void consume_classify(Orders.Order record, long timestamp) throws Exception {
        classify_out.timestamp = timestamp;
        classify_bigOut.timestamp = timestamp;
        classify_refundsOut.timestamp = timestamp;
        job.classify(record, classify_out, classify_bigOut, classify_refundsOut);
    }

    private void consume_refunds(Long record, long timestamp) throws Exception {
        refunds.write(record, timestamp);
        refunds_out++;
    }

    private void route_totals(Orders.Order record, long timestamp) throws Exception {
        if (totals_exchange == null) {
            consume_totals(record, timestamp);
        } else {
            send_totals(record, timestamp);
        }
    }

    private void watermarkTo_totals(int stream, long watermark) throws Exception {
        if (totals_exchange == null) {
            totals2.watermark(watermark);
            remarkable_merger.watermark(1, watermark);
        } else {
            totals_exchange.watermark(stream, watermark);
            totals_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_totals(Orders.Order record, long timestamp) throws Exception {
        String key = record.customer();
        if (key == null) {
            coldNullKey_totals(record);
            return;
        }
        int at = totals_state.find(key);
        totals_state.keep(at);
        totals_state.load(at, totals);
        totals_out.timestamp = timestamp;
        totals_firstOrdersOut.timestamp = timestamp;
        totals.add(record, key, totals_context.at(timestamp, (totals_exchange == null ? orders_watermark : totals_merger.current())), totals_out, totals_firstOrdersOut);
        totals_state.store(at, totals);
    }

    private void consume_remarkable(Orders.Order record, long timestamp) throws Exception {
        remarkable.write(record, timestamp);
        remarkable_out++;
    }

    private void consume_totals2(Orders.Total record, long timestamp) throws Exception {
        totals2.write(record, timestamp);
        totals2_out++;
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_totals();
        if (totals_exchange.ready()) {
            taken += poll_orders(limit);
        }
        if (orders.ended()) {
            totals_exchange.end();
        }
        totals_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return totals_exchange.drained() && totals_exchange.finished();
    }

    private void status_orders(boolean idle) throws Exception {
        if (orders_idle != idle) {
            orders_idle = idle;
            statusTo_totals(0, idle);
            remarkable_merger.status(0, idle);
            refunds.status(idle);
            unreadable.status(idle);
        }
    }

    private void send_totals(Orders.Order record, long timestamp) throws Exception {
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
        Orders_OrderCodec.INSTANCE.write(record, out);
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
                consume_totals(Orders_OrderCodec.INSTANCE.read(in), timestamp);
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

    private void coldNullKey_totals(Orders.Order record) {
        throw new NullKeyException("Totals", "customer", record);
    }

    private void visit_orders(StateVisitor visitor) {
        visitor.lane("orders", "splits", orders);
        orders_watermark = visitor.watermark("orders", "watermark", orders_watermark);
        orders_idle = visitor.idle("orders", "idle", orders_idle);
    }

    private void visit_totals(StateVisitor visitor) {
        visitor.time("Totals", "channels/0", totals_merger);
        visitor.keyed("Totals", "state", new TablePart(totals_state));
    }

    private void visit_remarkable(StateVisitor visitor) {
        visitor.time("remarkable", "channels/0", remarkable_merger);
    }

    private void publishCounters() {
        unreadable_records.set(unreadable_out);
        refunds_records.set(refunds_out);
        remarkable_records.set(remarkable_out);
        totals2_records.set(totals2_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Orders", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code orders} enter.
     */
    private final class OrdersInput implements SourceOutput<Orders.Order> {
        @Override
        public void emit(Orders.Order record) {
            try {
                long timestamp = Long.MIN_VALUE;
                consume_classify(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            try {
                if (orders_malformedWatch != null) {
                    orders_malformedWatch.record(record, Long.MIN_VALUE);
                }
                lane.counter("orders", "malformed").increment();
                consume_unreadable(record, Long.MIN_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
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
        public void end() {
            try {
                watermark_orders(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Stream {@code classify}.
     */
    private final class ClassifyOut implements Out<Orders.Order> {
        private long timestamp;

        @Override
        public void emit(Orders.Order record) {
            try {
                route_totals(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Stream {@code classify.big}.
     */
    private final class ClassifyBigOut implements Out<Orders.Order> {
        private long timestamp;

        @Override
        public void emit(Orders.Order record) {
            try {
                if (classify_bigWatch != null) {
                    classify_bigWatch.record(record, timestamp);
                }
                consume_remarkable(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Stream {@code classify.refunds}.
     */
    private final class ClassifyRefundsOut implements Out<Long> {
        private long timestamp;

        @Override
        public void emit(Long record) {
            try {
                if (classify_refundsWatch != null) {
                    classify_refundsWatch.record(record, timestamp);
                }
                consume_refunds(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Stream {@code Totals}.
     */
    private final class TotalsOut implements Out<Orders.Total> {
        private long timestamp;

        @Override
        public void emit(Orders.Total record) {
            try {
                consume_totals2(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Stream {@code Totals.firstOrders}.
     */
    private final class TotalsFirstOrdersOut implements Out<Orders.Order> {
        private long timestamp;

        @Override
        public void emit(Orders.Order record) {
            try {
                if (totals_firstOrdersWatch != null) {
                    totals_firstOrdersWatch.record(record, timestamp);
                }
                consume_remarkable(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class TotalsMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                totals2.watermark(watermark);
                remarkable_merger.watermark(1, watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                totals2.status(true);
                remarkable_merger.status(1, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                totals2.status(false);
                remarkable_merger.status(1, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class RemarkableMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                remarkable.watermark(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                remarkable.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                remarkable.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
