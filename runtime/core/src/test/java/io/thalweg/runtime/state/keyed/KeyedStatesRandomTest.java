package io.thalweg.runtime.state.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.state.ttl.TimeToLive;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Maps and lists against plain collections whose elements carry their times, over random operations and times to live. */
class KeyedStatesRandomTest {

    private static final int OPERATIONS = 3_000;

    private static final class Stamped {
        final Object value;
        long time;

        Stamped(Object value, long time) {
            this.value = value;
            this.time = time;
        }
    }

    private static TimeToLive random(Random random) {
        if (random.nextInt(4) == 0) {
            return TimeToLive.FOREVER;
        }
        TimeToLive ttl = TimeToLive.of(1 + random.nextInt(40)).withoutSweep();
        ttl = random.nextBoolean() ? ttl.withRefreshByReads() : ttl;
        return random.nextBoolean() ? ttl.withExpiredShown() : ttl;
    }

    @RepeatedTest(60)
    @DisplayName("K4, T2 to T8: a map of keyed state is a map whose entries expire one by one")
    void map(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        TimeToLive ttl = random(random);
        OneKeyTable table = new OneKeyTable(0, 1);
        KeyedMap<String, Integer> map = new KeyedMap<>(table, 0, ttl);
        Map<String, Stamped> model = new LinkedHashMap<>();
        int keys = 1 + random.nextInt(40);
        long now = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            now += random.nextInt(3);
            table.start(now);
            String key = "k" + random.nextInt(keys);
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> {
                    Integer value = random.nextInt(10) == 0 ? null : i;
                    map.put(key, value);
                    model.put(key, new Stamped(value, now));
                }
                case 3 -> assertThat(map.get(key)).isEqualTo(read(model, key, ttl, now, false));
                case 4 -> assertThat(map.contains(key)).isEqualTo(read(model, key, ttl, now, true));
                case 5 -> {
                    map.remove(key);
                    model.remove(key);
                }
                case 6 -> assertThat(map.isEmpty()).isEqualTo(model.isEmpty());
                default -> assertThat(entries(map, random, model, ttl, now)).isTrue();
            }
        }
    }

    private static Object read(Map<String, Stamped> model, String key, TimeToLive ttl, long now, boolean presence) {
        Stamped found = model.get(key);
        boolean shown = found != null;
        if (found != null && ttl.expired(found.time, now)) {
            model.remove(key);
            shown = ttl.shownUntilCleaned();
        } else if (found != null && ttl.refreshedByReads()) {
            found.time = now;
        }
        return presence ? (Object) shown : shown ? found.value : null;
    }

    /** Iterates over all entries, and removes some through the iterator. */
    private static boolean entries(
            KeyedMap<String, Integer> map, Random random, Map<String, Stamped> model, TimeToLive ttl, long now) {
        List<String> removed = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Iterator<Map.Entry<String, Integer>> i = map.entries().iterator(); i.hasNext(); ) {
            Map.Entry<String, Integer> entry = i.next();
            seen.add(entry.toString());
            if (random.nextInt(20) == 0) {
                i.remove();
                removed.add(entry.getKey());
            }
        }
        List<String> expected = new ArrayList<>();
        for (String key : List.copyOf(model.keySet())) {
            Stamped stamped = model.get(key);
            if (Boolean.TRUE.equals(read(model, key, ttl, now, true))) {
                expected.add(key + "=" + stamped.value);
            }
        }
        removed.forEach(model::remove);
        assertThat(seen).containsExactlyElementsOf(expected);
        return true;
    }

    @RepeatedTest(60)
    @DisplayName("K3, T2 to T9: a list of keyed state is a list whose elements expire one by one")
    void list(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        TimeToLive ttl = random(random);
        OneKeyTable table = new OneKeyTable(0, 1);
        KeyedList<Integer> list = new KeyedList<>(table, 0, ttl);
        List<Stamped> model = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            now += random.nextInt(3);
            table.start(now);
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> {
                    list.add(i);
                    model.add(new Stamped(i, now));
                }
                case 4 -> {
                    list.addAll(List.of(i, -i));
                    model.add(new Stamped(i, now));
                    model.add(new Stamped(-i, now));
                }
                case 5 -> {
                    List<Integer> elements = random.nextBoolean() ? List.of(i) : List.of();
                    list.update(elements);
                    model.clear();
                    for (Integer element : elements) {
                        model.add(new Stamped(element, now));
                    }
                }
                default -> {
                    List<Object> seen = new ArrayList<>();
                    list.get().forEach(seen::add);
                    assertThat(seen).isEqualTo(readAll(model, ttl, now));
                }
            }
        }
    }

    private static List<Object> readAll(List<Stamped> model, TimeToLive ttl, long now) {
        List<Object> seen = new ArrayList<>();
        boolean anyLive = model.stream().anyMatch(element -> !ttl.expired(element.time, now));
        for (Stamped element : List.copyOf(model)) {
            boolean live = !ttl.expired(element.time, now);
            if (live || ttl.shownUntilCleaned()) {
                seen.add(element.value);
            }
            if (!live && (!anyLive || ttl.refreshedByReads() || !ttl.shownUntilCleaned())) {
                model.remove(element);
            } else if (live && ttl.refreshedByReads()) {
                element.time = now;
            }
        }
        return seen;
    }
}
