package wide;

import io.thalweg.runtime.codec.json.JsonFormat;
import io.thalweg.runtime.codec.json.JsonReader;
import io.thalweg.runtime.codec.json.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * JSON of {@link Wide.Row}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Wide_RowJson extends JsonFormat<Wide.Row> {
    @Override
    protected Wide.Row read(JsonReader in, Wide.Row reuse) throws IOException {
        return readRow(in);
    }

    @Override
    protected void write(Wide.Row record, JsonWriter out) throws IOException {
        writeRow(record, out);
    }

    private static Wide.Row readRow(JsonReader in) throws IOException {
        int column0 = 0;
        boolean hasColumn0 = false;
        long column1 = 0;
        boolean hasColumn1 = false;
        String column2 = null;
        double column3 = 0;
        boolean hasColumn3 = false;
        boolean column4 = false;
        boolean hasColumn4 = false;
        Instant column5 = null;
        Integer column6 = null;
        LocalDate column7 = null;
        int column8 = 0;
        boolean hasColumn8 = false;
        long column9 = 0;
        boolean hasColumn9 = false;
        String column10 = null;
        double column11 = 0;
        boolean hasColumn11 = false;
        boolean column12 = false;
        boolean hasColumn12 = false;
        Instant column13 = null;
        Integer column14 = null;
        LocalDate column15 = null;
        int column16 = 0;
        boolean hasColumn16 = false;
        long column17 = 0;
        boolean hasColumn17 = false;
        String column18 = null;
        double column19 = 0;
        boolean hasColumn19 = false;
        boolean column20 = false;
        boolean hasColumn20 = false;
        Instant column21 = null;
        Integer column22 = null;
        LocalDate column23 = null;
        int column24 = 0;
        boolean hasColumn24 = false;
        long column25 = 0;
        boolean hasColumn25 = false;
        String column26 = null;
        double column27 = 0;
        boolean hasColumn27 = false;
        boolean column28 = false;
        boolean hasColumn28 = false;
        Instant column29 = null;
        Integer column30 = null;
        LocalDate column31 = null;
        int column32 = 0;
        boolean hasColumn32 = false;
        long column33 = 0;
        boolean hasColumn33 = false;
        String column34 = null;
        double column35 = 0;
        boolean hasColumn35 = false;
        boolean column36 = false;
        boolean hasColumn36 = false;
        Instant column37 = null;
        Integer column38 = null;
        LocalDate column39 = null;
        for (String field = in.firstField(); field != null; field = in.nextField()) {
            switch (field) {
                case "column0":
                    column0 = in.readInt();
                    hasColumn0 = true;
                    break;
                case "column1":
                    column1 = in.readLong();
                    hasColumn1 = true;
                    break;
                case "column2":
                    column2 = in.readString();
                    break;
                case "column3":
                    column3 = in.readDouble();
                    hasColumn3 = true;
                    break;
                case "column4":
                    column4 = in.readBoolean();
                    hasColumn4 = true;
                    break;
                case "column5":
                    column5 = in.readInstant();
                    break;
                case "column6":
                    column6 = in.readIntOrNull();
                    break;
                case "column7":
                    column7 = in.readLocalDate();
                    break;
                case "column8":
                    column8 = in.readInt();
                    hasColumn8 = true;
                    break;
                case "column9":
                    column9 = in.readLong();
                    hasColumn9 = true;
                    break;
                case "column10":
                    column10 = in.readString();
                    break;
                case "column11":
                    column11 = in.readDouble();
                    hasColumn11 = true;
                    break;
                case "column12":
                    column12 = in.readBoolean();
                    hasColumn12 = true;
                    break;
                case "column13":
                    column13 = in.readInstant();
                    break;
                case "column14":
                    column14 = in.readIntOrNull();
                    break;
                case "column15":
                    column15 = in.readLocalDate();
                    break;
                case "column16":
                    column16 = in.readInt();
                    hasColumn16 = true;
                    break;
                case "column17":
                    column17 = in.readLong();
                    hasColumn17 = true;
                    break;
                case "column18":
                    column18 = in.readString();
                    break;
                case "column19":
                    column19 = in.readDouble();
                    hasColumn19 = true;
                    break;
                case "column20":
                    column20 = in.readBoolean();
                    hasColumn20 = true;
                    break;
                case "column21":
                    column21 = in.readInstant();
                    break;
                case "column22":
                    column22 = in.readIntOrNull();
                    break;
                case "column23":
                    column23 = in.readLocalDate();
                    break;
                case "column24":
                    column24 = in.readInt();
                    hasColumn24 = true;
                    break;
                case "column25":
                    column25 = in.readLong();
                    hasColumn25 = true;
                    break;
                case "column26":
                    column26 = in.readString();
                    break;
                case "column27":
                    column27 = in.readDouble();
                    hasColumn27 = true;
                    break;
                case "column28":
                    column28 = in.readBoolean();
                    hasColumn28 = true;
                    break;
                case "column29":
                    column29 = in.readInstant();
                    break;
                case "column30":
                    column30 = in.readIntOrNull();
                    break;
                case "column31":
                    column31 = in.readLocalDate();
                    break;
                case "column32":
                    column32 = in.readInt();
                    hasColumn32 = true;
                    break;
                case "column33":
                    column33 = in.readLong();
                    hasColumn33 = true;
                    break;
                case "column34":
                    column34 = in.readString();
                    break;
                case "column35":
                    column35 = in.readDouble();
                    hasColumn35 = true;
                    break;
                case "column36":
                    column36 = in.readBoolean();
                    hasColumn36 = true;
                    break;
                case "column37":
                    column37 = in.readInstant();
                    break;
                case "column38":
                    column38 = in.readIntOrNull();
                    break;
                case "column39":
                    column39 = in.readLocalDate();
                    break;
                default:
                    in.skip();
            }
        }
        if (!hasColumn0) {
            throw in.missing("column0");
        }
        if (!hasColumn1) {
            throw in.missing("column1");
        }
        if (!hasColumn3) {
            throw in.missing("column3");
        }
        if (!hasColumn4) {
            throw in.missing("column4");
        }
        if (!hasColumn8) {
            throw in.missing("column8");
        }
        if (!hasColumn9) {
            throw in.missing("column9");
        }
        if (!hasColumn11) {
            throw in.missing("column11");
        }
        if (!hasColumn12) {
            throw in.missing("column12");
        }
        if (!hasColumn16) {
            throw in.missing("column16");
        }
        if (!hasColumn17) {
            throw in.missing("column17");
        }
        if (!hasColumn19) {
            throw in.missing("column19");
        }
        if (!hasColumn20) {
            throw in.missing("column20");
        }
        if (!hasColumn24) {
            throw in.missing("column24");
        }
        if (!hasColumn25) {
            throw in.missing("column25");
        }
        if (!hasColumn27) {
            throw in.missing("column27");
        }
        if (!hasColumn28) {
            throw in.missing("column28");
        }
        if (!hasColumn32) {
            throw in.missing("column32");
        }
        if (!hasColumn33) {
            throw in.missing("column33");
        }
        if (!hasColumn35) {
            throw in.missing("column35");
        }
        if (!hasColumn36) {
            throw in.missing("column36");
        }
        return new Wide.Row(column0, column1, column2, column3, column4, column5, column6, column7,
                column8, column9, column10, column11, column12, column13, column14, column15,
                column16, column17, column18, column19, column20, column21, column22, column23,
                column24, column25, column26, column27, column28, column29, column30, column31,
                column32, column33, column34, column35, column36, column37, column38, column39);
    }

    private static void writeRow(Wide.Row record, JsonWriter out) throws IOException {
        if (record == null) {
            out.writeNull();
            return;
        }
        out.beginObject();
        writeFieldsOfRow(record, out);
        out.endObject();
    }

    private static void writeFieldsOfRow(Wide.Row record, JsonWriter out) throws IOException {
        out.field("column0");
        out.writeInt(record.column0());
        out.field("column1");
        out.writeLong(record.column1());
        out.field("column2");
        out.writeString(record.column2());
        out.field("column3");
        out.writeDouble(record.column3());
        out.field("column4");
        out.writeBoolean(record.column4());
        out.field("column5");
        out.writeInstant(record.column5());
        out.field("column6");
        out.writeIntOrNull(record.column6());
        out.field("column7");
        out.writeLocalDate(record.column7());
        out.field("column8");
        out.writeInt(record.column8());
        out.field("column9");
        out.writeLong(record.column9());
        out.field("column10");
        out.writeString(record.column10());
        out.field("column11");
        out.writeDouble(record.column11());
        out.field("column12");
        out.writeBoolean(record.column12());
        out.field("column13");
        out.writeInstant(record.column13());
        out.field("column14");
        out.writeIntOrNull(record.column14());
        out.field("column15");
        out.writeLocalDate(record.column15());
        out.field("column16");
        out.writeInt(record.column16());
        out.field("column17");
        out.writeLong(record.column17());
        out.field("column18");
        out.writeString(record.column18());
        out.field("column19");
        out.writeDouble(record.column19());
        out.field("column20");
        out.writeBoolean(record.column20());
        out.field("column21");
        out.writeInstant(record.column21());
        out.field("column22");
        out.writeIntOrNull(record.column22());
        out.field("column23");
        out.writeLocalDate(record.column23());
        out.field("column24");
        out.writeInt(record.column24());
        out.field("column25");
        out.writeLong(record.column25());
        out.field("column26");
        out.writeString(record.column26());
        out.field("column27");
        out.writeDouble(record.column27());
        out.field("column28");
        out.writeBoolean(record.column28());
        out.field("column29");
        out.writeInstant(record.column29());
        out.field("column30");
        out.writeIntOrNull(record.column30());
        out.field("column31");
        out.writeLocalDate(record.column31());
        out.field("column32");
        out.writeInt(record.column32());
        out.field("column33");
        out.writeLong(record.column33());
        out.field("column34");
        out.writeString(record.column34());
        out.field("column35");
        out.writeDouble(record.column35());
        out.field("column36");
        out.writeBoolean(record.column36());
        out.field("column37");
        out.writeInstant(record.column37());
        out.field("column38");
        out.writeIntOrNull(record.column38());
        out.field("column39");
        out.writeLocalDate(record.column39());
    }
}
