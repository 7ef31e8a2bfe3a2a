package shop;

import io.thalweg.annotations.Malformed;
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
 * The steps of {@link Shop}: orders, Customers, Products, print, Quiet. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shop_Stage1 implements Stage {
    private final Lane lane;
    private final Shop job;
    private final SideWatch<MalformedRecord> orders_malformedWatch;
    private final SourceHandle orders;
    private long orders_watermark = Long.MIN_VALUE;
    private boolean orders_idle = false;
    private final Exchange customers_exchange;
    private final Shop_CustomersState customers_state;
    private final Shop.Customers customers;
    private final WatermarkMerger customers_merger;
    private final Exchange products_exchange;
    private final Shop_ProductsState products_state;
    private final Shop.Products products;
    private final ProductsOut products_out = new ProductsOut();
    private final WatermarkMerger products_merger;
    private final StreamSink<Shop.Report> print;
    private final Counter print_records;
    private long print_out = 0;
    private final WatermarkMerger print_merger;
    private final Exchange quiet_exchange;
    private final Shop.Quiet quiet = new Shop.Quiet();
    private final WatermarkMerger quiet_merger;
    private final Shop_QuietState quiet_state;

    Shop_Stage1(Shop job, Lane lane) {
        this.lane = lane;
        this.job = job;
        orders_malformedWatch = lane.watch("orders.malformed", Codecs.MALFORMED_RECORD);
        orders = lane.source("orders", () -> job.orders(), new OrdersInput());
        customers_exchange = lane.exchange("Customers/0", Shop_OrderCodec.INSTANCE);
        customers_state = new Shop_CustomersState(lane.state(), lane.config());
        customers = new Shop.Customers(customers_state.state_orders, customers_state.state_last, customers_state.state_recent, customers_state.state_products, customers_state.state_dearest, customers_state.state_longest, customers_state.state_mean);
        customers_merger = new WatermarkMerger(lane.parallelism(), new CustomersMerged());
        products_exchange = lane.exchange("Products/0", Shop_OrderCodec.INSTANCE);
        products_state = new Shop_ProductsState(lane.state());
        products = new Shop.Products(products_state.state_seen);
        products_merger = new WatermarkMerger(lane.parallelism(), new ProductsMerged());
        print = lane.<Shop.Report>sink("print", Shop_ReportCodec.INSTANCE, () -> new MethodSink<>(record -> job.print(record)));
        print_records = lane.counter("print", "out");
        print_merger = new WatermarkMerger(2, new PrintMerged());
        quiet_exchange = lane.exchange("Quiet/0", Shop_OrderCodec.INSTANCE);
        quiet_merger = new WatermarkMerger(lane.parallelism(), new QuietMerged());
        quiet_state = new Shop_QuietState(lane.state());
    }

    @Override
    public void start() {
        try {
            customers_state.start(lane.clock().millis());
            products_state.start(lane.clock().millis());
            quiet_state.start(lane.clock().millis());
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public int work(int limit) {
        int taken;
        if (customers_exchange != null) {
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
    public void processingTime(long now, long due) {
        try {
            customers_state.processingTime(now);
            products_state.processingTime(now);
            quiet_state.processingTime(now);
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
    }

    @Override
    public boolean finished() {
        return orders.ended() && (customers_exchange == null || exchangesFinished());
    }

    @Override
    public void flush() {
        try {
            print.flush();
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public void stop() {
        try {
            customers_state.pointNowhere();
            products_state.pointNowhere();
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
        flush();
    }

    @Override
    public void close() {
        Closing.closeAll(orders, print);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_orders(visitor);
        visit_customers(visitor);
        visit_products(visitor);
        visit_print(visitor);
        visit_quiet(visitor);
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
        watermarkTo_customers(0, watermark);
        watermarkTo_products(0, watermark);
        watermarkTo_quiet(0, watermark);
    }

    private void route_customers(Shop.Order record, long timestamp) throws Exception {
        if (customers_exchange == null) {
            consume_customers(record, timestamp);
        } else {
            send_customers(record, timestamp);
        }
    }

    private void watermarkTo_customers(int stream, long watermark) throws Exception {
        if (customers_exchange == null) {
            print_merger.watermark(0, watermark);
        } else {
            customers_exchange.watermark(stream, watermark);
            customers_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_customers(Shop.Order record, long timestamp) throws Exception {
        String key = record.customer();
        if (key == null) {
            coldNullKey_customers(record);
            return;
        }
        int at = customers_state.find(key);
        customers_state.keep(at);
        customers_state.point(at);
        Shop.Report result = customers.add(record);
        if (result != null) {
            consume_print(result, timestamp);
        }
    }

    private void route_products(Shop.Order record, long timestamp) throws Exception {
        if (products_exchange == null) {
            consume_products(record, timestamp);
        } else {
            send_products(record, timestamp);
        }
    }

    private void watermarkTo_products(int stream, long watermark) throws Exception {
        if (products_exchange == null) {
            print_merger.watermark(1, watermark);
        } else {
            products_exchange.watermark(stream, watermark);
            products_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_products(Shop.Order record, long timestamp) throws Exception {
        String key = record.product();
        if (key == null) {
            coldNullKey_products(record);
            return;
        }
        int at = products_state.find(key);
        products_state.keep(at);
        products_state.begin(at, products);
        products_out.timestamp = timestamp;
        products.add(record, products_out);
        products_state.end(at, products);
    }

    private void consume_print(Shop.Report record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_out++;
    }

    private void route_quiet(Shop.Order record, long timestamp) throws Exception {
        if (quiet_exchange == null) {
            consume_quiet(record, timestamp);
        } else {
            send_quiet(record, timestamp);
        }
    }

    private void watermarkTo_quiet(int stream, long watermark) throws Exception {
        if (quiet_exchange == null) {
        } else {
            quiet_exchange.watermark(stream, watermark);
            quiet_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_quiet(Shop.Order record, long timestamp) throws Exception {
        String key = record.customer();
        if (key == null) {
            coldNullKey_quiet(record);
            return;
        }
        int at = quiet_state.find(key);
        quiet_state.keep(at);
        quiet_state.begin(at, quiet);
        quiet.add(record);
        quiet_state.end(at, quiet);
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_quiet();
        taken += receive_products();
        taken += receive_customers();
        if (customers_exchange.ready() & products_exchange.ready() & quiet_exchange.ready()) {
            taken += poll_orders(limit);
        }
        if (orders.ended()) {
            customers_exchange.end();
        }
        if (orders.ended()) {
            products_exchange.end();
        }
        if (orders.ended()) {
            quiet_exchange.end();
        }
        customers_exchange.flushAfter(taken);
        products_exchange.flushAfter(taken);
        quiet_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return customers_exchange.drained() && customers_exchange.finished() && products_exchange.drained() && products_exchange.finished() && quiet_exchange.drained() && quiet_exchange.finished();
    }

    private void status_orders(boolean idle) throws Exception {
        if (orders_idle != idle) {
            orders_idle = idle;
            statusTo_customers(0, idle);
            statusTo_products(0, idle);
            statusTo_quiet(0, idle);
        }
    }

    private void send_customers(Shop.Order record, long timestamp) throws Exception {
        String key = record.customer();
        if (key == null) {
            consume_customers(record, timestamp);
            return;
        }
        int owner = customers_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_customers(record, timestamp);
            return;
        }
        BinaryOutput out = customers_exchange.open(owner);
        out.writeLong(timestamp);
        Shop_OrderCodec.INSTANCE.write(record, out);
        customers_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_customers() {
        Page page = customers_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_customers(page, i);
                long timestamp = in.readLong();
                consume_customers(Shop_OrderCodec.INSTANCE.read(in), timestamp);
            }
            signals_customers(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + customers_exchange.producer(), e);
        }
        customers_exchange.release(page);
        return count + 1;
    }

    private void signals_customers(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + customers_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> customers_merger.watermark(channel, page.value());
                case IDLE -> customers_merger.status(channel, true);
                case ACTIVE -> customers_merger.status(channel, false);
                default -> customers_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_customers(int stream, boolean idle) throws Exception {
        if (customers_exchange != null) {
            customers_exchange.status(stream, idle);
        }
        customers_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void coldNullKey_customers(Shop.Order record) {
        throw new NullKeyException("Customers", "customer", record);
    }

    private void send_products(Shop.Order record, long timestamp) throws Exception {
        String key = record.product();
        if (key == null) {
            consume_products(record, timestamp);
            return;
        }
        int owner = products_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_products(record, timestamp);
            return;
        }
        BinaryOutput out = products_exchange.open(owner);
        out.writeLong(timestamp);
        Shop_OrderCodec.INSTANCE.write(record, out);
        products_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_products() {
        Page page = products_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_products(page, i);
                long timestamp = in.readLong();
                consume_products(Shop_OrderCodec.INSTANCE.read(in), timestamp);
            }
            signals_products(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + products_exchange.producer(), e);
        }
        products_exchange.release(page);
        return count + 1;
    }

    private void signals_products(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + products_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> products_merger.watermark(channel, page.value());
                case IDLE -> products_merger.status(channel, true);
                case ACTIVE -> products_merger.status(channel, false);
                default -> products_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_products(int stream, boolean idle) throws Exception {
        if (products_exchange != null) {
            products_exchange.status(stream, idle);
        }
        products_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void coldNullKey_products(Shop.Order record) {
        throw new NullKeyException("Products", "product", record);
    }

    private void send_quiet(Shop.Order record, long timestamp) throws Exception {
        String key = record.customer();
        if (key == null) {
            consume_quiet(record, timestamp);
            return;
        }
        int owner = quiet_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_quiet(record, timestamp);
            return;
        }
        BinaryOutput out = quiet_exchange.open(owner);
        out.writeLong(timestamp);
        Shop_OrderCodec.INSTANCE.write(record, out);
        quiet_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_quiet() {
        Page page = quiet_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_quiet(page, i);
                long timestamp = in.readLong();
                consume_quiet(Shop_OrderCodec.INSTANCE.read(in), timestamp);
            }
            signals_quiet(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + quiet_exchange.producer(), e);
        }
        quiet_exchange.release(page);
        return count + 1;
    }

    private void signals_quiet(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + quiet_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> quiet_merger.watermark(channel, page.value());
                case IDLE -> quiet_merger.status(channel, true);
                case ACTIVE -> quiet_merger.status(channel, false);
                default -> quiet_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_quiet(int stream, boolean idle) throws Exception {
        if (quiet_exchange != null) {
            quiet_exchange.status(stream, idle);
        }
        quiet_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void coldNullKey_quiet(Shop.Order record) {
        throw new NullKeyException("Quiet", "customer", record);
    }

    private void visit_orders(StateVisitor visitor) {
        visitor.lane("orders", "splits", orders);
        orders_watermark = visitor.watermark("orders", "watermark", orders_watermark);
        orders_idle = visitor.idle("orders", "idle", orders_idle);
    }

    private void visit_customers(StateVisitor visitor) {
        visitor.keyed("Customers", "state", new TablePart(customers_state));
        visitor.time("Customers", "channels/0", customers_merger);
    }

    private void visit_products(StateVisitor visitor) {
        visitor.keyed("Products", "state", new TablePart(products_state));
        visitor.time("Products", "channels/0", products_merger);
    }

    private void visit_print(StateVisitor visitor) {
        visitor.time("print", "channels/0", print_merger);
    }

    private void visit_quiet(StateVisitor visitor) {
        visitor.time("Quiet", "channels/0", quiet_merger);
        visitor.keyed("Quiet", "state", new TablePart(quiet_state));
    }

    private void publishCounters() {
        print_records.set(print_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Shop", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code orders} enter.
     */
    private final class OrdersInput implements SourceOutput<Shop.Order> {
        @Override
        public void emit(Shop.Order record) {
            try {
                long timestamp = Long.MIN_VALUE;
                route_customers(record, timestamp);
                route_products(record, timestamp);
                route_quiet(record, timestamp);
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
        public void end() {
            try {
                watermark_orders(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class CustomersMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                print_merger.watermark(0, watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                print_merger.status(0, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                print_merger.status(0, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Stream {@code Products}.
     */
    private final class ProductsOut implements Out<Shop.Report> {
        private long timestamp;

        @Override
        public void emit(Shop.Report record) {
            try {
                consume_print(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class ProductsMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                print_merger.watermark(1, watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                print_merger.status(1, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                print_merger.status(1, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class PrintMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                print.watermark(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                print.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                print.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class QuietMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
        }

        @Override
        public void idle() {
        }

        @Override
        public void active() {
        }
    }
}
