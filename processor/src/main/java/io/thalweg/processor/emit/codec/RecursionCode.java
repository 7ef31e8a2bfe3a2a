package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.MethodSpec;

/** Counts how deep values of recursive types are nested; nothing for other types. */
final class RecursionCode {

    private RecursionCode() {}

    static void enter(CodecClass target, MethodSpec.Builder method, String stream) {
        if (target.isRecursive()) {
            method.addStatement("$N.enter()", stream);
        }
    }

    static void leave(CodecClass target, MethodSpec.Builder method, String stream) {
        if (target.isRecursive()) {
            method.addStatement("$N.leave()", stream);
        }
    }
}
