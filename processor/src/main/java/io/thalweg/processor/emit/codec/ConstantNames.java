package io.thalweg.processor.emit.codec;

import java.util.Locale;

/** Names of constants, in capitals. */
final class ConstantNames {

    private ConstantNames() {}

    /** {@code ORDER_STATE} of {@code OrderState}. */
    static String of(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
