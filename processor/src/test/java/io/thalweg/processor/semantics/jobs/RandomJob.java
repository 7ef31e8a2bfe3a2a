package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.WindowShape;
import io.thalweg.processor.semantics.differential.WindowShape.KeyKind;
import io.thalweg.processor.semantics.differential.WindowShape.Kind;
import io.thalweg.processor.semantics.differential.WindowShape.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A job made up from a seed: one or two sources and some steps, each of which reads streams that exist already. Steps whose
 * results would depend on the order of records, or on which of them are late, are put only where these are fixed.
 */
final class RandomJob {

    /** How far out of order a record may be, in milliseconds. */
    static final int DISORDER = 60;

    private final Random random;
    private final boolean mutable;
    private final long lag;
    private final List<String> sources;
    private final List<RandomStep> steps = new ArrayList<>();
    private final Map<String, Traits> streams = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    RandomJob(long seed) {
        random = new Random(seed);
        mutable = random.nextBoolean();
        boolean timely = random.nextBoolean();
        lag = timely ? DISORDER : random.nextInt(DISORDER / 2);
        sources = random.nextInt(3) == 0 ? List.of("first", "second") : List.of("first");
        sources.forEach(source -> streams.put(source, Traits.ofSource(timely)));
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            add(step("s" + i));
        }
    }

    long lag() {
        return lag;
    }

    boolean mutable() {
        return mutable;
    }

    List<String> sources() {
        return sources;
    }

    List<RandomStep> steps() {
        return steps;
    }

    /** The streams that nobody else reads. */
    List<String> sinks() {
        return streams.keySet().stream()
                .filter(stream -> !read.contains(stream))
                .toList();
    }

    private void add(RandomStep step) {
        steps.add(step);
        read.addAll(step.inputs());
        streams.putAll(step.outputs(traits(step.inputs())));
    }

    private Traits traits(List<String> inputs) {
        return Traits.union(inputs.stream().map(streams::get).toList());
    }

    private RandomStep step(String name) {
        List<String> inputs = inputs();
        Traits traits = traits(inputs);
        KeyKind key = KeyKind.values()[random.nextInt(KeyKind.values().length)];
        int choice = random.nextInt(15);
        if (inputs.size() == 2 && traits.timely() && key.isPath() && choice < 6) {
            return join(name, inputs.get(0), inputs.get(1), key);
        }
        if (choice < 4 && key != KeyKind.NONE && traits.ordered(key)) {
            return choice == 0
                    ? new CountWindowStep(capital(name), inputs, key, 1 + random.nextInt(5), random.nextInt(4))
                    : new RunningStep(capital(name), inputs, key, random.nextBoolean());
        }
        if (choice >= 12 && key != KeyKind.NONE) {
            if (traits.ordered(key) && random.nextBoolean()) {
                return new LimitedStep(
                        capital(name), inputs, key, 1 + random.nextInt(60), random.nextBoolean(), random.nextBoolean());
            }
            if (traits.lateRecordsFixed()) {
                boolean deleting = traits.ordered(key) && random.nextBoolean();
                return new TimerStep(capital(name), inputs, key, 1 + random.nextInt(60), deleting);
            }
        }
        if (choice < 9 && traits.lateRecordsFixed()) {
            WindowShape shape = shape(key, traits.order() == Traits.Order.ALL);
            return new WindowStep(capital(name), inputs, shape, traits.ordered(key));
        }
        StatelessStep.Kind[] kinds = StatelessStep.Kind.values();
        return new StatelessStep(name, kinds[random.nextInt(kinds.length)], inputs, random.nextInt(4));
    }

    private RandomStep join(String name, String left, String right, KeyKind key) {
        if (random.nextBoolean()) {
            long from = random.nextInt(20) - 15;
            return new IntervalJoinStep(
                    name, left, right, key, from, from + 2 + random.nextInt(15), random.nextBoolean());
        }
        String type = List.of("INNER", "LEFT", "RIGHT", "FULL").get(random.nextInt(4));
        long size = 1 + random.nextInt(25);
        Kind kind = random.nextBoolean() ? Kind.TUMBLING : Kind.SLIDING;
        long slide = kind == Kind.SLIDING ? 1 + random.nextInt(25) : size;
        return new WindowJoinStep(
                name, left, right, type, new WindowShape(kind, size, slide, 0, 0, false, key, Style.BUFFERED));
    }

    private static String capital(String name) {
        return name.toUpperCase(java.util.Locale.ROOT);
    }

    private List<String> inputs() {
        List<String> all = new ArrayList<>(streams.keySet());
        List<String> inputs = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? 2 : 1;
        for (int i = 0; i < count && !all.isEmpty(); i++) {
            boolean latest = random.nextInt(3) == 0;
            inputs.add(all.remove(latest ? all.size() - 1 : random.nextInt(all.size())));
        }
        return inputs;
    }

    /** @param exact whether watermarks have their exact place: else it is open whether a session that touches has fired */
    private WindowShape shape(KeyKind key, boolean exact) {
        Kind kind = Kind.values()[random.nextInt(exact ? Kind.values().length : Kind.SESSION.ordinal())];
        long size = 1 + random.nextInt(60);
        long slide = kind == Kind.SLIDING ? 1 + random.nextInt(30) : size;
        long offset = kind.isSession() ? 0 : random.nextInt(3) == 0 ? random.nextInt((int) slide) : 0;
        long lateness = random.nextInt(3) == 0 ? random.nextInt(40) : 0;
        Style style = Style.values()[random.nextInt(Style.values().length)];
        if (kind.isSession() && style == Style.SEPARATE) {
            style = Style.MERGED;
        }
        return new WindowShape(kind, size, slide, offset, lateness, false, key, style);
    }
}
