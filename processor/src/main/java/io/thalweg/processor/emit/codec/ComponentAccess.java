package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.model.EventType.Component;

/** How generated code gets and sets a component of an object. */
final class ComponentAccess {

    private ComponentAccess() {}

    /** An expression for the component of the object in a variable. */
    static CodeBlock get(String object, Component component) {
        return CodeBlock.of(component.readsMethod() ? "$N.$N()" : "$N.$N", object, component.read());
    }

    /** A statement that sets the component of the object in a variable. */
    static CodeBlock set(String object, Component component, CodeBlock value) {
        return CodeBlock.of(component.writesMethod() ? "$N.$N($L)" : "$N.$N = $L", object, component.write(), value);
    }
}
