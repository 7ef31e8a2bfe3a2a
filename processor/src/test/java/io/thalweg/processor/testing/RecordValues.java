package io.thalweg.processor.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and makes records of classes that were compiled in memory, which the test itself cannot name. */
public final class RecordValues {

    private RecordValues() {}

    /** Makes a record, or an object of a class with a single constructor. */
    public static Object create(Class<?> type, Object... values) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true); // the types of a job need not be public
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError("the constructor of " + type + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot make a " + type, e);
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
