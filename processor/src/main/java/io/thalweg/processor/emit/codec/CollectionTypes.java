package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.ValueType;
import java.util.Map;

/** Types that follow from that of a collection. */
final class CollectionTypes {

    private CollectionTypes() {}

    /** Whether the type is a list, set or optional. */
    static boolean isOfElements(ValueType type) {
        return type instanceof ValueType.ListOf
                || type instanceof ValueType.SetOf
                || type instanceof ValueType.OptionalOf;
    }

    /** The elements of a list, set or optional. */
    static ValueType element(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return list.element();
        }
        if (type instanceof ValueType.SetOf set) {
            return set.element();
        }
        return ((ValueType.OptionalOf) type).element();
    }

    /** {@code Map.Entry<K, V>}. */
    static TypeName entry(ValueType.MapOf type) {
        return ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class),
                TypeNames.boxed(type.key().type()),
                TypeNames.boxed(type.value().type()));
    }
}
