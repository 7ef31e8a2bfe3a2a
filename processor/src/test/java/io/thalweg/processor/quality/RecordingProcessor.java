package io.thalweg.processor.quality;

import io.thalweg.processor.ThalwegProcessor;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** The processor, with a memory of which elements each file was made from. */
final class RecordingProcessor extends AbstractProcessor {

    private final ThalwegProcessor processor = new ThalwegProcessor();
    private final Map<String, List<String>> origins = new LinkedHashMap<>();

    /** The originating elements of each file, by the file's name. */
    Map<String, List<String>> origins() {
        return origins;
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        processor.init(new Environment(environment, new RecordingFiler(environment.getFiler())));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    private void remember(String file, Element... elements) {
        origins.put(file, List.of(elements).stream().map(Object::toString).toList());
    }

    private final class RecordingFiler implements Filer {

        private final Filer filer;

        RecordingFiler(Filer filer) {
            this.filer = filer;
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... origin) throws IOException {
            remember(name.toString(), origin);
            return filer.createSourceFile(name, origin);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... origin) throws IOException {
            remember(name.toString(), origin);
            return filer.createClassFile(name, origin);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence moduleAndPackage, CharSequence path, Element... origin)
                throws IOException {
            remember(moduleAndPackage + "/" + path, origin);
            return filer.createResource(location, moduleAndPackage, path, origin);
        }

        @Override
        public FileObject getResource(
                JavaFileManager.Location location, CharSequence moduleAndPackage, CharSequence path)
                throws IOException {
            return filer.getResource(location, moduleAndPackage, path);
        }
    }

    /** javac's environment with another filer. */
    private record Environment(ProcessingEnvironment given, Filer filer) implements ProcessingEnvironment {

        @Override
        public Map<String, String> getOptions() {
            return given.getOptions();
        }

        @Override
        public Messager getMessager() {
            return given.getMessager();
        }

        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public Elements getElementUtils() {
            return given.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return given.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return given.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return given.getLocale();
        }
    }
}
