package wide;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.codec.Codecs;
import java.time.Instant;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Wide.Carrier}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Wide_CarrierCodec implements Codec<Wide.Carrier> {
    static final Wide_CarrierCodec INSTANCE = new Wide_CarrierCodec();

    @Override
    public void write(Wide.Carrier value, BinaryOutput out) {
        Codecs.requireClass(value, Wide.Carrier.class);
        writeFromColumn0(value, out);
        writeFromColumn8(value, out);
        writeFromColumn16(value, out);
        writeFromColumn24(value, out);
        writeFromColumn32(value, out);
    }

    @Override
    public Wide.Carrier read(BinaryInput in) {
        return read(in, null);
    }

    @Override
    public Wide.Carrier read(BinaryInput in, Wide.Carrier reuse) {
        Wide.Carrier value = reuse == null ? new Wide.Carrier() : reuse;
        readFromColumn0(value, in);
        readFromColumn8(value, in);
        readFromColumn16(value, in);
        readFromColumn24(value, in);
        readFromColumn32(value, in);
        return value;
    }

    @Override
    public Wide.Carrier copy(Wide.Carrier value) {
        Codecs.requireClass(value, Wide.Carrier.class);
        Wide.Carrier copy = new Wide.Carrier();
        copyFromColumn0(value, copy);
        copyFromColumn8(value, copy);
        copyFromColumn16(value, copy);
        copyFromColumn24(value, copy);
        copyFromColumn32(value, copy);
        return copy;
    }

    @Override
    public String schema() {
        return "Carrier(column0 int, column1 long, column2 String, column3 double, column4 boolean, column5 Instant, column6 Integer, column7 LocalDate, column8 int, column9 long, column10 String, column11 double, column12 boolean, column13 Instant, column14 Integer, column15 LocalDate, column16 int, column17 long, column18 String, column19 double, column20 boolean, column21 Instant, column22 Integer, column23 LocalDate, column24 int, column25 long, column26 String, column27 double, column28 boolean, column29 Instant, column30 Integer, column31 LocalDate, column32 int, column33 long, column34 String, column35 double, column36 boolean, column37 Instant, column38 Integer, column39 LocalDate)";
    }

    private static void writeFromColumn0(Wide.Carrier value, BinaryOutput out) {
        String column2 = value.column2;
        Instant column5 = value.column5;
        Integer column6 = value.column6;
        LocalDate column7 = value.column7;
        out.writeByte((column2 == null ? 1 : 0)
                | (column5 == null ? 2 : 0)
                | (column6 == null ? 4 : 0)
                | (column7 == null ? 8 : 0));
        out.writeInt(value.column0);
        out.writeLong(value.column1);
        if (column2 != null) {
            out.writeString(column2);
        }
        out.writeDouble(value.column3);
        out.writeBoolean(value.column4);
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

    private static void writeFromColumn8(Wide.Carrier value, BinaryOutput out) {
        String column10 = value.column10;
        Instant column13 = value.column13;
        Integer column14 = value.column14;
        LocalDate column15 = value.column15;
        out.writeByte((column10 == null ? 1 : 0)
                | (column13 == null ? 2 : 0)
                | (column14 == null ? 4 : 0)
                | (column15 == null ? 8 : 0));
        out.writeInt(value.column8);
        out.writeLong(value.column9);
        if (column10 != null) {
            out.writeString(column10);
        }
        out.writeDouble(value.column11);
        out.writeBoolean(value.column12);
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

    private static void writeFromColumn16(Wide.Carrier value, BinaryOutput out) {
        String column18 = value.column18;
        Instant column21 = value.column21;
        Integer column22 = value.column22;
        LocalDate column23 = value.column23;
        out.writeByte((column18 == null ? 1 : 0)
                | (column21 == null ? 2 : 0)
                | (column22 == null ? 4 : 0)
                | (column23 == null ? 8 : 0));
        out.writeInt(value.column16);
        out.writeLong(value.column17);
        if (column18 != null) {
            out.writeString(column18);
        }
        out.writeDouble(value.column19);
        out.writeBoolean(value.column20);
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

    private static void writeFromColumn24(Wide.Carrier value, BinaryOutput out) {
        String column26 = value.column26;
        Instant column29 = value.column29;
        Integer column30 = value.column30;
        LocalDate column31 = value.column31;
        out.writeByte((column26 == null ? 1 : 0)
                | (column29 == null ? 2 : 0)
                | (column30 == null ? 4 : 0)
                | (column31 == null ? 8 : 0));
        out.writeInt(value.column24);
        out.writeLong(value.column25);
        if (column26 != null) {
            out.writeString(column26);
        }
        out.writeDouble(value.column27);
        out.writeBoolean(value.column28);
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

    private static void writeFromColumn32(Wide.Carrier value, BinaryOutput out) {
        String column34 = value.column34;
        Instant column37 = value.column37;
        Integer column38 = value.column38;
        LocalDate column39 = value.column39;
        out.writeByte((column34 == null ? 1 : 0)
                | (column37 == null ? 2 : 0)
                | (column38 == null ? 4 : 0)
                | (column39 == null ? 8 : 0));
        out.writeInt(value.column32);
        out.writeLong(value.column33);
        if (column34 != null) {
            out.writeString(column34);
        }
        out.writeDouble(value.column35);
        out.writeBoolean(value.column36);
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

    private static void readFromColumn0(Wide.Carrier value, BinaryInput in) {
        int nulls = in.readByte();
        value.column0 = in.readInt();
        value.column1 = in.readLong();
        value.column2 = (nulls & 1) != 0 ? null : in.readString();
        value.column3 = in.readDouble();
        value.column4 = in.readBoolean();
        value.column5 = (nulls & 2) != 0 ? null : in.readInstant();
        value.column6 = (nulls & 4) != 0 ? null : in.readInt();
        value.column7 = (nulls & 8) != 0 ? null : in.readLocalDate();
    }

    private static void readFromColumn8(Wide.Carrier value, BinaryInput in) {
        int nulls = in.readByte();
        value.column8 = in.readInt();
        value.column9 = in.readLong();
        value.column10 = (nulls & 1) != 0 ? null : in.readString();
        value.column11 = in.readDouble();
        value.column12 = in.readBoolean();
        value.column13 = (nulls & 2) != 0 ? null : in.readInstant();
        value.column14 = (nulls & 4) != 0 ? null : in.readInt();
        value.column15 = (nulls & 8) != 0 ? null : in.readLocalDate();
    }

    private static void readFromColumn16(Wide.Carrier value, BinaryInput in) {
        int nulls = in.readByte();
        value.column16 = in.readInt();
        value.column17 = in.readLong();
        value.column18 = (nulls & 1) != 0 ? null : in.readString();
        value.column19 = in.readDouble();
        value.column20 = in.readBoolean();
        value.column21 = (nulls & 2) != 0 ? null : in.readInstant();
        value.column22 = (nulls & 4) != 0 ? null : in.readInt();
        value.column23 = (nulls & 8) != 0 ? null : in.readLocalDate();
    }

    private static void readFromColumn24(Wide.Carrier value, BinaryInput in) {
        int nulls = in.readByte();
        value.column24 = in.readInt();
        value.column25 = in.readLong();
        value.column26 = (nulls & 1) != 0 ? null : in.readString();
        value.column27 = in.readDouble();
        value.column28 = in.readBoolean();
        value.column29 = (nulls & 2) != 0 ? null : in.readInstant();
        value.column30 = (nulls & 4) != 0 ? null : in.readInt();
        value.column31 = (nulls & 8) != 0 ? null : in.readLocalDate();
    }

    private static void readFromColumn32(Wide.Carrier value, BinaryInput in) {
        int nulls = in.readByte();
        value.column32 = in.readInt();
        value.column33 = in.readLong();
        value.column34 = (nulls & 1) != 0 ? null : in.readString();
        value.column35 = in.readDouble();
        value.column36 = in.readBoolean();
        value.column37 = (nulls & 2) != 0 ? null : in.readInstant();
        value.column38 = (nulls & 4) != 0 ? null : in.readInt();
        value.column39 = (nulls & 8) != 0 ? null : in.readLocalDate();
    }

    private static void copyFromColumn0(Wide.Carrier value, Wide.Carrier copy) {
        copy.column0 = value.column0;
        copy.column1 = value.column1;
        copy.column2 = value.column2;
        copy.column3 = value.column3;
        copy.column4 = value.column4;
        copy.column5 = value.column5;
        copy.column6 = value.column6;
        copy.column7 = value.column7;
    }

    private static void copyFromColumn8(Wide.Carrier value, Wide.Carrier copy) {
        copy.column8 = value.column8;
        copy.column9 = value.column9;
        copy.column10 = value.column10;
        copy.column11 = value.column11;
        copy.column12 = value.column12;
        copy.column13 = value.column13;
        copy.column14 = value.column14;
        copy.column15 = value.column15;
    }

    private static void copyFromColumn16(Wide.Carrier value, Wide.Carrier copy) {
        copy.column16 = value.column16;
        copy.column17 = value.column17;
        copy.column18 = value.column18;
        copy.column19 = value.column19;
        copy.column20 = value.column20;
        copy.column21 = value.column21;
        copy.column22 = value.column22;
        copy.column23 = value.column23;
    }

    private static void copyFromColumn24(Wide.Carrier value, Wide.Carrier copy) {
        copy.column24 = value.column24;
        copy.column25 = value.column25;
        copy.column26 = value.column26;
        copy.column27 = value.column27;
        copy.column28 = value.column28;
        copy.column29 = value.column29;
        copy.column30 = value.column30;
        copy.column31 = value.column31;
    }

    private static void copyFromColumn32(Wide.Carrier value, Wide.Carrier copy) {
        copy.column32 = value.column32;
        copy.column33 = value.column33;
        copy.column34 = value.column34;
        copy.column35 = value.column35;
        copy.column36 = value.column36;
        copy.column37 = value.column37;
        copy.column38 = value.column38;
        copy.column39 = value.column39;
    }
}
