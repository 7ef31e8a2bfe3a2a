package io.thalweg.processor.read;

import io.thalweg.processor.model.MethodModel.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the parameters of a kind of method may be.
 *
 * @param what the kind of method, for messages: {@code @Filter method}
 * @param subject the role of the one parameter that neither annotation nor type of ours marks; null if there is none
 * @param allowed the other roles
 * @param join whether there are two subjects, the sides of a join; whoever reads it counts them
 */
record Signature(String what, Role subject, Set<Role> allowed, boolean join) {

    static final Signature SOURCE = new Signature("@Source method", null, Set.of(Role.CONFIG, Role.CSV, Role.JSON));
    static final Signature SINK_FACTORY =
            new Signature("@Sink method that returns a StreamSink", null, Set.of(Role.CONFIG, Role.CSV, Role.JSON));
    static final Signature SINK = new Signature("@Sink method", Role.RECORD, Set.of(Role.CONTEXT));
    static final Signature FILTER = new Signature("@Filter method", Role.RECORD, Set.of(Role.CONTEXT));
    static final Signature TRANSFORM =
            new Signature("@Transform method", Role.RECORD, Set.of(Role.CONTEXT, Role.OUT, Role.SIDE_OUT));
    static final Signature ASYNC = new Signature("@Async method", Role.RECORD, Set.of());
    static final Signature JOIN = new Signature(
            "@Join method", Role.RECORD, Set.of(Role.KEY, Role.WINDOW, Role.CONTEXT, Role.OUT, Role.SIDE_OUT), true);
    static final Signature INTERVAL_JOIN = new Signature(
            "@IntervalJoin method", Role.RECORD, Set.of(Role.KEY, Role.CONTEXT, Role.OUT, Role.SIDE_OUT), true);
    static final Signature ON_EVENT =
            new Signature("@OnEvent handler", Role.RECORD, Set.of(Role.KEY, Role.CONTEXT, Role.OUT, Role.SIDE_OUT));
    static final Signature ON_BROADCAST =
            new Signature("@OnBroadcast handler", Role.RECORD, Set.of(Role.CONTEXT, Role.OUT, Role.SIDE_OUT));
    static final Signature ON_EVENT_OF_WINDOW =
            new Signature("@OnEvent handler of a window step", Role.RECORD, Set.of(Role.KEY, Role.CONTEXT));
    static final Signature ON_WINDOW = new Signature(
            "@OnWindow handler",
            null,
            Set.of(Role.KEY, Role.WINDOW, Role.CONTEXT, Role.OUT, Role.SIDE_OUT, Role.RECORDS));
    static final Signature ON_TIMER = new Signature(
            "@OnTimer handler",
            null,
            Set.of(Role.TIMER_TIME, Role.KEY, Role.TIME_DOMAIN, Role.CONTEXT, Role.OUT, Role.SIDE_OUT));
    static final Signature ON_MERGE = new Signature("@OnMerge handler", Role.OTHER, Set.of());
    static final Signature ON_START = new Signature("@OnStart handler", null, Set.of(Role.CONFIG, Role.CONTEXT));
    static final Signature ON_STOP = new Signature("@OnStop handler", null, Set.of(Role.CONFIG, Role.CONTEXT));
    static final Signature ON_CHECKPOINT = new Signature("@OnCheckpoint handler", null, Set.of(Role.CHECKPOINT));
    static final Signature ON_CHECKPOINT_COMPLETE =
            new Signature("@OnCheckpointComplete handler", null, Set.of(Role.CHECKPOINT));

    private static final Map<Role, String> TEXTS = texts();

    Signature(String what, Role subject, Set<Role> allowed) {
        this(what, subject, allowed, false);
    }

    private static Map<Role, String> texts() {
        Map<Role, String> texts = new EnumMap<>(Role.class);
        texts.put(Role.RECORD, "the record");
        texts.put(Role.OTHER, "the other accumulator");
        texts.put(Role.TIMER_TIME, "\"@EventTime long\"");
        texts.put(Role.TIME_DOMAIN, "\"TimeDomain\"");
        texts.put(Role.KEY, "\"@Key K\"");
        texts.put(Role.WINDOW, "\"TimeWindow\"");
        texts.put(Role.RECORDS, "\"Iterable<T>\" of all records");
        texts.put(Role.CONTEXT, "\"Context\"");
        texts.put(Role.OUT, "\"Out<R>\"");
        texts.put(Role.SIDE_OUT, "\"@SideOutput(\"name\") Out<S>\"");
        texts.put(Role.CONFIG, "\"Config\"");
        texts.put(Role.CHECKPOINT, "the \"long\" number of the checkpoint");
        texts.put(Role.CSV, "\"@Csv Format<T>\"");
        texts.put(Role.JSON, "\"@Json Format<T>\"");
        return texts;
    }

    /** What a role looks like in source, in quotes. */
    static String text(Role role) {
        return TEXTS.get(role);
    }

    /** All that the method may take, for messages. */
    String allowedText() {
        String others = TEXTS.entrySet().stream()
                .filter(entry -> allowed.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
        if (subject == null) {
            return others;
        }
        String first = join ? "the left and the right record" : TEXTS.get(subject);
        return others.isEmpty() ? first : first + ", then any of " + others;
    }
}
