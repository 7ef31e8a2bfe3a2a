package io.thalweg.processor.read;

import java.util.List;

/** The names of annotations and API types that the readers look for. */
final class Names {

    static final String ANNOTATIONS = "io.thalweg.annotations.";
    static final String API = "io.thalweg.api.";

    static final String JOB = "Job";
    static final String EVENT = "Event";
    static final String SOURCE = "Source";
    static final String TRANSFORM = "Transform";
    static final String FILTER = "Filter";
    static final String ASYNC = "Async";
    static final String OPERATOR_STATE = "OperatorState";
    static final String ON_ERROR = "OnError";
    static final String SINK = "Sink";
    static final String JOIN = "Join";
    static final String INTERVAL_JOIN = "IntervalJoin";
    static final String KEY_BY = "KeyBy";
    static final String WINDOW = "Window";
    static final String TRIGGER = "Trigger";
    static final String EVICT = "Evict";
    static final String DROPPED = "Dropped";
    static final String FROM = "From";
    static final String WATERMARK = "Watermark";
    static final String EVENT_TIME = "EventTime";
    static final String CHECKPOINTED = "Checkpointed";
    static final String RESTART = "Restart";
    static final String CODED_BY = "CodedBy";
    static final String ON_EVENT = "OnEvent";
    static final String ON_BROADCAST = "OnBroadcast";
    static final String ON_MERGE = "OnMerge";
    static final String ON_WINDOW = "OnWindow";
    static final String ON_START = "OnStart";
    static final String ON_STOP = "OnStop";
    static final String ON_CHECKPOINT = "OnCheckpoint";
    static final String ON_CHECKPOINT_COMPLETE = "OnCheckpointComplete";
    static final String ON_TIMER = "OnTimer";
    static final String REBALANCE = "Rebalance";
    static final String PARTITION_BY = "PartitionBy";
    static final String SINGLE = "Single";
    static final String STATE = "State";
    static final String KEY = "Key";
    static final String SIDE_OUTPUT = "SideOutput";
    static final String CSV = "Csv";
    static final String JSON = "Json";

    static final List<String> METHOD_STEPS = List.of(SOURCE, TRANSFORM, FILTER, ASYNC, SINK, JOIN, INTERVAL_JOIN);
    static final List<String> CLASS_STEPS = List.of(SOURCE, SINK, KEY_BY, WINDOW, FROM);
    static final List<String> PARTITIONINGS = List.of(REBALANCE, PARTITION_BY, SINGLE);
    static final List<String> HANDLERS = List.of(
            ON_EVENT,
            ON_BROADCAST,
            ON_MERGE,
            ON_WINDOW,
            ON_TIMER,
            ON_START,
            ON_STOP,
            ON_CHECKPOINT,
            ON_CHECKPOINT_COMPLETE);

    static final String STREAM_SOURCE = API + "StreamSource";
    static final String STREAM_SINK = API + "StreamSink";
    static final String TRANSACTIONAL_SINK = API + "TransactionalSink";
    static final String OUT = API + "Out";
    static final String CONTEXT = API + "Context";
    static final String CONFIG = API + "Config";
    static final String FORMAT = API + "Format";
    static final String TIME_WINDOW = API + "TimeWindow";
    static final String TIME_DOMAIN = ANNOTATIONS + "TimeDomain";
    static final String WINDOW_TRIGGER = API + "WindowTrigger";
    static final String WINDOW_EVICTOR = API + "WindowEvictor";
    static final String WATERMARK_GENERATOR = API + "WatermarkGenerator";
    static final String LIST_STATE = API + "ListState";
    static final String CODEC = API + "Codec";
    static final String AGGREGATE = API + "Aggregate";

    static final String COMPLETION_STAGE = "java.util.concurrent.CompletionStage";
    static final String PREDICATE = "java.util.function.Predicate";
    static final String ITERABLE = "java.lang.Iterable";
    static final String OPTIONAL = "java.util.Optional";

    private Names() {}
}
