package io.thalweg.processor.emit.codec;

import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.TypeRef;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes and takes apart objects of compiled types, by reflection, which generated code must not use. */
final class Objects {
    private final Map<TypeRef, EventType> types;
    private final Function<String, Class<?>> loader;
    private final Map<Class<?>, EventType> byClass = new HashMap<>();
    private final Map<Class<?>, Map<String, Field>> fields = new HashMap<>();

    /** @param loader finds a class by its binary name */
    Objects(Map<TypeRef, EventType> types, Function<String, Class<?>> loader) {
        this.types = types;
        this.loader = loader;
    }

    EventType type(TypeRef type) {
        return types.get(type);
    }

    /** The event type of an object, of which only its class is known. */
    EventType typeOf(Object value) {
        return byClass.computeIfAbsent(
                value.getClass(),
                wanted -> types.values().stream()
                        .filter(type -> type.type() instanceof TypeRef.Declared && load(type.type()) == wanted)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no event type: " + wanted)));
    }

    Class<?> load(TypeRef type) {
        if (type instanceof TypeRef.Array array) {
            return load(array.component()).arrayType();
        }
        return type instanceof TypeRef.Declared declared ? load(declared) : primitive(type.toString());
    }

    private Class<?> load(TypeRef.Declared type) {
        return loader.apply(TypeNames.className(type).reflectionName());
    }

    private static Class<?> primitive(String keyword) {
        return List.<Class<?>>of(
                        boolean.class,
                        byte.class,
                        short.class,
                        int.class,
                        long.class,
                        char.class,
                        float.class,
                        double.class)
                .stream()
                .filter(type -> type.getName().equals(keyword))
                .findFirst()
                .orElseThrow();
    }

    Object record(EventType type, Object[] components) {
        try {
            Constructor<?> constructor = load(type.type()).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    Object object(EventType type, Object[] components) {
        try {
            Constructor<?> constructor = load(type.type()).getDeclaredConstructor();
            constructor.setAccessible(true);
            Object object = constructor.newInstance();
            for (int i = 0; i < components.length; i++) {
                set(object, type.components().get(i), components[i]);
            }
            return object;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    void set(Object object, Component component, Object value) {
        try {
            field(object, component).set(object, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    Object get(Object object, Component component) {
        try {
            return field(object, component).get(object);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Field field(Object object, Component component) throws NoSuchFieldException {
        Map<String, Field> known = fields.computeIfAbsent(object.getClass(), absent -> new HashMap<>());
        Field field = known.get(component.name());
        if (field == null) {
            field = object.getClass().getDeclaredField(component.name());
            field.setAccessible(true);
            known.put(component.name(), field);
        }
        return field;
    }

    /** A new object of a class with a constructor without parameters. */
    Object instance(String binaryName) {
        try {
            Class<?> type = loader.apply(binaryName);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
