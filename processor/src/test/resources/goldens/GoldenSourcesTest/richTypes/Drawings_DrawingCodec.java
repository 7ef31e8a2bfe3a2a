package shapes;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.codec.Copies;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Drawings.Drawing}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Drawings_DrawingCodec implements Codec<Drawings.Drawing> {
    static final Drawings_DrawingCodec INSTANCE = new Drawings_DrawingCodec();

    private static final Drawings.Status[] STATUS_VALUES = Drawings.Status.values();

    @Override
    public void write(Drawings.Drawing value, BinaryOutput out) {
        writeFromId(value, out);
        writeFromThumbnail(value, out);
    }

    @Override
    public Drawings.Drawing read(BinaryInput in) {
        int nulls = in.readByte();
        UUID id = (nulls & 1) != 0 ? null : in.readUuid();
        Drawings.Shape root = (nulls & 2) != 0 ? null : Drawings_ShapeCodec.INSTANCE.read(in);
        Drawings.Status status = (nulls & 4) != 0 ? null : in.readEnum(STATUS_VALUES);
        LocalDate day = (nulls & 8) != 0 ? null : in.readLocalDate();
        LocalDateTime changed = (nulls & 16) != 0 ? null : in.readLocalDateTime();
        Duration spent = (nulls & 32) != 0 ? null : in.readDuration();
        BigDecimal price = (nulls & 64) != 0 ? null : in.readBigDecimal();
        BigInteger hash = (nulls & 128) != 0 ? null : in.readBigInteger();
        int nulls_ = in.readByte();
        byte[] thumbnail = (nulls_ & 1) != 0 ? null : in.readByteArray();
        List<double[]> grid = (nulls_ & 2) != 0 ? null : readListOfDoubleArray(in);
        Map<Drawings.Status, Set<Long>> reviewers = (nulls_ & 4) != 0 ? null : readMapOfStatusAndSetOfLong(in);
        Character letter = (nulls_ & 8) != 0 ? null : in.readChar();
        Optional<Drawings.Point> cursor = (nulls_ & 16) != 0 ? null : readOptionalOfPoint(in);
        List<Optional<Boolean>> flags = (nulls_ & 32) != 0 ? null : readListOfOptionalOfBoolean(in);
        try {
            return new Drawings.Drawing(id, root, status, day, changed, spent, price, hash,
                    thumbnail, grid, reviewers, letter, cursor, flags);
        } catch (RuntimeException e) {
            throw in.refused("Drawing", e);
        }
    }

    @Override
    public Drawings.Drawing copy(Drawings.Drawing value) {
        return new Drawings.Drawing(value.id(), value.root(), value.status(), value.day(),
                value.changed(), value.spent(), value.price(), value.hash(),
                Copies.of(value.thumbnail()), copyListOfDoubleArray(value.grid()),
                copyMapOfStatusAndSetOfLong(value.reviewers()), value.letter(), value.cursor(),
                copyListOfOptionalOfBoolean(value.flags()));
    }

    @Override
    public String schema() {
        return "Drawing(id UUID, root Shape, status Status, day LocalDate, changed LocalDateTime, spent Duration, price BigDecimal, hash BigInteger, thumbnail byte[], grid List<double[]>, reviewers Map<Status, Set<Long>>, letter Character, cursor Optional<Point>, flags List<Optional<Boolean>>); Shape = Circle | Polygon | Group; Status[DRAFT, FINAL]; Point(x int, y int); Circle(center Point, radius double); Polygon(corners List<Point>, label Optional<String>); Group(members Set<Circle>, layers Map<String, List<Polygon>>)";
    }

    private static void writeFromId(Drawings.Drawing value, BinaryOutput out) {
        UUID id = value.id();
        Drawings.Shape root = value.root();
        Drawings.Status status = value.status();
        LocalDate day = value.day();
        LocalDateTime changed = value.changed();
        Duration spent = value.spent();
        BigDecimal price = value.price();
        BigInteger hash = value.hash();
        out.writeByte((id == null ? 1 : 0)
                | (root == null ? 2 : 0)
                | (status == null ? 4 : 0)
                | (day == null ? 8 : 0)
                | (changed == null ? 16 : 0)
                | (spent == null ? 32 : 0)
                | (price == null ? 64 : 0)
                | (hash == null ? 128 : 0));
        if (id != null) {
            out.writeUuid(id);
        }
        if (root != null) {
            Drawings_ShapeCodec.INSTANCE.write(root, out);
        }
        if (status != null) {
            out.writeEnum(status);
        }
        if (day != null) {
            out.writeLocalDate(day);
        }
        if (changed != null) {
            out.writeLocalDateTime(changed);
        }
        if (spent != null) {
            out.writeDuration(spent);
        }
        if (price != null) {
            out.writeBigDecimal(price);
        }
        if (hash != null) {
            out.writeBigInteger(hash);
        }
    }

    private static void writeFromThumbnail(Drawings.Drawing value, BinaryOutput out) {
        byte[] thumbnail = value.thumbnail();
        List<double[]> grid = value.grid();
        Map<Drawings.Status, Set<Long>> reviewers = value.reviewers();
        Character letter = value.letter();
        Optional<Drawings.Point> cursor = value.cursor();
        List<Optional<Boolean>> flags = value.flags();
        out.writeByte((thumbnail == null ? 1 : 0)
                | (grid == null ? 2 : 0)
                | (reviewers == null ? 4 : 0)
                | (letter == null ? 8 : 0)
                | (cursor == null ? 16 : 0)
                | (flags == null ? 32 : 0));
        if (thumbnail != null) {
            out.writeByteArray(thumbnail);
        }
        if (grid != null) {
            writeListOfDoubleArray(grid, out);
        }
        if (reviewers != null) {
            writeMapOfStatusAndSetOfLong(reviewers, out);
        }
        if (letter != null) {
            out.writeChar(letter);
        }
        if (cursor != null) {
            writeOptionalOfPoint(cursor, out);
        }
        if (flags != null) {
            writeListOfOptionalOfBoolean(flags, out);
        }
    }

    private static void writeListOfDoubleArray(List<double[]> values, BinaryOutput out) {
        boolean nulls = out.beginElements(values);
        for (double[] element : values) {
            if (out.writePresence(element, nulls)) {
                out.writeDoubleArray(element);
            }
        }
    }

    private static void writeMapOfStatusAndSetOfLong(Map<Drawings.Status, Set<Long>> values,
            BinaryOutput out) {
        boolean nulls = out.beginEntries(values);
        for (Map.Entry<Drawings.Status, Set<Long>> entry : values.entrySet()) {
            Drawings.Status key = entry.getKey();
            if (out.writePresence(key, nulls)) {
                out.writeEnum(key);
            }
            Set<Long> value = entry.getValue();
            if (out.writePresence(value, nulls)) {
                writeSetOfLong(value, out);
            }
        }
    }

    private static void writeSetOfLong(Set<Long> values, BinaryOutput out) {
        boolean nulls = out.beginElements(values);
        for (Long element : values) {
            if (out.writePresence(element, nulls)) {
                out.writeLong(element);
            }
        }
    }

    private static void writeOptionalOfPoint(Optional<Drawings.Point> values, BinaryOutput out) {
        out.writeBoolean(values.isPresent());
        if (values.isPresent()) {
            Drawings_PointCodec.INSTANCE.write(values.get(), out);
        }
    }

    private static void writeListOfOptionalOfBoolean(List<Optional<Boolean>> values,
            BinaryOutput out) {
        boolean nulls = out.beginElements(values);
        for (Optional<Boolean> element : values) {
            if (out.writePresence(element, nulls)) {
                writeOptionalOfBoolean(element, out);
            }
        }
    }

    private static void writeOptionalOfBoolean(Optional<Boolean> values, BinaryOutput out) {
        out.writeBoolean(values.isPresent());
        if (values.isPresent()) {
            out.writeBoolean(values.get());
        }
    }

    private static List<double[]> readListOfDoubleArray(BinaryInput in) {
        int count = in.beginElements();
        boolean nulls = in.hasNulls();
        List<double[]> values = new ArrayList<>(BinaryInput.listCapacity(count));
        for (int i = 0; i < count; i++) {
            values.add(in.readPresence(nulls) ? in.readDoubleArray() : null);
        }
        return values;
    }

    private static Map<Drawings.Status, Set<Long>> readMapOfStatusAndSetOfLong(BinaryInput in) {
        int count = in.beginElements();
        boolean nulls = in.hasNulls();
        Map<Drawings.Status, Set<Long>> values = new LinkedHashMap<>(BinaryInput.hashCapacity(count));
        for (int i = 0; i < count; i++) {
            Drawings.Status key = in.readPresence(nulls) ? in.readEnum(STATUS_VALUES) : null;
            Set<Long> value = in.readPresence(nulls) ? readSetOfLong(in) : null;
            values.put(key, value);
        }
        return values;
    }

    private static Set<Long> readSetOfLong(BinaryInput in) {
        int count = in.beginElements();
        boolean nulls = in.hasNulls();
        Set<Long> values = new LinkedHashSet<>(BinaryInput.hashCapacity(count));
        for (int i = 0; i < count; i++) {
            Long element = in.readPresence(nulls) ? in.readLong() : null;
            values.add(element);
        }
        return values;
    }

    private static Optional<Drawings.Point> readOptionalOfPoint(BinaryInput in) {
        return in.readBoolean() ? Optional.of(Drawings_PointCodec.INSTANCE.read(in)) : Optional.empty();
    }

    private static List<Optional<Boolean>> readListOfOptionalOfBoolean(BinaryInput in) {
        int count = in.beginElements();
        boolean nulls = in.hasNulls();
        List<Optional<Boolean>> values = new ArrayList<>(BinaryInput.listCapacity(count));
        for (int i = 0; i < count; i++) {
            values.add(in.readPresence(nulls) ? readOptionalOfBoolean(in) : null);
        }
        return values;
    }

    private static Optional<Boolean> readOptionalOfBoolean(BinaryInput in) {
        return in.readBoolean() ? Optional.of(in.readBoolean()) : Optional.empty();
    }

    private static List<double[]> copyListOfDoubleArray(List<double[]> values) {
        if (values == null) {
            return null;
        }
        List<double[]> copy = new ArrayList<>(values.size());
        for (double[] element : values) {
            copy.add(Copies.of(element));
        }
        return copy;
    }

    private static Map<Drawings.Status, Set<Long>> copyMapOfStatusAndSetOfLong(
            Map<Drawings.Status, Set<Long>> values) {
        if (values == null) {
            return null;
        }
        Map<Drawings.Status, Set<Long>> copy = new LinkedHashMap<>(BinaryInput.hashCapacity(values.size()));
        for (Map.Entry<Drawings.Status, Set<Long>> entry : values.entrySet()) {
            copy.put(entry.getKey(), copySetOfLong(entry.getValue()));
        }
        return copy;
    }

    private static Set<Long> copySetOfLong(Set<Long> values) {
        return values == null ? null : new LinkedHashSet<>(values);
    }

    private static List<Optional<Boolean>> copyListOfOptionalOfBoolean(
            List<Optional<Boolean>> values) {
        return values == null ? null : new ArrayList<>(values);
    }
}
