package wide;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Wide.Row}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Wide_RowCodec implements Codec<Wide.Row> {
    static final Wide_RowCodec INSTANCE = new Wide_RowCodec();

    @Override
    public void write(Wide.Row value, BinaryOutput out) {
        writeFromColumn0(value, out);
        writeFromColumn8(value, out);
        writeFromColumn16(value, out);
        writeFromColumn24(value, out);
        writeFromColumn32(value, out);
    }

    @Override
    public Wide.Row read(BinaryInput in) {
        int nulls = in.readByte();
        int column0 = in.readInt();
        long column1 = in.readLong();
        String column2 = (nulls & 1) != 0 ? null : in.readString();
        double column3 = in.readDouble();
        boolean column4 = in.readBoolean();
        Instant column5 = (nulls & 2) != 0 ? null : in.readInstant();
        Integer column6 = (nulls & 4) != 0 ? null : in.readInt();
        LocalDate column7 = (nulls & 8) != 0 ? null : in.readLocalDate();
        int nulls_ = in.readByte();
        int column8 = in.readInt();
        long column9 = in.readLong();
        String column10 = (nulls_ & 1) != 0 ? null : in.readString();
        double column11 = in.readDouble();
        boolean column12 = in.readBoolean();
        Instant column13 = (nulls_ & 2) != 0 ? null : in.readInstant();
        Integer column14 = (nulls_ & 4) != 0 ? null : in.readInt();
        LocalDate column15 = (nulls_ & 8) != 0 ? null : in.readLocalDate();
        int nulls__ = in.readByte();
        int column16 = in.readInt();
        long column17 = in.readLong();
        String column18 = (nulls__ & 1) != 0 ? null : in.readString();
        double column19 = in.readDouble();
        boolean column20 = in.readBoolean();
        Instant column21 = (nulls__ & 2) != 0 ? null : in.readInstant();
        Integer column22 = (nulls__ & 4) != 0 ? null : in.readInt();
        LocalDate column23 = (nulls__ & 8) != 0 ? null : in.readLocalDate();
        int nulls___ = in.readByte();
        int column24 = in.readInt();
        long column25 = in.readLong();
        String column26 = (nulls___ & 1) != 0 ? null : in.readString();
        double column27 = in.readDouble();
        boolean column28 = in.readBoolean();
        Instant column29 = (nulls___ & 2) != 0 ? null : in.readInstant();
        Integer column30 = (nulls___ & 4) != 0 ? null : in.readInt();
        LocalDate column31 = (nulls___ & 8) != 0 ? null : in.readLocalDate();
        int nulls____ = in.readByte();
        int column32 = in.readInt();
        long column33 = in.readLong();
        String column34 = (nulls____ & 1) != 0 ? null : in.readString();
        double column35 = in.readDouble();
        boolean column36 = in.readBoolean();
        Instant column37 = (nulls____ & 2) != 0 ? null : in.readInstant();
        Integer column38 = (nulls____ & 4) != 0 ? null : in.readInt();
        LocalDate column39 = (nulls____ & 8) != 0 ? null : in.readLocalDate();
        try {
            return new Wide.Row(column0, column1, column2, column3, column4, column5, column6,
                    column7, column8, column9, column10, column11, column12, column13, column14,
                    column15, column16, column17, column18, column19, column20, column21, column22,
                    column23, column24, column25, column26, column27, column28, column29, column30,
                    column31, column32, column33, column34, column35, column36, column37, column38,
                    column39);
        } catch (RuntimeException e) {
            throw in.refused("Row", e);
        }
    }

    @Override
    public Wide.Row copy(Wide.Row value) {
        return value;
    }

    @Override
    public String schema() {
        return "Row(column0 int, column1 long, column2 String, column3 double, column4 boolean, column5 Instant, column6 Integer, column7 LocalDate, column8 int, column9 long, column10 String, column11 double, column12 boolean, column13 Instant, column14 Integer, column15 LocalDate, column16 int, column17 long, column18 String, column19 double, column20 boolean, column21 Instant, column22 Integer, column23 LocalDate, column24 int, column25 long, column26 String, column27 double, column28 boolean, column29 Instant, column30 Integer, column31 LocalDate, column32 int, column33 long, column34 String, column35 double, column36 boolean, column37 Instant, column38 Integer, column39 LocalDate)";
    }

    private static void writeFromColumn0(Wide.Row value, BinaryOutput out) {
        String column2 = value.column2();
        Instant column5 = value.column5();
        Integer column6 = value.column6();
        LocalDate column7 = value.column7();
        out.writeByte((column2 == null ? 1 : 0)
                | (column5 == null ? 2 : 0)
                | (column6 == null ? 4 : 0)
                | (column7 == null ? 8 : 0));
        out.writeInt(value.column0());
        out.writeLong(value.column1());
        if (column2 != null) {
            out.writeString(column2);
        }
        out.writeDouble(value.column3());
        out.writeBoolean(value.column4());
        if (column5 != null) {
            out.writeInstant(column5);
        }
        if (column6 != null) {
            out.writeInt(column6);
        }
        if (column7 != null) {
            out.writeLocalDate(column7);
        }
    }

    private static void writeFromColumn8(Wide.Row value, BinaryOutput out) {
        String column10 = value.column10();
        Instant column13 = value.column13();
        Integer column14 = value.column14();
        LocalDate column15 = value.column15();
        out.writeByte((column10 == null ? 1 : 0)
                | (column13 == null ? 2 : 0)
                | (column14 == null ? 4 : 0)
                | (column15 == null ? 8 : 0));
        out.writeInt(value.column8());
        out.writeLong(value.column9());
        if (column10 != null) {
            out.writeString(column10);
        }
        out.writeDouble(value.column11());
        out.writeBoolean(value.column12());
        if (column13 != null) {
            out.writeInstant(column13);
        }
        if (column14 != null) {
            out.writeInt(column14);
        }
        if (column15 != null) {
            out.writeLocalDate(column15);
        }
    }

    private static void writeFromColumn16(Wide.Row value, BinaryOutput out) {
        String column18 = value.column18();
        Instant column21 = value.column21();
        Integer column22 = value.column22();
        LocalDate column23 = value.column23();
        out.writeByte((column18 == null ? 1 : 0)
                | (column21 == null ? 2 : 0)
                | (column22 == null ? 4 : 0)
                | (column23 == null ? 8 : 0));
        out.writeInt(value.column16());
        out.writeLong(value.column17());
        if (column18 != null) {
            out.writeString(column18);
        }
        out.writeDouble(value.column19());
        out.writeBoolean(value.column20());
        if (column21 != null) {
            out.writeInstant(column21);
        }
        if (column22 != null) {
            out.writeInt(column22);
        }
        if (column23 != null) {
            out.writeLocalDate(column23);
        }
    }

    private static void writeFromColumn24(Wide.Row value, BinaryOutput out) {
        String column26 = value.column26();
        Instant column29 = value.column29();
        Integer column30 = value.column30();
        LocalDate column31 = value.column31();
        out.writeByte((column26 == null ? 1 : 0)
                | (column29 == null ? 2 : 0)
                | (column30 == null ? 4 : 0)
                | (column31 == null ? 8 : 0));
        out.writeInt(value.column24());
        out.writeLong(value.column25());
        if (column26 != null) {
            out.writeString(column26);
        }
        out.writeDouble(value.column27());
        out.writeBoolean(value.column28());
        if (column29 != null) {
            out.writeInstant(column29);
        }
        if (column30 != null) {
            out.writeInt(column30);
        }
        if (column31 != null) {
            out.writeLocalDate(column31);
        }
    }

    private static void writeFromColumn32(Wide.Row value, BinaryOutput out) {
        String column34 = value.column34();
        Instant column37 = value.column37();
        Integer column38 = value.column38();
        LocalDate column39 = value.column39();
        out.writeByte((column34 == null ? 1 : 0)
                | (column37 == null ? 2 : 0)
                | (column38 == null ? 4 : 0)
                | (column39 == null ? 8 : 0));
        out.writeInt(value.column32());
        out.writeLong(value.column33());
        if (column34 != null) {
            out.writeString(column34);
        }
        out.writeDouble(value.column35());
        out.writeBoolean(value.column36());
        if (column37 != null) {
            out.writeInstant(column37);
        }
        if (column38 != null) {
            out.writeInt(column38);
        }
        if (column39 != null) {
            out.writeLocalDate(column39);
        }
    }
}
