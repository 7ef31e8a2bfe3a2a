package shapes;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.codec.CollectionCodecs;
import io.thalweg.runtime.snapshot.SavedField;
import io.thalweg.runtime.snapshot.SavedTable;
import io.thalweg.runtime.snapshot.SavedValues;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SeldomPath;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.StateEnvironment;
import java.util.List;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * State of Latest, per key: 8 bytes in the slot and 4 objects beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Drawings_LatestState extends SlotTable implements SavedTable {
    private static final int STRIDE = 1;
    private static final int OBJECTS = 4;
    private static final Codec<List<Drawings.Shape>> codec_roots = CollectionCodecs.list(Drawings_ShapeCodec.INSTANCE);
    private static final Codec<Drawings.Status> codec_status = CollectionCodecs.constants(Drawings.Status.values());

    Drawings_LatestState(StateEnvironment environment) {
        super(environment, STRIDE, OBJECTS);
        keepMixed();
    }

    /**
     * The key's slot; a new key gets one whose fields have their initial values.
     */
    int find(UUID key) {
        return probe(mix(key.hashCode()) | 1, key);
    }

    private int probe(long hash, UUID key) {
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash && same(at, key)) {
                return at;
            }
            if (found == 0) {
                if (!moved(hash)) {
                    return Seldom.insert(this, at, hash, key);
                }
                at = home(hash);
                continue;
            }
            at = (at + 1) & mask;
        }
    }

    /**
     * The key's slot, or -1.
     */
    int lookup(UUID key) {
        long hash = mix(key.hashCode()) | 1;
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash && same(at, key)) {
                return at;
            }
            if (found == 0) {
                if (!moved(hash)) {
                    return -1;
                }
                at = home(hash);
                continue;
            }
            at = (at + 1) & mask;
        }
    }

    UUID key(int at) {
        return (UUID) objects[at * OBJECTS];
    }

    private boolean same(int at, UUID key) {
        return objects[at * OBJECTS] == key || objects[at * OBJECTS].equals(key);
    }

    @SuppressWarnings("unchecked")
    void load(int at, Drawings.Latest step) {
        step.drawing = (Drawings.Drawing) objects[at * OBJECTS + 1];
        step.roots = (List<Drawings.Shape>) objects[at * OBJECTS + 2];
        step.status = (Drawings.Status) objects[at * OBJECTS + 3];
    }

    void store(int at, Drawings.Latest step) {
        objects[at * OBJECTS + 1] = step.drawing;
        objects[at * OBJECTS + 2] = step.roots;
        objects[at * OBJECTS + 3] = step.status;
    }

    private int coldInsert(int free, long hash, UUID key) {
        int at = insert(free, hash);
        objects[at * OBJECTS] = key;
        initialize(at);
        return at;
    }

    private void initialize(int at) {
        store(at, new Drawings.Latest());
    }

    @Override
    public long keyHash(int at) {
        return Hashes.of(key(at));
    }

    @Override
    public void writeKey(int at, BinaryOutput out) {
        Codecs.UUID.write(key(at), out);
    }

    @Override
    public int readKey(BinaryInput in) {
        return find(Codecs.UUID.read(in));
    }

    @Override
    public List<SavedField> fields() {
        return List.of(
                new SavedField("drawing", "", Drawings_DrawingCodec.INSTANCE.schema(), -1),
                new SavedField("roots", "", codec_roots.schema(), -1),
                new SavedField("status", "", codec_status.schema(), -1));
    }

    @Override
    public void readObject(int at, int field, BinaryInput in) {
        switch (field) {
            case 0 -> objects[at * OBJECTS + 1] = SavedValues.read(Drawings_DrawingCodec.INSTANCE, in);
            case 1 -> objects[at * OBJECTS + 2] = SavedValues.read(codec_roots, in);
            case 2 -> objects[at * OBJECTS + 3] = SavedValues.read(codec_status, in);
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void writeState(int at, BinaryOutput out) {
        SavedValues.write(Drawings_DrawingCodec.INSTANCE, (Drawings.Drawing) objects[at * OBJECTS + 1], out);
        SavedValues.write(codec_roots, (List<Drawings.Shape>) objects[at * OBJECTS + 2], out);
        SavedValues.write(codec_status, (Drawings.Status) objects[at * OBJECTS + 3], out);
    }

    @Override
    public void readState(int at, BinaryInput in) {
        objects[at * OBJECTS + 1] = SavedValues.read(Drawings_DrawingCodec.INSTANCE, in);
        objects[at * OBJECTS + 2] = SavedValues.read(codec_roots, in);
        objects[at * OBJECTS + 3] = SavedValues.read(codec_status, in);
    }

    @Override
    public String schema() {
        return "key UUID\ndrawing object " + Drawings_DrawingCodec.INSTANCE.schema() + "\nroots object " + codec_roots.schema() + "\nstatus object " + codec_status.schema();
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int insert(Drawings_LatestState table, int free, long hash, UUID key) {
            return table.coldInsert(free, hash, key);
        }
    }
}
