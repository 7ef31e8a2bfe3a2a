package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.emit.codec.CodecNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.KeptState;
import io.thalweg.processor.plan.LateStreams;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Partitioning;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.Stream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The steps of one stage as its emitters see them: who reads which stream, and what things are called. */
final class StageGraph {

    /** Members and local variables of the stage class that are there whatever the job looks like. */
    private static final List<String> RESERVED =
            List.of(("job lane config limit now due taken position e record timestamp watermark idle result time "
                            + "key state pane at gap session sessions slice from before first window firstWindow "
                            + "accepted other into value failure windows i records domain visitor")
                    .split(" "));

    private final Plan plan;
    private final CodecNames codecs;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<Reader>> readers = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> classIds = new LinkedHashMap<>();
    private final Map<String, String> consumers = new LinkedHashMap<>();
    private final NameAllocator classNames = new NameAllocator();

    /**
     * A place where a stream goes.
     *
     * @param input which input of the node
     * @param channel which of the streams that feed that input
     */
    record Reader(Node node, int input, int channel) {}

    StageGraph(Plan plan) {
        this.plan = plan;
        this.codecs = CodecNames.of(plan.job());
        StepNames names = new StepNames(RESERVED);
        StepNames types = new StepNames(List.of());
        for (Node node : plan.nodes()) {
            nodes.put(node.name(), node);
            classIds.put(node.name(), types.unique(StepNames.capitalized(RecordFlow.identifier(node.name()))));
            ids.put(node.name(), names.unique(StepNames.decapitalized(node.name())));
            index(node);
        }
        plan.nodes().forEach(this::nameConsumers);
    }

    private void index(Node node) {
        for (int input = 0; input < node.inputs().size(); input++) {
            List<Stream> streams = node.inputs().get(input);
            for (int channel = 0; channel < streams.size(); channel++) {
                readers.computeIfAbsent(streams.get(channel).name(), name -> new ArrayList<>())
                        .add(new Reader(node, input, channel));
            }
        }
    }

    /** {@code consume_step}, or with several inputs {@code consume_step_handler}. */
    private void nameConsumers(Node node) {
        StepNames methods = new StepNames(List.of());
        for (int input = 0; input < node.inputs().size(); input++) {
            String name = "consume_" + id(node);
            if (node.inputs().size() > 1) {
                name += "_" + methods.unique(handlers(node).get(input).method().name());
            }
            consumers.put(node.name() + "#" + input, name);
        }
    }

    static List<StepModel.EventHandler> handlers(Node node) {
        return node.step().handlers();
    }

    Plan plan() {
        return plan;
    }

    List<Node> nodes() {
        return plan.nodes();
    }

    Node node(String step) {
        return nodes.get(step);
    }

    /** The name of a step within generated code: a Java identifier that begins with a small letter. */
    String id(Node node) {
        return ids.get(node.name());
    }

    /** The name of a step within the names of generated classes: it begins with a capital letter. */
    String classId(Node node) {
        return classIds.get(node.name());
    }

    /** The method that takes the records of an input. */
    String consumer(Node node, int input) {
        return consumers.get(node.name() + "#" + input);
    }

    /** Whether records of an input change lanes in front of a step, when there is more than one. */
    boolean exchanged(Node node, int input) {
        return Partitioning.of(node, input) != Partitioning.FORWARD;
    }

    /** The inputs of a step with an exchange in front of them. */
    List<Integer> exchangedInputs(Node node) {
        return IntStream.range(0, node.inputs().size())
                .filter(input -> exchanged(node, input))
                .boxed()
                .toList();
    }

    /** The method that a record on its way to an input is given to: the consumer itself, or the choice of a lane. */
    String entry(Node node, int input) {
        return exchanged(node, input) ? "route" + suffix(node, input) : consumer(node, input);
    }

    /** The field that holds the exchange in front of an input. */
    String exchange(Node node, int input) {
        return suffix(node, input).substring(1) + "_exchange";
    }

    /** What names of methods for an input have in common: the consumer's name behind {@code consume}. */
    String suffix(Node node, int input) {
        return consumer(node, input).substring("consume".length());
    }

    /** Who reads a stream, in declaration order. Of side streams there may be one for each type, all of one name. */
    List<Reader> readers(Stream stream) {
        return readers.getOrDefault(stream.name(), List.of()).stream()
                .filter(reader -> stream.side().isEmpty() || recordOf(reader).equals(stream.type()))
                .toList();
    }

    private static TypeRef recordOf(Reader reader) {
        return reader.node().step().inputs().get(reader.input()).record();
    }

    /** Everybody who reads any stream of a step. */
    List<Reader> readersOf(Node node) {
        List<Reader> all = new ArrayList<>();
        for (String stream : streamNames(node)) {
            all.addAll(readers.getOrDefault(stream, List.of()));
        }
        return all;
    }

    private Set<String> streamNames(Node node) {
        Set<String> names = new LinkedHashSet<>();
        names.add(node.name());
        LateStreams.names().forEach(name -> names.add(node.name() + "." + name));
        names.add(node.name() + ".malformed");
        names.add(node.name() + ".timedOut");
        names.add(node.name() + ".failed");
        node.step().sides().forEach(side -> names.add(node.name() + "." + side.name()));
        return names;
    }

    /** How many streams feed a step, over all of its inputs. */
    int channels(Node node) {
        return node.inputs().stream().mapToInt(List::size).sum();
    }

    /** The streams that feed a step. */
    List<Stream> feeds(Node node) {
        return node.inputs().stream().flatMap(List::stream).toList();
    }

    CodecNames codecs() {
        return codecs;
    }

    /** The codecs of what steps keep. */
    StateCodecs stateCodecs() {
        return new StateCodecs(codecs);
    }

    /** Whether values of a type never change, so that nobody needs a copy. */
    boolean immutable(TypeRef type) {
        EventType event = plan.job().types().get(type);
        return event == null || event.immutable();
    }

    /**
     * A record as a step with that state may be given it: a copy, if the state could keep an object that changes.
     *
     * @param record the record's type
     */
    CodeBlock kept(List<StepModel.StateField> state, TypeRef record, CodeBlock value) {
        return !immutable(record) && KeptState.holdsMutableEvents(plan.job(), state)
                ? CodeBlock.of("$L.copy($L)", codecs.codecReference(record), value)
                : value;
    }

    /** A record as a step that keeps it for itself must store it: it must not change any more. */
    CodeBlock stored(TypeRef record, String variable) {
        return immutable(record)
                ? CodeBlock.of("$N", variable)
                : CodeBlock.of("$L.copy($N)", codecs.codecReference(record), variable);
    }

    /** The same, for a step that may have state objects. */
    CodeBlock kept(StepModel.StepClass step, TypeRef record, CodeBlock value) {
        return !immutable(record) && KeptState.holdsMutableEvents(plan.job(), step)
                ? CodeBlock.of("$L.copy($L)", codecs.codecReference(record), value)
                : value;
    }

    /** The class of the stage. */
    ClassName stageClass() {
        return generated("Stage1");
    }

    /** A class generated for this job: {@code <Job>_<what>}. */
    ClassName generated(String what) {
        return ClassName.get(plan.job().type().packageName(), jobPrefix() + "_" + what);
    }

    /** The class that holds the state of a step. */
    ClassName stateClass(Node node) {
        return generated(classId(node) + "State");
    }

    /** The name of a class inside of the stage. */
    String innerClass(Node node, String suffix) {
        return classNames.newName(classId(node) + suffix);
    }

    String jobPrefix() {
        return String.join("_", plan.job().type().simpleNames());
    }

    ClassName jobClass() {
        return TypeNames.className(plan.job().type());
    }
}
