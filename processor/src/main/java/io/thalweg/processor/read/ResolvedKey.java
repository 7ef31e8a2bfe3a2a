package io.thalweg.processor.read;

import io.thalweg.processor.model.KeyModel;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * A key together with javac's view of its parts while reading lasts.
 *
 * @param types like the parts of the model, in the same order
 */
record ResolvedKey(KeyModel model, List<TypeMirror> types) {}
