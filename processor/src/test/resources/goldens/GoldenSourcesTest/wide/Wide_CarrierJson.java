package wide;

import io.thalweg.runtime.codec.json.JsonFormat;
import io.thalweg.runtime.codec.json.JsonReader;
import io.thalweg.runtime.codec.json.JsonWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * JSON of {@link Wide.Carrier}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Wide_CarrierJson extends JsonFormat<Wide.Carrier> {
    @Override
    protected Wide.Carrier read(JsonReader in, Wide.Carrier reuse) throws IOException {
        return readCarrier(in);
    }

    @Override
    protected void write(Wide.Carrier record, JsonWriter out) throws IOException {
        writeCarrier(record, out);
    }

    private static Wide.Carrier readCarrier(JsonReader in) throws IOException {
        Wide.Carrier record = new Wide.Carrier();
        for (String field = in.firstField(); field != null; field = in.nextField()) {
            switch (field) {
                case "column0":
                    record.column0 = in.readInt();
                    break;
                case "column1":
                    record.column1 = in.readLong();
                    break;
                case "column2":
                    record.column2 = in.readString();
                    break;
                case "column3":
                    record.column3 = in.readDouble();
                    break;
                case "column4":
                    record.column4 = in.readBoolean();
                    break;
                case "column5":
                    record.column5 = in.readInstant();
                    break;
                case "column6":
                    record.column6 = in.readIntOrNull();
                    break;
                case "column7":
                    record.column7 = in.readLocalDate();
                    break;
                case "column8":
                    record.column8 = in.readInt();
                    break;
                case "column9":
                    record.column9 = in.readLong();
                    break;
                case "column10":
                    record.column10 = in.readString();
                    break;
                case "column11":
                    record.column11 = in.readDouble();
                    break;
                case "column12":
                    record.column12 = in.readBoolean();
                    break;
                case "column13":
                    record.column13 = in.readInstant();
                    break;
                case "column14":
                    record.column14 = in.readIntOrNull();
                    break;
                case "column15":
                    record.column15 = in.readLocalDate();
                    break;
                case "column16":
                    record.column16 = in.readInt();
                    break;
                case "column17":
                    record.column17 = in.readLong();
                    break;
                case "column18":
                    record.column18 = in.readString();
                    break;
                case "column19":
                    record.column19 = in.readDouble();
                    break;
                case "column20":
                    record.column20 = in.readBoolean();
                    break;
                case "column21":
                    record.column21 = in.readInstant();
                    break;
                case "column22":
                    record.column22 = in.readIntOrNull();
                    break;
                case "column23":
                    record.column23 = in.readLocalDate();
                    break;
                case "column24":
                    record.column24 = in.readInt();
                    break;
                case "column25":
                    record.column25 = in.readLong();
                    break;
                case "column26":
                    record.column26 = in.readString();
                    break;
                case "column27":
                    record.column27 = in.readDouble();
                    break;
                case "column28":
                    record.column28 = in.readBoolean();
                    break;
                case "column29":
                    record.column29 = in.readInstant();
                    break;
                case "column30":
                    record.column30 = in.readIntOrNull();
                    break;
                case "column31":
                    record.column31 = in.readLocalDate();
                    break;
                case "column32":
                    record.column32 = in.readInt();
                    break;
                case "column33":
                    record.column33 = in.readLong();
                    break;
                case "column34":
                    record.column34 = in.readString();
                    break;
                case "column35":
                    record.column35 = in.readDouble();
                    break;
                case "column36":
                    record.column36 = in.readBoolean();
                    break;
                case "column37":
                    record.column37 = in.readInstant();
                    break;
                case "column38":
                    record.column38 = in.readIntOrNull();
                    break;
                case "column39":
                    record.column39 = in.readLocalDate();
                    break;
                default:
                    in.skip();
            }
        }
        return record;
    }

    private static void writeCarrier(Wide.Carrier record, JsonWriter out) throws IOException {
        if (record == null) {
            out.writeNull();
            return;
        }
        out.beginObject();
        writeFieldsOfCarrier(record, out);
        out.endObject();
    }

    private static void writeFieldsOfCarrier(Wide.Carrier record, JsonWriter out) throws
            IOException {
        out.field("column0");
        out.writeInt(record.column0);
        out.field("column1");
        out.writeLong(record.column1);
        out.field("column2");
        out.writeString(record.column2);
        out.field("column3");
        out.writeDouble(record.column3);
        out.field("column4");
        out.writeBoolean(record.column4);
        out.field("column5");
        out.writeInstant(record.column5);
        out.field("column6");
        out.writeIntOrNull(record.column6);
        out.field("column7");
        out.writeLocalDate(record.column7);
        out.field("column8");
        out.writeInt(record.column8);
        out.field("column9");
        out.writeLong(record.column9);
        out.field("column10");
        out.writeString(record.column10);
        out.field("column11");
        out.writeDouble(record.column11);
        out.field("column12");
        out.writeBoolean(record.column12);
        out.field("column13");
        out.writeInstant(record.column13);
        out.field("column14");
        out.writeIntOrNull(record.column14);
        out.field("column15");
        out.writeLocalDate(record.column15);
        out.field("column16");
        out.writeInt(record.column16);
        out.field("column17");
        out.writeLong(record.column17);
        out.field("column18");
        out.writeString(record.column18);
        out.field("column19");
        out.writeDouble(record.column19);
        out.field("column20");
        out.writeBoolean(record.column20);
        out.field("column21");
        out.writeInstant(record.column21);
        out.field("column22");
        out.writeIntOrNull(record.column22);
        out.field("column23");
        out.writeLocalDate(record.column23);
        out.field("column24");
        out.writeInt(record.column24);
        out.field("column25");
        out.writeLong(record.column25);
        out.field("column26");
        out.writeString(record.column26);
        out.field("column27");
        out.writeDouble(record.column27);
        out.field("column28");
        out.writeBoolean(record.column28);
        out.field("column29");
        out.writeInstant(record.column29);
        out.field("column30");
        out.writeIntOrNull(record.column30);
        out.field("column31");
        out.writeLocalDate(record.column31);
        out.field("column32");
        out.writeInt(record.column32);
        out.field("column33");
        out.writeLong(record.column33);
        out.field("column34");
        out.writeString(record.column34);
        out.field("column35");
        out.writeDouble(record.column35);
        out.field("column36");
        out.writeBoolean(record.column36);
        out.field("column37");
        out.writeInstant(record.column37);
        out.field("column38");
        out.writeIntOrNull(record.column38);
        out.field("column39");
        out.writeLocalDate(record.column39);
    }
}
