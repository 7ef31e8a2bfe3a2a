package shared;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.MethodSink;
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
import shared.events.Customer;
import shared.events.CustomerCodec;

/**
 * The steps of {@link Newcomers}: customers, print, LastSeen, names. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Newcomers_Stage1 implements Stage {
    private final Lane lane;
    private final Newcomers job;
    private final SideWatch<MalformedRecord> customers_malformedWatch;
    private final SourceHandle customers;
    private long customers_watermark = Long.MIN_VALUE;
    private boolean customers_idle = false;
    private final StreamSink<Customer> print;
    private final Counter print_records;
    private long print_out = 0;
    private final Exchange lastSeen_exchange;
    private final LastSeen lastSeen = new LastSeen();
    private final WatermarkMerger lastSeen_merger;
    private final Newcomers_LastSeenState lastSeen_state;
    private final StreamSink<String> names;
    private final Counter names_records;
    private long names_out = 0;

    Newcomers_Stage1(Newcomers job, Lane lane) {
        this.lane = lane;
        this.job = job;
        customers_malformedWatch = lane.watch("customers.malformed", Codecs.MALFORMED_RECORD);
        customers = lane.source("customers", () -> job.customers(), new CustomersInput());
        print = lane.<Customer>sink("print", CustomerCodec.INSTANCE, () -> new MethodSink<>(record -> job.print(record)));
        print_records = lane.counter("print", "out");
        lastSeen_exchange = lane.exchange("LastSeen/0", CustomerCodec.INSTANCE);
        lastSeen_merger = new WatermarkMerger(lane.parallelism(), new LastSeenMerged());
        lastSeen_state = new Newcomers_LastSeenState(lane.state());
        names = lane.<String>sink("names", Codecs.STRING, () -> new MethodSink<>(record -> job.names(record)));
        names_records = lane.counter("names", "out");
    }

    @Override
    public int work(int limit) {
        int taken;
        if (lastSeen_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            try {
                taken = customers.poll(limit);
            } catch (Exception e) {
                throw failure(customers.position(), e);
            }
        }
        publishCounters();
        return taken;
    }

    @Override
    public boolean finished() {
        return customers.ended() && (lastSeen_exchange == null || exchangesFinished());
    }

    @Override
    public void flush() {
        try {
            print.flush();
            names.flush();
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
        Closing.closeAll(customers, print, names);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_customers(visitor);
        visit_lastSeen(visitor);
    }

    private int poll_customers(int limit) {
        try {
            return customers.poll(limit);
        } catch (Exception e) {
            throw failure(customers.position(), e);
        }
    }

    private void watermark_customers(long watermark) throws Exception {
        if (watermark <= customers_watermark) {
            return;
        }
        if (customers_idle) {
            status_customers(false);
        }
        customers_watermark = watermark;
        print.watermark(watermark);
        watermarkTo_lastSeen(0, watermark);
    }

    private void consume_print(Customer record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_out++;
    }

    private void route_lastSeen(Customer record, long timestamp) throws Exception {
        if (lastSeen_exchange == null) {
            consume_lastSeen(record, timestamp);
        } else {
            send_lastSeen(record, timestamp);
        }
    }

    private void watermarkTo_lastSeen(int stream, long watermark) throws Exception {
        if (lastSeen_exchange == null) {
            names.watermark(watermark);
        } else {
            lastSeen_exchange.watermark(stream, watermark);
            lastSeen_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_lastSeen(Customer record, long timestamp) throws Exception {
        long key = record.id();
        int at = lastSeen_state.find(key);
        lastSeen_state.keep(at);
        lastSeen_state.load(at, lastSeen);
        String result = lastSeen.seen(record);
        lastSeen_state.store(at, lastSeen);
        if (result != null) {
            consume_names(result, timestamp);
        }
    }

    private void consume_names(String record, long timestamp) throws Exception {
        names.write(record, timestamp);
        names_out++;
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_lastSeen();
        if (lastSeen_exchange.ready()) {
            taken += poll_customers(limit);
        }
        if (customers.ended()) {
            lastSeen_exchange.end();
        }
        lastSeen_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return lastSeen_exchange.drained() && lastSeen_exchange.finished();
    }

    private void status_customers(boolean idle) throws Exception {
        if (customers_idle != idle) {
            customers_idle = idle;
            print.status(idle);
            statusTo_lastSeen(0, idle);
        }
    }

    private void send_lastSeen(Customer record, long timestamp) throws Exception {
        long key = record.id();
        int owner = lastSeen_exchange.lane(Hashes.mix(key));
        if (owner == lane.subtask()) {
            consume_lastSeen(record, timestamp);
            return;
        }
        BinaryOutput out = lastSeen_exchange.open(owner);
        out.writeLong(timestamp);
        CustomerCodec.INSTANCE.write(record, out);
        lastSeen_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_lastSeen() {
        Page page = lastSeen_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_lastSeen(page, i);
                long timestamp = in.readLong();
                consume_lastSeen(CustomerCodec.INSTANCE.read(in), timestamp);
            }
            signals_lastSeen(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + lastSeen_exchange.producer(), e);
        }
        lastSeen_exchange.release(page);
        return count + 1;
    }

    private void signals_lastSeen(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + lastSeen_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> lastSeen_merger.watermark(channel, page.value());
                case IDLE -> lastSeen_merger.status(channel, true);
                case ACTIVE -> lastSeen_merger.status(channel, false);
                default -> lastSeen_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_lastSeen(int stream, boolean idle) throws Exception {
        if (lastSeen_exchange != null) {
            lastSeen_exchange.status(stream, idle);
        }
        lastSeen_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void visit_customers(StateVisitor visitor) {
        visitor.lane("customers", "splits", customers);
        customers_watermark = visitor.watermark("customers", "watermark", customers_watermark);
        customers_idle = visitor.idle("customers", "idle", customers_idle);
    }

    private void visit_lastSeen(StateVisitor visitor) {
        visitor.time("LastSeen", "channels/0", lastSeen_merger);
        visitor.keyed("LastSeen", "state", new TablePart(lastSeen_state));
    }

    private void publishCounters() {
        print_records.set(print_out);
        names_records.set(names_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Newcomers", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code customers} enter.
     */
    private final class CustomersInput implements SourceOutput<Customer> {
        @Override
        public void emit(Customer record) {
            try {
                long timestamp = Long.MIN_VALUE;
                consume_print(record, timestamp);
                route_lastSeen(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (customers_malformedWatch != null) {
                customers_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("customers", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_customers(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_customers(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_customers(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void end() {
            try {
                watermark_customers(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class LastSeenMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                names.watermark(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                names.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                names.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
