package io.thalweg.processor.conformance;

import io.thalweg.runtime.join.IntervalJoin;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.window.AlignedWindows;
import io.thalweg.runtime.window.session.SessionWindows;
import io.thalweg.runtime.window.triggered.TriggeredWindows;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a job still holds, to show that nothing leaks. Flink counts timers and state entries; here there are none to
 * count: windows and sessions that are open, and whether one of them is due ever again. So what can be compared is only
 * whether there is any: 0 is 0, and everything else is 1.
 */
final class OpenState {

    private long open;
    private boolean due;

    private OpenState() {}

    /** Walks through the objects of a job, as no public way leads to them. */
    static OpenState of(Object job) {
        OpenState state = new OpenState();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> next = new ArrayDeque<>(Set.of(job));
        while (!next.isEmpty()) {
            Object each = next.pop();
            if (seen.add(each)) {
                state.look(each);
                state.visit(each, next);
            }
        }
        return state;
    }

    Map<String, Object> facts() {
        return Map.of("state_entries", Math.min(open, 1), "event_timers", due ? 1 : 0);
    }

    private void look(Object object) {
        if (object instanceof TriggeredWindows<?, ?> windows) {
            open += windows.openWindows();
            due |= windows.eventTimers() > 0;
        }
        if (object instanceof AlignedWindows<?> windows) {
            open += windows.openPanes();
            due |= windows.openPanes() > 0 && windows.due() != Long.MAX_VALUE;
        } else if (object instanceof IntervalJoin<?, ?> join) {
            open += join.openKeys();
            due |= join.openKeys() > 0;
        } else if (object instanceof SessionWindows<?, ?> sessions) {
            open += sessions.openSessions();
            due |= sessions.nextDue() != Long.MAX_VALUE;
        }
    }

    /** Count windows have their state in a table of their step's, which no other object knows. */
    private void lookAtTable(Field field, Object stage) {
        if (field.getName().endsWith("_state") && value(field, stage) instanceof SlotTable table) {
            open += table.size();
        }
    }

    private void visit(Object object, Deque<Object> next) {
        if (object instanceof Object[]) {
            for (int i = 0; i < Array.getLength(object); i++) {
                push(Array.get(object, i), next);
            }
            return;
        }
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    lookAtTable(field, object);
                    push(value(field, object), next);
                }
            }
        }
    }

    private static void push(Object value, Deque<Object> next) {
        if (value != null && (value instanceof Object[] || isOfJob(value.getClass()))) {
            next.push(value);
        }
    }

    /** Objects of the engine and of the generated program, not of the JDK. */
    private static boolean isOfJob(Class<?> type) {
        return !type.isHidden() && !type.isEnum() && !type.isArray() && type.getClassLoader() != null;
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot read " + field, e);
        }
    }
}
