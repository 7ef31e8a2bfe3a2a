package shop;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.join.IntervalJoin;
import io.thalweg.runtime.join.IntervalJoinPart;
import io.thalweg.runtime.join.KeyRecords;
import io.thalweg.runtime.join.TimedRecords;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.MethodSink;
import io.thalweg.runtime.snapshot.StateVisitor;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.BoundedOutOfOrderness;
import io.thalweg.runtime.time.InputWatermarks;
import io.thalweg.runtime.time.SplitGenerators;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import io.thalweg.runtime.window.MissingTimestampException;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Payments}: orders, payments, paid, results, latePayments. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Payments_Stage1 implements Stage {
    /**
     * The earliest right record behind a left one, in ms.
     */
    private static final long PAID_LOWER = -5_000L;

    /**
     * The latest right record behind a left one, in ms.
     */
    private static final long PAID_UPPER = 3_599_999L;
    private final Lane lane;
    private final Payments job;
    private final SplitGenerators<Payments.Order> orders_generator;
    private final SideWatch<MalformedRecord> orders_malformedWatch;
    private final SourceHandle orders;
    private long orders_watermark = Long.MIN_VALUE;
    private boolean orders_idle = false;
    private final SplitGenerators<Payments.Payment> payments_generator;
    private final SideWatch<MalformedRecord> payments_malformedWatch;
    private final SourceHandle payments;
    private long payments_watermark = Long.MIN_VALUE;
    private boolean payments_idle = false;
    private final Exchange paid_left_exchange;
    private final Exchange paid_right_exchange;
    private Payments.Payment paid_right_arrived = null;
    private final InputWatermarks paid_merger = new InputWatermarks(2, new PaidMerged());
    private final WatermarkMerger paid_merger0;
    private final WatermarkMerger paid_merger1;
    private final Payments_PaidState paid_keys;
    private final IntervalJoin<Payments.Order, Payments.Payment> paid_kept;
    private final Counter paid_late;
    private final SideWatch<Payments.Order> paid_lateWatch;
    private final SideWatch<Payments.Order> paid_lateLeftWatch;
    private final SideWatch<Payments.Payment> paid_lateWatch2;
    private final SideWatch<Payments.Payment> paid_lateRightWatch;
    private final StreamSink<Payments.Paid> results;
    private final Counter results_records;
    private long results_out = 0;
    private final StreamSink<Payments.Payment> latePayments;
    private final Counter latePayments_records;
    private long latePayments_out = 0;

    Payments_Stage1(Payments job, Lane lane) {
        this.lane = lane;
        this.job = job;
        orders_generator = new SplitGenerators<>(() -> new BoundedOutOfOrderness<Payments.Order>(60_000L), 200L, -1L, new OrdersWatermarks());
        orders_malformedWatch = lane.watch("orders.malformed", Codecs.MALFORMED_RECORD);
        orders = lane.source("orders", () -> job.orders(), new OrdersInput());
        payments_generator = new SplitGenerators<>(() -> new BoundedOutOfOrderness<Payments.Payment>(60_000L), 200L, -1L, new PaymentsWatermarks());
        payments_malformedWatch = lane.watch("payments.malformed", Codecs.MALFORMED_RECORD);
        payments = lane.source("payments", () -> job.payments(), new PaymentsInput());
        paid_left_exchange = lane.exchange("paid/0", Payments_OrderCodec.INSTANCE);
        paid_right_exchange = lane.exchange("paid/1", Payments_PaymentCodec.INSTANCE);
        paid_merger0 = new WatermarkMerger(lane.parallelism(), new PaidInput0());
        paid_merger1 = new WatermarkMerger(lane.parallelism(), new PaidInput1());
        paid_keys = new Payments_PaidState(lane.state());
        paid_kept = new IntervalJoin<>(paid_keys, PAID_LOWER, PAID_UPPER);
        paid_late = lane.counter("paid", "late");
        paid_lateWatch = lane.watch("paid.late", Payments_OrderCodec.INSTANCE);
        paid_lateLeftWatch = lane.watch("paid.lateLeft", Payments_OrderCodec.INSTANCE);
        paid_lateWatch2 = lane.watch("paid.late", Payments_PaymentCodec.INSTANCE);
        paid_lateRightWatch = lane.watch("paid.lateRight", Payments_PaymentCodec.INSTANCE);
        results = lane.<Payments.Paid>sink("results", Payments_PaidCodec.INSTANCE, () -> new MethodSink<>(record -> job.results(record)));
        results_records = lane.counter("results", "out");
        latePayments = lane.<Payments.Payment>sink("latePayments", Payments_PaymentCodec.INSTANCE, () -> new MethodSink<>(record -> job.latePayments(record)));
        latePayments_records = lane.counter("latePayments", "out");
    }

    @Override
    public void start() {
        try {
            orders_generator.start(lane.clock().millis());
            payments_generator.start(lane.clock().millis());
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public int work(int limit) {
        int taken;
        if (paid_left_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            taken = poll_orders(limit);
            taken += poll_payments(limit);
        }
        publishCounters();
        return taken;
    }

    @Override
    public void processingTime(long now, long due) {
        try {
            orders_generator.processingTime(now);
            payments_generator.processingTime(now);
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
    }

    @Override
    public boolean finished() {
        return orders.ended() && payments.ended() && (paid_left_exchange == null || exchangesFinished());
    }

    @Override
    public void flush() {
        try {
            results.flush();
            latePayments.flush();
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
        Closing.closeAll(orders, payments, results, latePayments);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_orders(visitor);
        visit_payments(visitor);
        visit_paid(visitor);
    }

    private int poll_orders(int limit) {
        try {
            return orders.poll(limit);
        } catch (Exception e) {
            throw failure(orders.position(), e);
        }
    }

    private int poll_payments(int limit) {
        try {
            return payments.poll(limit);
        } catch (Exception e) {
            throw failure(payments.position(), e);
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
        watermarkTo_paid_left(0, watermark);
    }

    private void watermark_payments(long watermark) throws Exception {
        if (watermark <= payments_watermark) {
            return;
        }
        if (payments_idle) {
            status_payments(false);
        }
        payments_watermark = watermark;
        watermarkTo_paid_right(0, watermark);
    }

    private void route_paid_left(Payments.Order record, long timestamp) throws Exception {
        if (paid_left_exchange == null) {
            consume_paid_left(record, timestamp);
        } else {
            send_paid_left(record, timestamp);
        }
    }

    private void watermarkTo_paid_left(int stream, long watermark) throws Exception {
        if (paid_left_exchange != null) {
            paid_left_exchange.watermark(stream, watermark);
        }
        paid_merger0.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
    }

    private void route_paid_right(Payments.Payment record, long timestamp) throws Exception {
        if (paid_right_exchange == null) {
            consume_paid_right(record, timestamp);
        } else {
            send_paid_right(record, timestamp);
        }
    }

    private void watermarkTo_paid_right(int stream, long watermark) throws Exception {
        if (paid_right_exchange != null) {
            paid_right_exchange.watermark(stream, watermark);
        }
        paid_merger1.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
    }

    private void consume_paid_left(Payments.Order record, long timestamp) throws Exception {
        long key = record.id();
        if (!paid_kept.accepts(timestamp)) {
            coldRefuse_paid_left(record, timestamp);
            return;
        }
        KeyRecords<Payments.Order, Payments.Payment> records = keptOf_paid(key);
        paid_kept.addLeft(records, timestamp, record);
        TimedRecords<Payments.Payment> others = records.right();
        int at = others.from(IntervalJoin.plus(timestamp, PAID_LOWER));
        long last = IntervalJoin.plus(timestamp, PAID_UPPER);
        for (; at < others.end() && others.timestamp(at) <= last; at++) {
            join_paid(record, others.get(at), Math.max(timestamp, others.timestamp(at)));
        }
    }

    private void consume_paid_right(Payments.Payment record, long timestamp) throws Exception {
        Long key = record.orderId;
        if (key == null) {
            coldNullKey_paid_right(record);
            return;
        }
        if (!paid_kept.accepts(timestamp)) {
            coldRefuse_paid_right(record, timestamp);
            return;
        }
        KeyRecords<Payments.Order, Payments.Payment> records = keptOf_paid(key);
        paid_kept.addRight(records, timestamp, Payments_PaymentCodec.INSTANCE.copy(record));
        TimedRecords<Payments.Order> others = records.left();
        int at = others.from(IntervalJoin.minus(timestamp, PAID_UPPER));
        long last = IntervalJoin.minus(timestamp, PAID_LOWER);
        for (; at < others.end() && others.timestamp(at) <= last; at++) {
            join_paid(others.get(at), record, Math.max(timestamp, others.timestamp(at)));
        }
    }

    private KeyRecords<Payments.Order, Payments.Payment> keptOf_paid(long key) {
        int at = paid_keys.find(key);
        KeyRecords<Payments.Order, Payments.Payment> records = paid_keys.get(at);
        if (records == null) {
            records = paid_kept.open(paid_keys.hash(at));
            paid_keys.set(at, records);
        }
        return records;
    }

    private void join_paid(Payments.Order left, Payments.Payment right, long timestamp) throws Exception {
        Payments.Paid result = job.paid(left, right);
        if (result != null) {
            consume_results(result, timestamp);
        }
    }

    private void consume_results(Payments.Paid record, long timestamp) throws Exception {
        results.write(record, timestamp);
        results_out++;
    }

    private void consume_latePayments(Payments.Payment record, long timestamp) throws Exception {
        latePayments.write(record, timestamp);
        latePayments_out++;
    }

    private void watermark_paid(long watermark) throws Exception {
        paid_kept.advance(watermark);
        results.watermark(watermark);
        latePayments.watermark(watermark);
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_paid_right();
        taken += receive_paid_left();
        if (paid_left_exchange.ready()) {
            taken += poll_orders(limit);
        }
        if (paid_right_exchange.ready()) {
            taken += poll_payments(limit);
        }
        if (orders.ended()) {
            paid_left_exchange.end();
        }
        if (payments.ended()) {
            paid_right_exchange.end();
        }
        paid_left_exchange.flushAfter(taken);
        paid_right_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return paid_left_exchange.drained() && paid_left_exchange.finished() && paid_right_exchange.drained() && paid_right_exchange.finished();
    }

    private void status_orders(boolean idle) throws Exception {
        if (orders_idle != idle) {
            orders_idle = idle;
            statusTo_paid_left(0, idle);
        }
    }

    private void status_payments(boolean idle) throws Exception {
        if (payments_idle != idle) {
            payments_idle = idle;
            statusTo_paid_right(0, idle);
        }
    }

    private void send_paid_left(Payments.Order record, long timestamp) throws Exception {
        long key = record.id();
        int owner = paid_left_exchange.lane(Hashes.mix(key));
        if (owner == lane.subtask()) {
            consume_paid_left(record, timestamp);
            return;
        }
        BinaryOutput out = paid_left_exchange.open(owner);
        out.writeLong(timestamp);
        Payments_OrderCodec.INSTANCE.write(record, out);
        paid_left_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_paid_left() {
        Page page = paid_left_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_paid_left(page, i);
                long timestamp = in.readLong();
                consume_paid_left(Payments_OrderCodec.INSTANCE.read(in), timestamp);
            }
            signals_paid_left(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + paid_left_exchange.producer(), e);
        }
        paid_left_exchange.release(page);
        return count + 1;
    }

    private void signals_paid_left(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + paid_left_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> paid_merger0.watermark(channel, page.value());
                case IDLE -> paid_merger0.status(channel, true);
                case ACTIVE -> paid_merger0.status(channel, false);
                default -> paid_left_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_paid_left(int stream, boolean idle) throws Exception {
        if (paid_left_exchange != null) {
            paid_left_exchange.status(stream, idle);
        }
        paid_merger0.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void send_paid_right(Payments.Payment record, long timestamp) throws Exception {
        Long key = record.orderId;
        if (key == null) {
            consume_paid_right(record, timestamp);
            return;
        }
        int owner = paid_right_exchange.lane(Hashes.mix(key));
        if (owner == lane.subtask()) {
            consume_paid_right(record, timestamp);
            return;
        }
        BinaryOutput out = paid_right_exchange.open(owner);
        out.writeLong(timestamp);
        Payments_PaymentCodec.INSTANCE.write(record, out);
        paid_right_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_paid_right() {
        Page page = paid_right_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_paid_right(page, i);
                long timestamp = in.readLong();
                consume_paid_right(paid_right_arrived = Payments_PaymentCodec.INSTANCE.read(in, paid_right_arrived), timestamp);
            }
            signals_paid_right(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + paid_right_exchange.producer(), e);
        }
        paid_right_exchange.release(page);
        return count + 1;
    }

    private void signals_paid_right(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + paid_right_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> paid_merger1.watermark(channel, page.value());
                case IDLE -> paid_merger1.status(channel, true);
                case ACTIVE -> paid_merger1.status(channel, false);
                default -> paid_right_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_paid_right(int stream, boolean idle) throws Exception {
        if (paid_right_exchange != null) {
            paid_right_exchange.status(stream, idle);
        }
        paid_merger1.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void late_paid_left(Payments.Order record, long timestamp) throws Exception {
        paid_late.increment();
        if (paid_lateWatch != null) {
            paid_lateWatch.record(record, timestamp);
        }
        if (paid_lateLeftWatch != null) {
            paid_lateLeftWatch.record(record, timestamp);
        }
    }

    private void coldRefuse_paid_left(Payments.Order record, long timestamp) throws Exception {
        if (timestamp == Long.MIN_VALUE) {
            throw new MissingTimestampException("paid", record);
        }
        late_paid_left(record, timestamp);
    }

    private void late_paid_right(Payments.Payment record, long timestamp) throws Exception {
        paid_late.increment();
        if (paid_lateWatch2 != null) {
            paid_lateWatch2.record(record, timestamp);
        }
        if (paid_lateRightWatch != null) {
            paid_lateRightWatch.record(record, timestamp);
        }
        consume_latePayments(record, timestamp);
    }

    private void coldRefuse_paid_right(Payments.Payment record, long timestamp) throws Exception {
        if (timestamp == Long.MIN_VALUE) {
            throw new MissingTimestampException("paid", record);
        }
        late_paid_right(record, timestamp);
    }

    private void coldNullKey_paid_right(Payments.Payment record) {
        lane.counter("paid", "nullKey").increment();
    }

    private void visit_orders(StateVisitor visitor) {
        visitor.time("orders", "generator", orders_generator);
        visitor.lane("orders", "splits", orders);
        orders_watermark = visitor.watermark("orders", "watermark", orders_watermark);
        orders_idle = visitor.idle("orders", "idle", orders_idle);
    }

    private void visit_payments(StateVisitor visitor) {
        visitor.time("payments", "generator", payments_generator);
        visitor.lane("payments", "splits", payments);
        payments_watermark = visitor.watermark("payments", "watermark", payments_watermark);
        payments_idle = visitor.idle("payments", "idle", payments_idle);
    }

    private void visit_paid(StateVisitor visitor) {
        visitor.time("paid", "inputs", paid_merger);
        visitor.time("paid", "channels/0", paid_merger0);
        visitor.time("paid", "channels/1", paid_merger1);
        visitor.time("paid", "time", paid_kept);
        visitor.keyed("paid", "records", new IntervalJoinPart<>(paid_kept, paid_keys, Payments_OrderCodec.INSTANCE, Payments_PaymentCodec.INSTANCE));
    }

    private void publishCounters() {
        results_records.set(results_out);
        latePayments_records.set(latePayments_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Payments", null, position, HandlerException.original(e));
    }

    /**
     * Where the generator of {@code orders} emits to.
     */
    private final class OrdersWatermarks implements WatermarkTarget {
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
    }

    /**
     * Where the records of {@code orders} enter.
     */
    private final class OrdersInput implements SourceOutput<Payments.Order> {
        @Override
        public void emit(Payments.Order record) {
            try {
                Instant time = record.ordered();
                long timestamp = time == null ? Long.MIN_VALUE : time.toEpochMilli();
                route_paid_left(record, timestamp);
                orders_generator.onEvent(record, timestamp);
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
            orders_generator.splits(count);
        }

        @Override
        public void split(int split) {
            orders_generator.split(split);
        }

        @Override
        public void splitEnded(int split) {
            orders_generator.splitEnded(split);
        }

        @Override
        public long splitWatermark(int split) {
            return orders_generator.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                orders_generator.end();
                watermark_orders(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the generator of {@code payments} emits to.
     */
    private final class PaymentsWatermarks implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_payments(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_payments(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_payments(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the records of {@code payments} enter.
     */
    private final class PaymentsInput implements SourceOutput<Payments.Payment> {
        @Override
        public void emit(Payments.Payment record) {
            try {
                long timestamp = record.time;
                route_paid_right(record, timestamp);
                payments_generator.onEvent(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (payments_malformedWatch != null) {
                payments_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("payments", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_payments(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_payments(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_payments(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            payments_generator.splits(count);
        }

        @Override
        public void split(int split) {
            payments_generator.split(split);
        }

        @Override
        public void splitEnded(int split) {
            payments_generator.splitEnded(split);
        }

        @Override
        public long splitWatermark(int split) {
            return payments_generator.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                payments_generator.end();
                watermark_payments(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class PaidMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_paid(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                results.status(true);
                latePayments.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                results.status(false);
                latePayments.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class PaidInput0 implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                paid_merger.watermark(0, watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                paid_merger.status(0, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                paid_merger.status(0, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class PaidInput1 implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                paid_merger.watermark(1, watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                paid_merger.status(1, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                paid_merger.status(1, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
