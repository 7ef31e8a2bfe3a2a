package io.thalweg.processor.read;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.thalweg.processor.model.RecordUse;
import io.thalweg.processor.read.RecordUses.Read;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * Looks at a method for everything that could change a record or let it go elsewhere. A part of the record that may change
 * is allowed in few places: on the way to one of its own parts, beside {@code ==}, and as what the method returns.
 */
final class RecordScan extends TreeScanner<Void, Void> {

    private final RecordPaths paths;
    private boolean returned;
    private boolean escapes;

    private RecordScan(RecordPaths paths) {
        this.paths = paths;
    }

    /** What a method does with the record at the beginning of the paths. */
    static RecordUse of(MethodTree method, RecordPaths paths) {
        RecordScan scan = new RecordScan(paths);
        scan.scan(method.getBody(), null);
        if (scan.escapes) {
            return RecordUse.UNKNOWN;
        }
        return scan.returned ? RecordUse.RETURNED : RecordUse.READ;
    }

    @Override
    public Void visitReturn(ReturnTree statement, Void nothing) {
        result(statement.getExpression());
        return null;
    }

    private void result(ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree parenthesized) {
            result(parenthesized.getExpression());
        } else if (expression instanceof ConditionalExpressionTree choice) {
            scan(choice.getCondition(), null);
            result(choice.getTrueExpression());
            result(choice.getFalseExpression());
        } else {
            returned |= changeable(expression);
            onWay(expression);
        }
    }

    private boolean changeable(ExpressionTree expression) {
        return paths.part(expression).filter(type -> !paths.immutable(type)).isPresent();
    }

    /** An expression that may be a part of the record: only what else it consists of is looked at. */
    private void onWay(ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree parenthesized) {
            onWay(parenthesized.getExpression());
        } else if (paths.part(expression).isEmpty()) {
            scan(expression, null);
        } else if (expression instanceof MemberSelectTree select) {
            onWay(select.getExpression());
        } else if (expression instanceof ArrayAccessTree access) {
            onWay(access.getExpression());
            scan(access.getIndex(), null);
        } else if (expression instanceof MethodInvocationTree call) {
            call(call);
        }
    }

    private Void value(ExpressionTree expression, Runnable otherwise) {
        Optional<TypeMirror> part = paths.part(expression);
        if (part.isEmpty()) {
            otherwise.run();
        } else {
            escapes |= !paths.immutable(part.get());
            onWay(expression);
        }
        return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
        escapes |= identifier.getName().contentEquals("super");
        return value(identifier, () -> {});
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
        return value(select, () -> scan(select.getExpression(), null));
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree access, Void nothing) {
        return value(access, () -> super.visitArrayAccess(access, null));
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        return value(call, () -> call(call));
    }

    private void call(MethodInvocationTree call) {
        Optional<Read> read = paths.read(call);
        escapes |= read.isEmpty() && paths.isOnPart(call);
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            onWay(select.getExpression());
        }
        scan(call.getArguments(), null);
    }

    @Override
    public Void visitBinary(BinaryTree binary, Void nothing) {
        if (binary.getKind() == Tree.Kind.EQUAL_TO || binary.getKind() == Tree.Kind.NOT_EQUAL_TO) {
            onWay(binary.getLeftOperand());
            onWay(binary.getRightOperand());
            return null;
        }
        return super.visitBinary(binary, nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void nothing) {
        written(assignment.getVariable());
        return super.visitAssignment(assignment, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void nothing) {
        written(assignment.getVariable());
        return super.visitCompoundAssignment(assignment, nothing);
    }

    @Override
    public Void visitUnary(UnaryTree unary, Void nothing) {
        switch (unary.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                written(unary.getExpression());
            default -> {}
        }
        return super.visitUnary(unary, nothing);
    }

    private void written(ExpressionTree variable) {
        escapes |= paths.part(variable).isPresent();
    }

    /** A variable of the record's name means something else from there on. */
    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        escapes |= paths.isRecord(variable.getName());
        return super.visitVariable(variable, nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
        escapes = true; // when it runs, and with which names, is not looked at
        return null;
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
        escapes = true;
        return null;
    }

    @Override
    public Void visitClass(ClassTree local, Void nothing) {
        escapes = true;
        return null;
    }
}
