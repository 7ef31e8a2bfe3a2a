package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;

/** The types of the engine that generated stages use. A test holds each against the runtime. */
public final class EngineTypes {

    static final ClassName BINARY_INPUT = api("BinaryInput");
    static final ClassName BINARY_OUTPUT = api("BinaryOutput");
    static final ClassName CODEC = api("Codec");
    static final ClassName CONFIG = api("Config");
    static final ClassName FAILED_RECORD = api("FailedRecord");
    static final ClassName MALFORMED_RECORD = api("MalformedRecord");
    static final ClassName OUT = api("Out");
    static final ClassName STREAM_SINK = api("StreamSink");
    static final ClassName TIME_DOMAIN = ClassName.get("io.thalweg.annotations", "TimeDomain");
    static final ClassName TIME_WINDOW = api("TimeWindow");

    static final ClassName MALFORMED = ClassName.get("io.thalweg.annotations", "Malformed");

    static final ClassName JOB_DEFAULTS = engine("job", "JobDefaults");
    static final ClassName JOB_PLAN = engine("job", "JobPlan");
    static final ClassName JOB_RUNNER = engine("job", "JobRunner");

    static final ClassName LANE = engine("task", "Lane");
    static final ClassName SIDE_WATCH = engine("task", "SideWatch");
    static final ClassName SOURCE_HANDLE = engine("task", "SourceHandle");
    static final ClassName SOURCE_OUTPUT = engine("task", "SourceOutput");
    static final ClassName STAGE = engine("task", "Stage");
    static final ClassName STEP_FAILURE = engine("task", "StepFailure");

    static final ClassName COLLECTION_CODECS = engine("codec", "CollectionCodecs");
    static final ClassName SAVED_TABLE = engine("snapshot", "SavedTable");
    static final ClassName SAVED_FIELD = engine("snapshot", "SavedField");
    static final ClassName SAVED_VALUES = engine("snapshot", "SavedValues");
    static final ClassName STATE_VISITOR = engine("snapshot", "StateVisitor");
    static final ClassName TABLE_PART = engine("snapshot", "TablePart");

    static final ClassName COUNTER = engine("metrics", "Counter");

    static final ClassName SOURCE_OPTIONS = engine("task", "SourceOptions");
    static final ClassName SPLIT_LAG = engine("time", "SplitLag");
    static final ClassName SPLIT_GENERATORS = engine("time", "SplitGenerators");
    static final ClassName BOUNDED_LAG = engine("time", "BoundedLag");
    static final ClassName BOUNDED_OUT_OF_ORDERNESS = engine("time", "BoundedOutOfOrderness");
    static final ClassName PER_RECORD_LAG = engine("time", "PerRecordLag");
    static final ClassName SOURCE_WATERMARKS = engine("time", "SourceWatermarks");
    static final ClassName WATERMARK_MERGER = engine("time", "WatermarkMerger");
    static final ClassName INPUT_WATERMARKS = engine("time", "InputWatermarks");
    static final ClassName WATERMARK_TARGET = engine("time", "WatermarkTarget");

    static final ClassName KEYED_TIMERS = engine("time.timer", "KeyedTimers");

    static final ClassName EXCHANGE = engine("channel", "Exchange");
    static final ClassName PAGE_OF_RECORDS = engine("channel", "Page");

    static final ClassName HASHES = engine("state", "Hashes");
    static final ClassName PANE = engine("state", "Pane");
    static final ClassName STATE_ENVIRONMENT = engine("state", "StateEnvironment");
    static final ClassName SELDOM_PATH = engine("state", "SeldomPath");
    static final ClassName SLOT_TABLE = engine("state", "SlotTable");

    static final ClassName KEYED_TABLE = engine("state.keyed", "KeyedTable");
    static final ClassName STAMPS = engine("state.keyed", "Stamps");
    static final ClassName WORD_VALUE = engine("state.keyed", "WordValue");
    static final ClassName WORD_REDUCING = engine("state.keyed", "WordReducing");
    static final ClassName OBJECT_VALUE = engine("state.keyed", "ObjectValue");
    static final ClassName OBJECT_REDUCING = engine("state.keyed", "ObjectReducing");
    static final ClassName AGGREGATING = engine("state.keyed", "Aggregating");
    static final ClassName KEYED_LIST = engine("state.keyed", "KeyedList");
    static final ClassName KEYED_MAP = engine("state.keyed", "KeyedMap");
    static final ClassName TIME_TO_LIVE = engine("state.ttl", "TimeToLive");

    static final ClassName ALIGNED_WINDOWS = engine("window", "AlignedWindows");
    static final ClassName TIMERS_PART = engine("time.timer", "TimersPart");
    static final ClassName SESSIONS_PART = engine("window.session", "SessionsPart");
    static final ClassName LONE_SESSIONS = engine("window.session", "LoneSessions");
    static final ClassName KEY_WINDOWS_PART = engine("window.triggered", "KeyWindowsPart");
    static final ClassName LONE_WINDOWS = engine("window.triggered", "LoneWindows");
    static final ClassName LONE_PANES = engine("window", "LonePanes");
    static final ClassName LONE_CONTENTS = engine("snapshot", "LoneContents");
    static final ClassName SAVED_CONTENTS = engine("snapshot", "SavedContents");
    static final ClassName KEY_OBJECTS = engine("snapshot", "KeyObjects");
    static final ClassName INTERVAL_JOIN_PART = engine("join", "IntervalJoinPart");
    static final ClassName BROADCAST_PART = engine("process", "BroadcastPart");
    static final ClassName CALLS_PART = engine("async", "CallsPart");
    static final ClassName WINDOWS_PART = engine("window", "WindowsPart");
    static final ClassName WINDOW_GRID = engine("window", "WindowGrid");
    static final ClassName RECORD_BUFFER = engine("window", "RecordBuffer");
    static final ClassName MISSING_TIMESTAMP = engine("window", "MissingTimestampException");

    static final ClassName SESSION = engine("window.session", "Session");
    static final ClassName KEY_SESSIONS = engine("window.session", "KeySessions");
    static final ClassName SESSION_WINDOWS = engine("window.session", "SessionWindows");
    static final ClassName SESSION_HANDLER = engine("window.session", "SessionHandler");

    static final ClassName OPERATOR_LIST_STATE = engine("state.operator", "OperatorListState");

    static final ClassName ASYNC_CALLS = engine("async", "AsyncCalls");
    static final ClassName ASYNC_HANDLER = engine("async", "AsyncHandler");
    static final ClassName ASYNC_OPTIONS = engine("async", "AsyncOptions");
    static final ClassName BACKOFF = engine("async", "Backoff");
    static final ClassName CALL_FAILURE = engine("async", "CallFailure");
    static final ClassName RETRIES = engine("async", "Retries");

    static final ClassName INTERVAL_JOIN = engine("join", "IntervalJoin");
    static final ClassName KEY_RECORDS = engine("join", "KeyRecords");
    static final ClassName TIMED_RECORDS = engine("join", "TimedRecords");
    static final ClassName RECORD_CHAINS = engine("join", "RecordChains");
    static final ClassName WINDOW_JOIN_PANE = engine("join", "WindowJoinPane");
    static final ClassName WINDOW_JOIN_TABLE = engine("join", "WindowJoinTable");

    static final ClassName TRIGGER_RESULT = api("TriggerResult");
    static final ClassName TRIGGERED_WINDOW = engine("window.triggered", "TriggeredWindow");
    static final ClassName TRIGGERED_WINDOWS = engine("window.triggered", "TriggeredWindows");
    static final ClassName TIMED_WINDOWS = engine("window.triggered", "TimedWindows");
    static final ClassName TRIGGERED_SESSIONS = engine("window.triggered", "TriggeredSessions");
    static final ClassName GLOBAL_WINDOWS = engine("window.triggered", "GlobalWindows");
    static final ClassName KEY_WINDOWS = engine("window.triggered", "KeyWindows");
    static final ClassName WINDOW_HANDLER = engine("window.triggered", "WindowHandler");
    static final ClassName TRIGGER_HANDLER = engine("window.triggered", "TriggerHandler");
    static final ClassName COUNT_TRIGGER = engine("window.triggered", "CountTrigger");
    static final ClassName END_TRIGGER = engine("window.triggered", "EndTrigger");
    static final ClassName INTERVAL_TRIGGER = engine("window.triggered", "IntervalTrigger");
    static final ClassName CLOCK_INTERVAL_TRIGGER = engine("window.triggered", "ClockIntervalTrigger");
    static final ClassName TIMESTAMPED_RECORDS = engine("window.triggered", "TimestampedRecords");

    static final ClassName CLOSING = engine("task", "Closing");
    static final ClassName HANDLER_EXCEPTION = engine("process", "HandlerException");
    static final ClassName METHOD_SINK = engine("process", "MethodSink");
    static final ClassName NULL_KEY = engine("process", "NullKeyException");
    static final ClassName STEP_BROADCAST_STATE = engine("process", "StepBroadcastState");
    static final ClassName ALL_KEYS = engine("process", "AllKeys");
    static final ClassName STEP_CONTEXT = engine("process", "StepContext");

    private EngineTypes() {}

    private static ClassName api(String name) {
        return ClassName.get("io.thalweg.api", name);
    }

    private static ClassName engine(String part, String name) {
        return ClassName.get("io.thalweg.runtime." + part, name);
    }
}
