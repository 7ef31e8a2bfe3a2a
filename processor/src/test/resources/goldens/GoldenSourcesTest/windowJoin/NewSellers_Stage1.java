package market;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.api.TimeWindow;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.join.WindowJoinPane;
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
import io.thalweg.runtime.time.InputWatermarks;
import io.thalweg.runtime.time.SplitLag;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import io.thalweg.runtime.window.AlignedWindows;
import io.thalweg.runtime.window.MissingTimestampException;
import io.thalweg.runtime.window.WindowGrid;
import io.thalweg.runtime.window.WindowsPart;
import io.thalweg.runtime.window.session.KeySessions;
import io.thalweg.runtime.window.session.Session;
import io.thalweg.runtime.window.session.SessionHandler;
import io.thalweg.runtime.window.session.SessionWindows;
import io.thalweg.runtime.window.session.SessionsPart;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link NewSellers}: people, auctions, views, clicks, newSellers, seen, sellers, shown, unclicked, lateAuctions, lateClicks. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class NewSellers_Stage1 implements Stage {
    /**
     * Length of a window in ms.
     */
    private static final long NEW_SELLERS_PANE = 600_000L;
    private final Lane lane;
    private final NewSellers job;
    private final SplitLag people_lag;
    private final SideWatch<MalformedRecord> people_malformedWatch;
    private final SourceHandle people;
    private long people_watermark = Long.MIN_VALUE;
    private boolean people_idle = false;
    private final SplitLag auctions_lag;
    private final SideWatch<MalformedRecord> auctions_malformedWatch;
    private final SourceHandle auctions;
    private long auctions_watermark = Long.MIN_VALUE;
    private boolean auctions_idle = false;
    private final SplitLag views_lag;
    private final SideWatch<MalformedRecord> views_malformedWatch;
    private final SourceHandle views;
    private long views_watermark = Long.MIN_VALUE;
    private boolean views_idle = false;
    private final SplitLag clicks_lag;
    private final SideWatch<MalformedRecord> clicks_malformedWatch;
    private final SourceHandle clicks;
    private long clicks_watermark = Long.MIN_VALUE;
    private boolean clicks_idle = false;
    private final Exchange newSellers_left_exchange;
    private final Exchange newSellers_right_exchange;
    private final InputWatermarks newSellers_merger = new InputWatermarks(2, new NewSellersMerged());
    private final WatermarkMerger newSellers_merger0;
    private final WatermarkMerger newSellers_merger1;
    private final AlignedWindows<NewSellers_NewSellersState> newSellers_windows;
    private final TimeWindow newSellers_window = new TimeWindow();
    private final Counter newSellers_late;
    private final SideWatch<NewSellers.Person> newSellers_lateWatch;
    private final SideWatch<NewSellers.Person> newSellers_lateLeftWatch;
    private final SideWatch<NewSellers.Auction> newSellers_lateWatch2;
    private final SideWatch<NewSellers.Auction> newSellers_lateRightWatch;
    private final Exchange seen_left_exchange;
    private NewSellers.View seen_left_arrived = null;
    private final Exchange seen_right_exchange;
    private NewSellers.View seen_right_arrived = null;
    private final SeenOut seen_out = new SeenOut();
    private final SideWatch<NewSellers.View> seen_unclickedWatch;
    private final SeenUnclickedOut seen_unclickedOut = new SeenUnclickedOut();
    private final InputWatermarks seen_merger = new InputWatermarks(2, new SeenMerged());
    private final WatermarkMerger seen_merger0;
    private final WatermarkMerger seen_merger1;
    private final NewSellers_SeenSessions seen_sessions;
    private final SessionWindows<NewSellers_SeenKey, WindowJoinPane<NewSellers.View, NewSellers.View>> seen_windows = SessionWindows.inEventTime(10_000L, new SeenSessions());
    private final TimeWindow seen_window = new TimeWindow();
    private final Counter seen_late;
    private final SideWatch<NewSellers.View> seen_lateWatch;
    private final SideWatch<NewSellers.View> seen_lateLeftWatch;
    private final SideWatch<NewSellers.View> seen_lateRightWatch;
    private final StreamSink<NewSellers.Seller> sellers;
    private final Counter sellers_records;
    private long sellers_out = 0;
    private final StreamSink<NewSellers.Seen> shown;
    private final Counter shown_records;
    private long shown_out = 0;
    private final StreamSink<NewSellers.View> unclicked;
    private final Counter unclicked_records;
    private long unclicked_out = 0;
    private final StreamSink<NewSellers.Auction> lateAuctions;
    private final Counter lateAuctions_records;
    private long lateAuctions_out = 0;
    private final StreamSink<NewSellers.View> lateClicks;
    private final Counter lateClicks_records;
    private long lateClicks_out = 0;

    NewSellers_Stage1(NewSellers job, Lane lane) {
        this.lane = lane;
        this.job = job;
        people_lag = new SplitLag(10_000L);
        people_malformedWatch = lane.watch("people.malformed", Codecs.MALFORMED_RECORD);
        people = lane.source("people", () -> job.people(), new PeopleInput());
        auctions_lag = new SplitLag(10_000L);
        auctions_malformedWatch = lane.watch("auctions.malformed", Codecs.MALFORMED_RECORD);
        auctions = lane.source("auctions", () -> job.auctions(), new AuctionsInput());
        views_lag = new SplitLag(1_000L);
        views_malformedWatch = lane.watch("views.malformed", Codecs.MALFORMED_RECORD);
        views = lane.source("views", () -> job.views(), new ViewsInput());
        clicks_lag = new SplitLag(1_000L);
        clicks_malformedWatch = lane.watch("clicks.malformed", Codecs.MALFORMED_RECORD);
        clicks = lane.source("clicks", () -> job.clicks(), new ClicksInput());
        newSellers_left_exchange = lane.exchange("newSellers/0", NewSellers_PersonCodec.INSTANCE);
        newSellers_right_exchange = lane.exchange("newSellers/1", NewSellers_AuctionCodec.INSTANCE);
        newSellers_merger0 = new WatermarkMerger(lane.parallelism(), new NewSellersInput0());
        newSellers_merger1 = new WatermarkMerger(lane.parallelism(), new NewSellersInput1());
        newSellers_windows = new AlignedWindows<>(WindowGrid.windows(600_000L, 600_000L, 0L, 0L), () -> new NewSellers_NewSellersState(lane.state()));
        newSellers_late = lane.counter("newSellers", "late");
        newSellers_lateWatch = lane.watch("newSellers.late", NewSellers_PersonCodec.INSTANCE);
        newSellers_lateLeftWatch = lane.watch("newSellers.lateLeft", NewSellers_PersonCodec.INSTANCE);
        newSellers_lateWatch2 = lane.watch("newSellers.late", NewSellers_AuctionCodec.INSTANCE);
        newSellers_lateRightWatch = lane.watch("newSellers.lateRight", NewSellers_AuctionCodec.INSTANCE);
        seen_left_exchange = lane.exchange("seen/0", NewSellers_ViewCodec.INSTANCE);
        seen_right_exchange = lane.exchange("seen/1", NewSellers_ViewCodec.INSTANCE);
        seen_unclickedWatch = lane.watch("seen.unclicked", NewSellers_ViewCodec.INSTANCE);
        seen_merger0 = new WatermarkMerger(lane.parallelism(), new SeenInput0());
        seen_merger1 = new WatermarkMerger(lane.parallelism(), new SeenInput1());
        seen_sessions = new NewSellers_SeenSessions(lane.state());
        seen_late = lane.counter("seen", "late");
        seen_lateWatch = lane.watch("seen.late", NewSellers_ViewCodec.INSTANCE);
        seen_lateLeftWatch = lane.watch("seen.lateLeft", NewSellers_ViewCodec.INSTANCE);
        seen_lateRightWatch = lane.watch("seen.lateRight", NewSellers_ViewCodec.INSTANCE);
        sellers = lane.<NewSellers.Seller>sink("sellers", NewSellers_SellerCodec.INSTANCE, () -> new MethodSink<>(record -> job.sellers(record)));
        sellers_records = lane.counter("sellers", "out");
        shown = lane.<NewSellers.Seen>sink("shown", NewSellers_SeenCodec.INSTANCE, () -> new MethodSink<>(record -> job.shown(record)));
        shown_records = lane.counter("shown", "out");
        unclicked = lane.<NewSellers.View>sink("unclicked", NewSellers_ViewCodec.INSTANCE, () -> new MethodSink<>(record -> job.unclicked(record)));
        unclicked_records = lane.counter("unclicked", "out");
        lateAuctions = lane.<NewSellers.Auction>sink("lateAuctions", NewSellers_AuctionCodec.INSTANCE, () -> new MethodSink<>(record -> job.lateAuctions(record)));
        lateAuctions_records = lane.counter("lateAuctions", "out");
        lateClicks = lane.<NewSellers.View>sink("lateClicks", NewSellers_ViewCodec.INSTANCE, () -> new MethodSink<>(record -> job.lateClicks(record)));
        lateClicks_records = lane.counter("lateClicks", "out");
    }

    @Override
    public int work(int limit) {
        int taken;
        if (newSellers_left_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            taken = poll_people(limit);
            taken += poll_auctions(limit);
            taken += poll_views(limit);
            taken += poll_clicks(limit);
        }
        publishCounters();
        return taken;
    }

    @Override
    public boolean finished() {
        return people.ended() && auctions.ended() && views.ended() && clicks.ended() && (newSellers_left_exchange == null || exchangesFinished());
    }

    @Override
    public void flush() {
        try {
            sellers.flush();
            shown.flush();
            unclicked.flush();
            lateAuctions.flush();
            lateClicks.flush();
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
        Closing.closeAll(people, auctions, views, clicks, sellers, shown, unclicked, lateAuctions, lateClicks);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_people(visitor);
        visit_auctions(visitor);
        visit_views(visitor);
        visit_clicks(visitor);
        visit_newSellers(visitor);
        visit_seen(visitor);
    }

    private int poll_people(int limit) {
        try {
            return people.poll(limit);
        } catch (Exception e) {
            throw failure(people.position(), e);
        }
    }

    private int poll_auctions(int limit) {
        try {
            return auctions.poll(limit);
        } catch (Exception e) {
            throw failure(auctions.position(), e);
        }
    }

    private int poll_views(int limit) {
        try {
            return views.poll(limit);
        } catch (Exception e) {
            throw failure(views.position(), e);
        }
    }

    private int poll_clicks(int limit) {
        try {
            return clicks.poll(limit);
        } catch (Exception e) {
            throw failure(clicks.position(), e);
        }
    }

    private void watermark_people(long watermark) throws Exception {
        if (watermark <= people_watermark) {
            return;
        }
        if (people_idle) {
            status_people(false);
        }
        people_watermark = watermark;
        watermarkTo_newSellers_left(0, watermark);
    }

    private void watermark_auctions(long watermark) throws Exception {
        if (watermark <= auctions_watermark) {
            return;
        }
        if (auctions_idle) {
            status_auctions(false);
        }
        auctions_watermark = watermark;
        watermarkTo_newSellers_right(0, watermark);
    }

    private void watermark_views(long watermark) throws Exception {
        if (watermark <= views_watermark) {
            return;
        }
        if (views_idle) {
            status_views(false);
        }
        views_watermark = watermark;
        watermarkTo_seen_left(0, watermark);
    }

    private void watermark_clicks(long watermark) throws Exception {
        if (watermark <= clicks_watermark) {
            return;
        }
        if (clicks_idle) {
            status_clicks(false);
        }
        clicks_watermark = watermark;
        watermarkTo_seen_right(0, watermark);
    }

    private void route_newSellers_left(NewSellers.Person record, long timestamp) throws Exception {
        if (newSellers_left_exchange == null) {
            consume_newSellers_left(record, timestamp);
        } else {
            send_newSellers_left(record, timestamp);
        }
    }

    private void watermarkTo_newSellers_left(int stream, long watermark) throws Exception {
        if (newSellers_left_exchange != null) {
            newSellers_left_exchange.watermark(stream, watermark);
        }
        newSellers_merger0.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
    }

    private void route_newSellers_right(NewSellers.Auction record, long timestamp) throws Exception {
        if (newSellers_right_exchange == null) {
            consume_newSellers_right(record, timestamp);
        } else {
            send_newSellers_right(record, timestamp);
        }
    }

    private void watermarkTo_newSellers_right(int stream, long watermark) throws Exception {
        if (newSellers_right_exchange != null) {
            newSellers_right_exchange.watermark(stream, watermark);
        }
        newSellers_merger1.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
    }

    private void join_newSellers(NewSellers.Person left, NewSellers.Auction right) throws Exception {
        NewSellers.Seller result = job.newSellers(left, right);
        if (result != null) {
            consume_sellers(result, newSellers_window.maxTimestamp());
        }
    }

    private void consume_newSellers_left(NewSellers.Person record, long timestamp) throws Exception {
        long key = record.id();
        NewSellers_NewSellersState state = newSellers_windows.around(timestamp);
        if (state == null) {
            state = coldOpen_newSellers_left(Math.floorDiv(timestamp, NEW_SELLERS_PANE), record, timestamp);
            if (state == null) {
                return;
            }
        }
        int at = state.find(key);
        state.addLeft(at, record);
    }

    private void consume_newSellers_right(NewSellers.Auction record, long timestamp) throws Exception {
        long key = record.seller();
        NewSellers_NewSellersState state = newSellers_windows.around(timestamp);
        if (state == null) {
            state = coldOpen_newSellers_right(Math.floorDiv(timestamp, NEW_SELLERS_PANE), record, timestamp);
            if (state == null) {
                return;
            }
        }
        int at = state.find(key);
        state.addRight(at, record);
    }

    private void route_seen_left(NewSellers.View record, long timestamp) throws Exception {
        if (seen_left_exchange == null) {
            consume_seen_left(record, timestamp);
        } else {
            send_seen_left(record, timestamp);
        }
    }

    private void watermarkTo_seen_left(int stream, long watermark) throws Exception {
        if (seen_left_exchange != null) {
            seen_left_exchange.watermark(stream, watermark);
        }
        seen_merger0.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
    }

    private void route_seen_right(NewSellers.View record, long timestamp) throws Exception {
        if (seen_right_exchange == null) {
            consume_seen_right(record, timestamp);
        } else {
            send_seen_right(record, timestamp);
        }
    }

    private void watermarkTo_seen_right(int stream, long watermark) throws Exception {
        if (seen_right_exchange != null) {
            seen_right_exchange.watermark(stream, watermark);
        }
        seen_merger1.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
    }

    private void join_seen(NewSellers.View left, NewSellers.View right, String key0, int key1)
            throws Exception {
        seen_out.timestamp = seen_window.maxTimestamp();
        seen_unclickedOut.timestamp = seen_window.maxTimestamp();
        job.seen(left, right, key0, seen_out, seen_unclickedOut);
    }

    private void consume_seen_left(NewSellers.View record, long timestamp) throws Exception {
        String key0 = record.user;
        if (key0 == null) {
            coldNullKey_seen_left(record);
            return;
        }
        int key1 = record.page;
        long gap = 60_000L;
        int at = seen_sessions.find(key0, key1);
        KeySessions<NewSellers_SeenKey, WindowJoinPane<NewSellers.View, NewSellers.View>> sessions = seen_sessions.get(at);
        if (sessions == null) {
            sessions = seen_windows.open(new NewSellers_SeenKey(key0, key1));
            seen_sessions.set(at, sessions);
        }
        Session<WindowJoinPane<NewSellers.View, NewSellers.View>> session = seen_windows.add(sessions, timestamp, gap);
        if (session == null) {
            late_seen_left(record, timestamp);
            return;
        }
        WindowJoinPane<NewSellers.View, NewSellers.View> state = session.value();
        state.left().add(NewSellers_ViewCodec.INSTANCE.copy(record));
        seen_windows.afterAdd(session);
    }

    private void consume_seen_right(NewSellers.View record, long timestamp) throws Exception {
        String key0 = record.user;
        if (key0 == null) {
            coldNullKey_seen_right(record);
            return;
        }
        int key1 = record.page;
        long gap = 60_000L;
        int at = seen_sessions.find(key0, key1);
        KeySessions<NewSellers_SeenKey, WindowJoinPane<NewSellers.View, NewSellers.View>> sessions = seen_sessions.get(at);
        if (sessions == null) {
            sessions = seen_windows.open(new NewSellers_SeenKey(key0, key1));
            seen_sessions.set(at, sessions);
        }
        Session<WindowJoinPane<NewSellers.View, NewSellers.View>> session = seen_windows.add(sessions, timestamp, gap);
        if (session == null) {
            late_seen_right(record, timestamp);
            return;
        }
        WindowJoinPane<NewSellers.View, NewSellers.View> state = session.value();
        state.right().add(NewSellers_ViewCodec.INSTANCE.copy(record));
        seen_windows.afterAdd(session);
    }

    private void consume_sellers(NewSellers.Seller record, long timestamp) throws Exception {
        sellers.write(record, timestamp);
        sellers_out++;
    }

    private void consume_shown(NewSellers.Seen record, long timestamp) throws Exception {
        shown.write(record, timestamp);
        shown_out++;
    }

    private void consume_unclicked(NewSellers.View record, long timestamp) throws Exception {
        unclicked.write(record, timestamp);
        unclicked_out++;
    }

    private void consume_lateAuctions(NewSellers.Auction record, long timestamp) throws Exception {
        lateAuctions.write(record, timestamp);
        lateAuctions_out++;
    }

    private void consume_lateClicks(NewSellers.View record, long timestamp) throws Exception {
        lateClicks.write(record, timestamp);
        lateClicks_out++;
    }

    private void watermark_newSellers(long watermark) throws Exception {
        if (newSellers_windows.advance(watermark)) {
            fire_newSellers();
        }
        sellers.watermark(watermark);
        lateAuctions.watermark(watermark);
    }

    private void watermark_seen(long watermark) throws Exception {
        seen_windows.advance(watermark);
        shown.watermark(watermark);
        lateClicks.watermark(watermark);
        unclicked.watermark(watermark);
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_seen_right();
        taken += receive_seen_left();
        taken += receive_newSellers_right();
        taken += receive_newSellers_left();
        if (newSellers_left_exchange.ready()) {
            taken += poll_people(limit);
        }
        if (newSellers_right_exchange.ready()) {
            taken += poll_auctions(limit);
        }
        if (seen_left_exchange.ready()) {
            taken += poll_views(limit);
        }
        if (seen_right_exchange.ready()) {
            taken += poll_clicks(limit);
        }
        if (people.ended()) {
            newSellers_left_exchange.end();
        }
        if (auctions.ended()) {
            newSellers_right_exchange.end();
        }
        if (views.ended()) {
            seen_left_exchange.end();
        }
        if (clicks.ended()) {
            seen_right_exchange.end();
        }
        newSellers_left_exchange.flushAfter(taken);
        newSellers_right_exchange.flushAfter(taken);
        seen_left_exchange.flushAfter(taken);
        seen_right_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return newSellers_left_exchange.drained() && newSellers_left_exchange.finished() && newSellers_right_exchange.drained() && newSellers_right_exchange.finished() && seen_left_exchange.drained() && seen_left_exchange.finished() && seen_right_exchange.drained() && seen_right_exchange.finished();
    }

    private void status_people(boolean idle) throws Exception {
        if (people_idle != idle) {
            people_idle = idle;
            statusTo_newSellers_left(0, idle);
        }
    }

    private void status_auctions(boolean idle) throws Exception {
        if (auctions_idle != idle) {
            auctions_idle = idle;
            statusTo_newSellers_right(0, idle);
        }
    }

    private void status_views(boolean idle) throws Exception {
        if (views_idle != idle) {
            views_idle = idle;
            statusTo_seen_left(0, idle);
        }
    }

    private void status_clicks(boolean idle) throws Exception {
        if (clicks_idle != idle) {
            clicks_idle = idle;
            statusTo_seen_right(0, idle);
        }
    }

    private void send_newSellers_left(NewSellers.Person record, long timestamp) throws Exception {
        long key = record.id();
        int owner = newSellers_left_exchange.lane(Hashes.mix(key));
        if (owner == lane.subtask()) {
            consume_newSellers_left(record, timestamp);
            return;
        }
        BinaryOutput out = newSellers_left_exchange.open(owner);
        out.writeLong(timestamp);
        NewSellers_PersonCodec.INSTANCE.write(record, out);
        newSellers_left_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_newSellers_left() {
        Page page = newSellers_left_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_newSellers_left(page, i);
                long timestamp = in.readLong();
                consume_newSellers_left(NewSellers_PersonCodec.INSTANCE.read(in), timestamp);
            }
            signals_newSellers_left(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + newSellers_left_exchange.producer(), e);
        }
        newSellers_left_exchange.release(page);
        return count + 1;
    }

    private void signals_newSellers_left(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + newSellers_left_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> newSellers_merger0.watermark(channel, page.value());
                case IDLE -> newSellers_merger0.status(channel, true);
                case ACTIVE -> newSellers_merger0.status(channel, false);
                default -> newSellers_left_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_newSellers_left(int stream, boolean idle) throws Exception {
        if (newSellers_left_exchange != null) {
            newSellers_left_exchange.status(stream, idle);
        }
        newSellers_merger0.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void send_newSellers_right(NewSellers.Auction record, long timestamp) throws Exception {
        long key = record.seller();
        int owner = newSellers_right_exchange.lane(Hashes.mix(key));
        if (owner == lane.subtask()) {
            consume_newSellers_right(record, timestamp);
            return;
        }
        BinaryOutput out = newSellers_right_exchange.open(owner);
        out.writeLong(timestamp);
        NewSellers_AuctionCodec.INSTANCE.write(record, out);
        newSellers_right_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_newSellers_right() {
        Page page = newSellers_right_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_newSellers_right(page, i);
                long timestamp = in.readLong();
                consume_newSellers_right(NewSellers_AuctionCodec.INSTANCE.read(in), timestamp);
            }
            signals_newSellers_right(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + newSellers_right_exchange.producer(), e);
        }
        newSellers_right_exchange.release(page);
        return count + 1;
    }

    private void signals_newSellers_right(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + newSellers_right_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> newSellers_merger1.watermark(channel, page.value());
                case IDLE -> newSellers_merger1.status(channel, true);
                case ACTIVE -> newSellers_merger1.status(channel, false);
                default -> newSellers_right_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_newSellers_right(int stream, boolean idle) throws Exception {
        if (newSellers_right_exchange != null) {
            newSellers_right_exchange.status(stream, idle);
        }
        newSellers_merger1.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void late_newSellers_left(NewSellers.Person record, long timestamp) throws Exception {
        newSellers_late.increment();
        if (newSellers_lateWatch != null) {
            newSellers_lateWatch.record(record, timestamp);
        }
        if (newSellers_lateLeftWatch != null) {
            newSellers_lateLeftWatch.record(record, timestamp);
        }
    }

    private NewSellers_NewSellersState coldOpen_newSellers_left(long pane, NewSellers.Person record,
            long timestamp) throws Exception {
        if (timestamp == Long.MIN_VALUE) {
            throw new MissingTimestampException("newSellers", record);
        }
        NewSellers_NewSellersState state = newSellers_windows.open(pane);
        if (state == null) {
            late_newSellers_left(record, timestamp);
        }
        return state;
    }

    private void late_newSellers_right(NewSellers.Auction record, long timestamp) throws Exception {
        newSellers_late.increment();
        if (newSellers_lateWatch2 != null) {
            newSellers_lateWatch2.record(record, timestamp);
        }
        consume_lateAuctions(record, timestamp);
        if (newSellers_lateRightWatch != null) {
            newSellers_lateRightWatch.record(record, timestamp);
        }
    }

    private NewSellers_NewSellersState coldOpen_newSellers_right(long pane,
            NewSellers.Auction record, long timestamp) throws Exception {
        if (timestamp == Long.MIN_VALUE) {
            throw new MissingTimestampException("newSellers", record);
        }
        NewSellers_NewSellersState state = newSellers_windows.open(pane);
        if (state == null) {
            late_newSellers_right(record, timestamp);
        }
        return state;
    }

    /**
     * Fires all windows that are due, in the order of their ends.
     */
    private void fire_newSellers() throws Exception {
        while (newSellers_windows.next()) {
            fireAll_newSellers(newSellers_windows.first());
        }
    }

    private void fireAll_newSellers(NewSellers_NewSellersState state) throws Exception {
        newSellers_window.set(newSellers_windows.start(), newSellers_windows.end());
        for (int at = state.next(0); at >= 0; at = state.next(at + 1)) {
            fireKey_newSellers(state, at);
        }
    }

    private void fireKey_newSellers(NewSellers_NewSellersState state, int at) throws Exception {
        int firstLeft = state.firstLeft(at);
        int firstRight = state.firstRight(at);
        if (firstLeft == 0 || firstRight == 0) {
            return;
        }
        for (int atLeft = firstLeft; atLeft != 0; atLeft = state.left().next(atLeft)) {
            NewSellers.Person left = state.left().get(atLeft);
            for (int atRight = firstRight; atRight != 0; atRight = state.right().next(atRight)) {
                join_newSellers(left, state.right().get(atRight));
            }
        }
    }

    private void send_seen_left(NewSellers.View record, long timestamp) throws Exception {
        String key0 = record.user;
        if (key0 == null) {
            consume_seen_left(record, timestamp);
            return;
        }
        int key1 = record.page;
        int owner = seen_left_exchange.lane(Hashes.combine(Hashes.of(key0), Hashes.mix(key1)));
        if (owner == lane.subtask()) {
            consume_seen_left(record, timestamp);
            return;
        }
        BinaryOutput out = seen_left_exchange.open(owner);
        out.writeLong(timestamp);
        NewSellers_ViewCodec.INSTANCE.write(record, out);
        seen_left_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_seen_left() {
        Page page = seen_left_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_seen_left(page, i);
                long timestamp = in.readLong();
                consume_seen_left(seen_left_arrived = NewSellers_ViewCodec.INSTANCE.read(in, seen_left_arrived), timestamp);
            }
            signals_seen_left(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + seen_left_exchange.producer(), e);
        }
        seen_left_exchange.release(page);
        return count + 1;
    }

    private void signals_seen_left(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + seen_left_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> seen_merger0.watermark(channel, page.value());
                case IDLE -> seen_merger0.status(channel, true);
                case ACTIVE -> seen_merger0.status(channel, false);
                default -> seen_left_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_seen_left(int stream, boolean idle) throws Exception {
        if (seen_left_exchange != null) {
            seen_left_exchange.status(stream, idle);
        }
        seen_merger0.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void send_seen_right(NewSellers.View record, long timestamp) throws Exception {
        String key0 = record.user;
        if (key0 == null) {
            consume_seen_right(record, timestamp);
            return;
        }
        int key1 = record.page;
        int owner = seen_right_exchange.lane(Hashes.combine(Hashes.of(key0), Hashes.mix(key1)));
        if (owner == lane.subtask()) {
            consume_seen_right(record, timestamp);
            return;
        }
        BinaryOutput out = seen_right_exchange.open(owner);
        out.writeLong(timestamp);
        NewSellers_ViewCodec.INSTANCE.write(record, out);
        seen_right_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_seen_right() {
        Page page = seen_right_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_seen_right(page, i);
                long timestamp = in.readLong();
                consume_seen_right(seen_right_arrived = NewSellers_ViewCodec.INSTANCE.read(in, seen_right_arrived), timestamp);
            }
            signals_seen_right(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + seen_right_exchange.producer(), e);
        }
        seen_right_exchange.release(page);
        return count + 1;
    }

    private void signals_seen_right(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + seen_right_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> seen_merger1.watermark(channel, page.value());
                case IDLE -> seen_merger1.status(channel, true);
                case ACTIVE -> seen_merger1.status(channel, false);
                default -> seen_right_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_seen_right(int stream, boolean idle) throws Exception {
        if (seen_right_exchange != null) {
            seen_right_exchange.status(stream, idle);
        }
        seen_merger1.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void late_seen_left(NewSellers.View record, long timestamp) throws Exception {
        seen_late.increment();
        if (seen_lateWatch != null) {
            seen_lateWatch.record(record, timestamp);
        }
        if (seen_lateLeftWatch != null) {
            seen_lateLeftWatch.record(record, timestamp);
        }
    }

    private void coldNullKey_seen_left(NewSellers.View record) {
        throw new NullKeyException("seen", "user, page", record);
    }

    private void late_seen_right(NewSellers.View record, long timestamp) throws Exception {
        seen_late.increment();
        if (seen_lateWatch != null) {
            seen_lateWatch.record(record, timestamp);
        }
        if (seen_lateRightWatch != null) {
            seen_lateRightWatch.record(record, timestamp);
        }
        consume_lateClicks(record, timestamp);
    }

    private void coldNullKey_seen_right(NewSellers.View record) {
        throw new NullKeyException("seen", "user, page", record);
    }

    private void fire_seen(NewSellers_SeenKey key,
            Session<WindowJoinPane<NewSellers.View, NewSellers.View>> session) throws Exception {
        WindowJoinPane<NewSellers.View, NewSellers.View> state = session.value();
        seen_window.set(session.start(), session.end());
        String key0 = key.key0();
        int key1 = key.key1();
        for (NewSellers.View left : state.left()) {
            if (state.right().size() == 0) {
                join_seen(left, null, key0, key1);
            }
            for (NewSellers.View right : state.right()) {
                join_seen(left, right, key0, key1);
            }
        }
    }

    private void visit_people(StateVisitor visitor) {
        visitor.time("people", "lag", people_lag);
        visitor.lane("people", "splits", people);
        people_watermark = visitor.watermark("people", "watermark", people_watermark);
        people_idle = visitor.idle("people", "idle", people_idle);
    }

    private void visit_auctions(StateVisitor visitor) {
        visitor.time("auctions", "lag", auctions_lag);
        visitor.lane("auctions", "splits", auctions);
        auctions_watermark = visitor.watermark("auctions", "watermark", auctions_watermark);
        auctions_idle = visitor.idle("auctions", "idle", auctions_idle);
    }

    private void visit_views(StateVisitor visitor) {
        visitor.time("views", "lag", views_lag);
        visitor.lane("views", "splits", views);
        views_watermark = visitor.watermark("views", "watermark", views_watermark);
        views_idle = visitor.idle("views", "idle", views_idle);
    }

    private void visit_clicks(StateVisitor visitor) {
        visitor.time("clicks", "lag", clicks_lag);
        visitor.lane("clicks", "splits", clicks);
        clicks_watermark = visitor.watermark("clicks", "watermark", clicks_watermark);
        clicks_idle = visitor.idle("clicks", "idle", clicks_idle);
    }

    private void visit_newSellers(StateVisitor visitor) {
        visitor.time("newSellers", "inputs", newSellers_merger);
        visitor.time("newSellers", "channels/0", newSellers_merger0);
        visitor.time("newSellers", "channels/1", newSellers_merger1);
        visitor.time("newSellers", "windows", newSellers_windows);
        visitor.keyed("newSellers", "panes", new WindowsPart<>(newSellers_windows));
    }

    private void visit_seen(StateVisitor visitor) {
        visitor.time("seen", "inputs", seen_merger);
        visitor.time("seen", "channels/0", seen_merger0);
        visitor.time("seen", "channels/1", seen_merger1);
        visitor.time("seen", "time", seen_windows);
        visitor.keyed("seen", "sessions", new SessionsPart<>(seen_windows, seen_sessions, at -> new NewSellers_SeenKey(seen_sessions.key0(at), seen_sessions.key1(at))));
    }

    private void publishCounters() {
        sellers_records.set(sellers_out);
        shown_records.set(shown_out);
        unclicked_records.set(unclicked_out);
        lateAuctions_records.set(lateAuctions_out);
        lateClicks_records.set(lateClicks_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("NewSellers", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code people} enter.
     */
    private final class PeopleInput implements SourceOutput<NewSellers.Person> {
        @Override
        public void emit(NewSellers.Person record) {
            try {
                Instant time = record.registered();
                long timestamp = time == null ? Long.MIN_VALUE : time.toEpochMilli();
                route_newSellers_left(record, timestamp);
                if (people_lag.advance(timestamp)) {
                    watermark_people(people_lag.watermark());
                }
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (people_malformedWatch != null) {
                people_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("people", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_people(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_people(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_people(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            people_lag.splits(count);
        }

        @Override
        public void split(int split) {
            people_lag.split(split);
        }

        @Override
        public void splitEnded(int split) {
            try {
                watermark_people(people_lag.end(split));
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public long splitWatermark(int split) {
            return people_lag.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                watermark_people(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the records of {@code auctions} enter.
     */
    private final class AuctionsInput implements SourceOutput<NewSellers.Auction> {
        @Override
        public void emit(NewSellers.Auction record) {
            try {
                Instant time = record.opened();
                long timestamp = time == null ? Long.MIN_VALUE : time.toEpochMilli();
                route_newSellers_right(record, timestamp);
                if (auctions_lag.advance(timestamp)) {
                    watermark_auctions(auctions_lag.watermark());
                }
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (auctions_malformedWatch != null) {
                auctions_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("auctions", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_auctions(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_auctions(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_auctions(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            auctions_lag.splits(count);
        }

        @Override
        public void split(int split) {
            auctions_lag.split(split);
        }

        @Override
        public void splitEnded(int split) {
            try {
                watermark_auctions(auctions_lag.end(split));
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public long splitWatermark(int split) {
            return auctions_lag.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                watermark_auctions(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the records of {@code views} enter.
     */
    private final class ViewsInput implements SourceOutput<NewSellers.View> {
        @Override
        public void emit(NewSellers.View record) {
            try {
                long timestamp = record.time;
                route_seen_left(record, timestamp);
                if (views_lag.advance(timestamp)) {
                    watermark_views(views_lag.watermark());
                }
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (views_malformedWatch != null) {
                views_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("views", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_views(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_views(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_views(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            views_lag.splits(count);
        }

        @Override
        public void split(int split) {
            views_lag.split(split);
        }

        @Override
        public void splitEnded(int split) {
            try {
                watermark_views(views_lag.end(split));
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public long splitWatermark(int split) {
            return views_lag.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                watermark_views(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the records of {@code clicks} enter.
     */
    private final class ClicksInput implements SourceOutput<NewSellers.View> {
        @Override
        public void emit(NewSellers.View record) {
            try {
                long timestamp = record.time;
                route_seen_right(record, timestamp);
                if (clicks_lag.advance(timestamp)) {
                    watermark_clicks(clicks_lag.watermark());
                }
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (clicks_malformedWatch != null) {
                clicks_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("clicks", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_clicks(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_clicks(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_clicks(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            clicks_lag.splits(count);
        }

        @Override
        public void split(int split) {
            clicks_lag.split(split);
        }

        @Override
        public void splitEnded(int split) {
            try {
                watermark_clicks(clicks_lag.end(split));
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public long splitWatermark(int split) {
            return clicks_lag.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                watermark_clicks(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class NewSellersMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_newSellers(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                sellers.status(true);
                lateAuctions.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                sellers.status(false);
                lateAuctions.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class NewSellersInput0 implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                newSellers_merger.watermark(0, watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                newSellers_merger.status(0, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                newSellers_merger.status(0, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class NewSellersInput1 implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                newSellers_merger.watermark(1, watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                newSellers_merger.status(1, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                newSellers_merger.status(1, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Stream {@code seen}.
     */
    private final class SeenOut implements Out<NewSellers.Seen> {
        private long timestamp;

        @Override
        public void emit(NewSellers.Seen record) {
            try {
                consume_shown(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Stream {@code seen.unclicked}.
     */
    private final class SeenUnclickedOut implements Out<NewSellers.View> {
        private long timestamp;

        @Override
        public void emit(NewSellers.View record) {
            try {
                if (seen_unclickedWatch != null) {
                    seen_unclickedWatch.record(record, timestamp);
                }
                consume_unclicked(NewSellers_ViewCodec.INSTANCE.copy(record), timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class SeenMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_seen(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                shown.status(true);
                lateClicks.status(true);
                unclicked.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                shown.status(false);
                lateClicks.status(false);
                unclicked.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class SeenInput0 implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                seen_merger.watermark(0, watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                seen_merger.status(0, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                seen_merger.status(0, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class SeenInput1 implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                seen_merger.watermark(1, watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                seen_merger.status(1, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                seen_merger.status(1, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * What happens to the sessions of {@code seen}.
     */
    private final class SeenSessions implements SessionHandler<NewSellers_SeenKey, WindowJoinPane<NewSellers.View, NewSellers.View>> {
        @Override
        public WindowJoinPane<NewSellers.View, NewSellers.View> newValue() {
            return new WindowJoinPane<NewSellers.View, NewSellers.View>(NewSellers_ViewCodec.INSTANCE, NewSellers_ViewCodec.INSTANCE);
        }

        @Override
        public void reset(WindowJoinPane<NewSellers.View, NewSellers.View> value) {
            value.clear();
        }

        @Override
        public void merge(WindowJoinPane<NewSellers.View, NewSellers.View> into,
                WindowJoinPane<NewSellers.View, NewSellers.View> from) {
            try {
                into.addAll(from);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void fire(NewSellers_SeenKey key,
                Session<WindowJoinPane<NewSellers.View, NewSellers.View>> session) {
            try {
                fire_seen(key, session);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void emptied(NewSellers_SeenKey key) {
            seen_sessions.remove(seen_sessions.lookup(key.key0(), key.key1()));
        }
    }
}
