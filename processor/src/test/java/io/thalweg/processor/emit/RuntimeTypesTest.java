package io.thalweg.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiler knows the runtime by name only, so the names have to be right. */
class RuntimeTypesTest {

    static Stream<Field> constants() {
        return Arrays.stream(RuntimeTypes.class.getFields()).filter(field -> field.getType() == ClassName.class);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void existsAndIsPublic(Field constant) throws ReflectiveOperationException {
        Class<?> type = Class.forName(((ClassName) constant.get(null)).reflectionName());
        assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
    }
}
