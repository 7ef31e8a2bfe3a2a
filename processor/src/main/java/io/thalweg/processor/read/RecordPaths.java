package io.thalweg.processor.read;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import io.thalweg.processor.read.RecordUses.Read;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Expressions that lead from a record to its parts: {@code record.line.price}, {@code record.asPerson()}. */
final class RecordPaths {

    /** The name under which a method knows the object it is called on. */
    static final String THIS = "this";

    private final RecordUses uses;
    private final String name;
    private final TypeMirror type;

    /**
     * @param name what the method calls the record
     * @param type of the record
     */
    RecordPaths(RecordUses uses, String name, TypeMirror type) {
        this.uses = uses;
        this.name = name;
        this.type = type;
    }

    /** Whether a name within the method is that of the record. */
    boolean isRecord(CharSequence other) {
        return name.contentEquals(other);
    }

    /** Whether a path ends at something that never changes. */
    boolean immutable(TypeMirror end) {
        return uses.immutable(end);
    }

    /** The type of the part of the record that an expression may be, empty if it is none. */
    Optional<TypeMirror> part(ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree parenthesized) {
            return part(parenthesized.getExpression());
        }
        if (expression instanceof IdentifierTree identifier) {
            return named(identifier);
        }
        if (expression instanceof MemberSelectTree select) {
            return part(select.getExpression()).flatMap(owner -> uses.field(owner, select.getIdentifier()));
        }
        if (expression instanceof ArrayAccessTree access) {
            return part(access.getExpression())
                    .filter(array -> array.getKind() == TypeKind.ARRAY)
                    .map(array -> ((ArrayType) array).getComponentType());
        }
        return expression instanceof MethodInvocationTree call
                ? read(call).filter(Read::part).map(Read::type)
                : Optional.empty();
    }

    private Optional<TypeMirror> named(IdentifierTree identifier) {
        if (isRecord(identifier.getName())) {
            return Optional.of(type);
        }
        return isRecord(THIS) ? uses.field(type, identifier.getName()) : Optional.empty();
    }

    /** What a call on a part of the record returns; empty for other calls, and for those that do more than read it. */
    Optional<Read> read(MethodInvocationTree call) {
        int arguments = call.getArguments().size();
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            return part(select.getExpression()).flatMap(owner -> uses.call(owner, select.getIdentifier(), arguments));
        }
        return isRecord(THIS) && call.getMethodSelect() instanceof IdentifierTree own
                ? uses.call(type, own.getName(), arguments)
                : Optional.empty();
    }

    /** Whether a call is one on a part of the record that may change. */
    boolean isOnPart(MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            return part(select.getExpression())
                    .filter(owner -> !immutable(owner))
                    .isPresent();
        }
        return isRecord(THIS);
    }
}
