package io.thalweg.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Whether generated code, which stands in one package, may use something. */
final class Access {

    private final JavaTypes types;
    private final String packageName;

    /** @param packageName the package of the generated code */
    Access(JavaTypes types, String packageName) {
        this.types = types;
        this.packageName = packageName;
    }

    /** Whether the element and all classes around it can be named in generated code. */
    boolean allows(Element element) {
        for (Element at = element; isMemberOrType(at); at = at.getEnclosingElement()) {
            if (!allowsAlone(at)) {
                return false;
            }
        }
        return true;
    }

    /** What to write in front of the element so that it can be used: {@code make it ...}. */
    String fix(Element element) {
        return types.packageOf(element).equals(packageName)
                ? "Make it package-private"
                : "Make it and the class around it public, since the job is in another package";
    }

    private static boolean isMemberOrType(Element element) {
        return element instanceof TypeElement || element.getEnclosingElement() instanceof TypeElement;
    }

    private boolean allowsAlone(Element element) {
        if (element.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        return element.getModifiers().contains(Modifier.PUBLIC)
                || types.packageOf(element).equals(packageName)
                || isInInterface(element);
    }

    private static boolean isInInterface(Element element) {
        return element.getEnclosingElement() instanceof TypeElement owner
                && owner.getKind().isInterface();
    }
}
