package io.thalweg.processor.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and makes records of classes that were compiled in memory, which the test itself cannot name. */
public final class RecordValues {

    private RecordValues() {}

    /** Makes a record, or an object of a class with a constructor that takes that many values. */
    public static Object create(Class<?> type, Object... values) {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> each.getParameterCount() == values.length)
                .findFirst()
                .orElseThrow();
        constructor.setAccessible(true); // the types of a job need not be public
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError("the constructor of " + type + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot make a " + type, e);
        }
    }

    /** A constant of a class. */
    public static Object constant(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot read " + name + " of " + type, e);
        }
    }

    /** The components of a record by name, in the order of their declaration. */
    public static Map<String, Object> of(Object record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            values.put(component.getName(), value(record, component));
        }
        return values;
    }

    private static Object value(Object record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot read " + component, e);
        }
    }
}
