package io.thalweg.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** Keeps all output of a compilation in memory: classes, generated sources, resources. Used by one compilation. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, byte[]> classFiles = new TreeMap<>();
    private final Map<String, byte[]> sources = new TreeMap<>();
    private final Map<String, byte[]> resources = new TreeMap<>();
    private final Map<String, byte[]> beside = new TreeMap<>(); // files on the source path

    MemoryFiles(JavaFileManager platform, Map<String, String> beside) {
        super(platform);
        beside.forEach((path, text) -> this.beside.put(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    Map<String, byte[]> classFiles() {
        return classFiles;
    }

    Map<String, String> sources() {
        Map<String, String> texts = new TreeMap<>();
        sources.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    Map<String, byte[]> resources() {
        return resources;
    }

    @Override
    public boolean isSameFile(FileObject first, FileObject second) {
        return first.toUri().equals(second.toUri());
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.CLASS_OUTPUT
                || location == StandardLocation.SOURCE_OUTPUT
                || super.hasLocation(location);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, Kind kind, FileObject sibling) {
        Map<String, byte[]> files = kind == Kind.CLASS ? classFiles : sources;
        return new MemoryFile(files, className, className.replace('.', '/') + kind.extension, kind);
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
        String path = path(packageName, name);
        return new MemoryFile(resources, path, path, Kind.OTHER);
    }

    @Override
    public FileObject getFileForInput(Location location, String packageName, String name) throws IOException {
        if (location == StandardLocation.SOURCE_PATH) {
            return found(beside, path(packageName, name));
        }
        if (!location.isOutputLocation()) {
            return super.getFileForInput(location, packageName, name);
        }
        return found(resources, path(packageName, name));
    }

    private static FileObject found(Map<String, byte[]> files, String path) throws IOException {
        if (!files.containsKey(path)) {
            throw new FileNotFoundException(path);
        }
        return new MemoryFile(files, path, path, Kind.OTHER);
    }

    private static String path(String packageName, String name) {
        return packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
    }

    /** One file of the output. */
    private static final class MemoryFile extends SimpleJavaFileObject {

        private final Map<String, byte[]> files;
        private final String name;

        MemoryFile(Map<String, byte[]> files, String name, String path, Kind kind) {
            super(URI.create("memory:///" + path), kind);
            this.files = files;
            this.name = name;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    files.put(name, toByteArray());
                }
            };
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(files.get(name));
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return new String(files.get(name), StandardCharsets.UTF_8);
        }
    }
}
