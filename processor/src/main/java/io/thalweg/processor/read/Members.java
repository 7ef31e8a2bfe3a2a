package io.thalweg.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Lists members of classes in a stable order: superclasses first, then as declared. */
final class Members {

    private Members() {}

    /** All fields of an object of the class, inherited ones included. */
    static List<VariableElement> instanceFields(TypeElement type, JavaTypes types) {
        List<VariableElement> fields = new ArrayList<>();
        for (TypeElement owner : lineage(type, types)) {
            ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                    .filter(field -> field.getKind() == ElementKind.FIELD && !isStatic(field))
                    .forEach(fields::add);
        }
        return fields;
    }

    /** All methods of the class, inherited ones included, without those that a subclass overrides. */
    static List<ExecutableElement> methods(TypeElement type, JavaTypes types) {
        List<ExecutableElement> methods = new ArrayList<>();
        for (TypeElement owner : lineage(type, types)) {
            for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
                methods.removeIf(earlier -> types.elements().overrides(method, earlier, type));
                methods.add(method);
            }
        }
        return methods;
    }

    private static List<TypeElement> lineage(TypeElement type, JavaTypes types) {
        List<TypeElement> lineage = new ArrayList<>();
        types.superclass(type).ifPresent(parent -> lineage.addAll(lineage(parent, types)));
        lineage.add(type);
        return lineage;
    }

    static boolean isStatic(Element element) {
        return element.getModifiers().contains(Modifier.STATIC);
    }
}
