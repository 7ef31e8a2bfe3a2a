package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.JavaFile;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.function.Executable;

/** Worlds and what was generated for them, compiled together, because starting javac takes longer than anything else. */
final class CompiledWorlds {
    private final Map<TypeWorld, List<JavaFile>> generated = new LinkedHashMap<>();
    private final CompiledSources compiled;

    /** @param emitter writes the files of a world */
    CompiledWorlds(List<TypeWorld> worlds, Function<TypeWorld, List<JavaFile>> emitter) {
        List<String> sources = new ArrayList<>();
        for (TypeWorld world : worlds) {
            List<JavaFile> files = emitter.apply(world);
            generated.put(world, files);
            sources.addAll(List.of(world.source().split(TypeWorld.NEXT_FILE)));
            files.forEach(file -> sources.add(Literals.asciiSource(file.toString())));
        }
        compiled = InMemoryCompiler.compile(sources.toArray(String[]::new));
    }

    List<TypeWorld> worlds() {
        return List.copyOf(generated.keySet());
    }

    Map<String, byte[]> classFiles() {
        return compiled.classFiles();
    }

    Objects objects(TypeWorld world) {
        return new Objects(world.types(), compiled::load);
    }

    /** Runs a test of a world; if it fails, the message says all that is needed to find out why. */
    void check(TypeWorld world, Executable test) {
        try {
            test.execute();
        } catch (Throwable e) {
            throw new AssertionError(
                    "seed " + world.seed() + ": " + e + "\n" + TypeWorld.listing(world.source(), generated.get(world)),
                    e);
        }
    }
}
