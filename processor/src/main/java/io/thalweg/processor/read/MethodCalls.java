package io.thalweg.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The calls in the body of a method whose target can be told without resolving names: methods of the class itself, and of
 * what its fields and the parameters of the method hold.
 */
final class MethodCalls extends TreeScanner<Void, Void> {

    /**
     * A call.
     *
     * @param target the name of a field or parameter, empty for a method of the class itself
     * @param arguments how many there are
     */
    record Call(String target, String method, int arguments) {}

    private final List<Call> calls = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>(); // local variables, which may have the name of a field

    private MethodCalls() {}

    /** The calls in a method, in their order. */
    static List<Call> in(MethodTree method) {
        MethodCalls found = new MethodCalls();
        found.scan(method.getBody(), null);
        return found.calls.stream()
                .filter(call -> !found.hidden.contains(call.target()))
                .map(call -> new Call(call.target().replace("this.", ""), call.method(), call.arguments()))
                .toList();
    }

    @Override
    public Void visitClass(ClassTree local, Void nothing) {
        return null; // names mean something else there
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        hidden.add(variable.getName().toString());
        return super.visitVariable(variable, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        int arguments = call.getArguments().size();
        if (call.getMethodSelect() instanceof IdentifierTree method) {
            calls.add(new Call("", method.getName().toString(), arguments));
        } else if (call.getMethodSelect() instanceof MemberSelectTree select) {
            String target = name(select.getExpression());
            if (target != null) {
                calls.add(new Call(target, select.getIdentifier().toString(), arguments));
            }
        }
        return super.visitMethodInvocation(call, nothing);
    }

    /** The field, local variable or parameter that an expression is, null if it is something else. */
    private static String name(ExpressionTree expression) {
        if (expression instanceof IdentifierTree identifier) {
            String name = identifier.getName().toString();
            return name.equals("this") ? "" : name;
        }
        boolean ofThis = expression instanceof MemberSelectTree select
                && select.getExpression() instanceof IdentifierTree owner
                && owner.getName().contentEquals("this");
        return ofThis ? "this." + ((MemberSelectTree) expression).getIdentifier() : null;
    }
}
