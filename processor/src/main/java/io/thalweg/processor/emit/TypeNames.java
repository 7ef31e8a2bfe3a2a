package io.thalweg.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.model.TypeRef;
import java.util.List;

/** Types of the model as JavaPoet wants them. */
public final class TypeNames {

    private TypeNames() {}

    /** The type with its type arguments. */
    public static TypeName of(TypeRef type) {
        if (type instanceof TypeRef.Array array) {
            return ArrayTypeName.of(of(array.component()));
        }
        if (type instanceof TypeRef.Declared declared) {
            return declared(declared);
        }
        return primitive(((TypeRef.Primitive) type).keyword());
    }

    /** The type, or its box if it is a primitive one. */
    public static TypeName boxed(TypeRef type) {
        return of(type).box();
    }

    /** The class without type arguments. */
    public static ClassName className(TypeRef.Declared type) {
        List<String> names = type.simpleNames();
        String[] inner = names.subList(1, names.size()).toArray(String[]::new);
        return ClassName.get(type.packageName(), names.get(0), inner);
    }

    private static TypeName declared(TypeRef.Declared type) {
        ClassName raw = className(type);
        if (type.arguments().isEmpty()) {
            return raw;
        }
        TypeName[] arguments = type.arguments().stream().map(TypeNames::of).toArray(TypeName[]::new);
        return ParameterizedTypeName.get(raw, arguments);
    }

    private static TypeName primitive(String keyword) {
        return switch (keyword) {
            case "void" -> TypeName.VOID;
            case "boolean" -> TypeName.BOOLEAN;
            case "byte" -> TypeName.BYTE;
            case "short" -> TypeName.SHORT;
            case "int" -> TypeName.INT;
            case "long" -> TypeName.LONG;
            case "char" -> TypeName.CHAR;
            case "float" -> TypeName.FLOAT;
            case "double" -> TypeName.DOUBLE;
            default -> throw new IllegalArgumentException("no primitive type: " + keyword);
        };
    }
}
