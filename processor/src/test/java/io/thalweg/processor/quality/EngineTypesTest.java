package io.thalweg.processor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.jvm.EngineTypes;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler knows the runtime by name only, so the names are held against the runtime here. */
class EngineTypesTest {

    @ParameterizedTest
    @ValueSource(classes = {EngineTypes.class, RuntimeTypes.class})
    void eachNameIsThatOfATypeOfTheRuntime(Class<?> constants) throws Exception {
        List<ClassName> names = namesIn(constants);
        assertThat(names).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(names).filteredOn(name -> !exists(name)).isEmpty();
    }

    private static List<ClassName> namesIn(Class<?> constants) throws IllegalAccessException {
        List<ClassName> names = new ArrayList<>();
        for (Field field : constants.getDeclaredFields()) {
            if (field.getType() == ClassName.class) {
                field.setAccessible(true); // of the emitters' own package
                names.add((ClassName) field.get(null));
            }
        }
        return names;
    }

    private static boolean exists(ClassName name) {
        try {
            Class.forName(name.reflectionName(), false, EngineTypesTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
