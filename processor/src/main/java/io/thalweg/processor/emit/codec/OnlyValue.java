package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.ValueType;

/** The value type of event types that are not objects with components: enums, and component types by themselves. */
final class OnlyValue {

    private OnlyValue() {}

    static ValueType of(EventType type) {
        return type.shape() == Shape.ENUM
                ? new ValueType.EnumValue(type.type(), type.constants())
                : type.components().get(0).value();
    }
}
