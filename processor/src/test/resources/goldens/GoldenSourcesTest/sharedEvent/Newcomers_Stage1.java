package shared;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import shared.events.Customer;
import shared.events.CustomerCodec;

/**
 * customers -> print -> LastSeen -> names. One lane, one thread.
 */
final class Newcomers_Stage1 implements Stage {
    private final Lane lane;

    private final Newcomers job;

    private final SideWatch<MalformedRecord> customers_malformedWatch;

    private final SourceHandle customers;

    private long customers_watermark = Long.MIN_VALUE;

    private boolean customers_idle = false;

    private final StreamSink<Customer> print;

    private final Counter print_records;

    private final LastSeen lastSeen = new LastSeen();

    private final Newcomers_LastSeenState lastSeen_state = new Newcomers_LastSeenState();

    private final StreamSink<String> names;

    private final Counter names_records;

    Newcomers_Stage1(Newcomers job, Lane lane) {
        this.lane = lane;
        this.job = job;
        customers_malformedWatch = lane.watch("customers.malformed", Codecs.MALFORMED_RECORD);
        customers = lane.source("customers", () -> job.customers(), new CustomersInput());
        print = lane.<Customer>sink("print", CustomerCodec.INSTANCE, () -> record -> job.print(record));
        print_records = lane.counter("print", "out");
        names = lane.<String>sink("names", Codecs.STRING, () -> record -> job.names(record));
        names_records = lane.counter("names", "out");
    }

    @Override
    public void start() {
    }

    @Override
    public int work(int limit) {
        return poll_customers(limit);
    }

    @Override
    public void processingTime(long now, long due) {
    }

    @Override
    public boolean finished() {
        return customers.ended();
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
        try {
            flush();
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public void close() {
        Closing.closeAll(customers, print, names);
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
        names.watermark(watermark);
    }

    private int poll_customers(int limit) {
        try {
            return customers.poll(limit);
        } catch (Exception e) {
            throw failure(customers.position(), e);
        }
    }

    private void consume_print(Customer record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_records.increment();
    }

    private void consume_lastSeen(Customer record, long timestamp) throws Exception {
        long key = record.id();
        int at = lastSeen_state.find(key);
        lastSeen_state.load(at, lastSeen);
        String result = lastSeen.seen(record);
        lastSeen_state.store(at, lastSeen);
        if (result != null) {
            consume_names(result, timestamp);
        }
    }

    private void consume_names(String record, long timestamp) throws Exception {
        names.write(record, timestamp);
        names_records.increment();
    }

    private void status_customers(boolean idle) throws Exception {
        if (customers_idle != idle) {
            customers_idle = idle;
            print.status(idle);
            names.status(idle);
        }
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
                consume_lastSeen(record, timestamp);
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
}
