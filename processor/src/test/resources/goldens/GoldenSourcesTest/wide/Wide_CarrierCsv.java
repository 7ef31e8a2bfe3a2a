package wide;

import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * CSV of {@link Wide.Carrier}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Wide_CarrierCsv extends CsvFormat<Wide.Carrier> {
    Wide_CarrierCsv() {
        super(',', "column0", "column1", "column2", "column3", "column4", "column5", "column6",
                "column7", "column8", "column9", "column10", "column11", "column12", "column13",
                "column14", "column15", "column16", "column17", "column18", "column19", "column20",
                "column21", "column22", "column23", "column24", "column25", "column26", "column27",
                "column28", "column29", "column30", "column31", "column32", "column33", "column34",
                "column35", "column36", "column37", "column38", "column39");
    }

    @Override
    protected Wide.Carrier read(CsvRow row, Wide.Carrier reuse) throws IOException {
        Wide.Carrier record = reuse == null ? new Wide.Carrier() : reuse;
        readFromColumn0(record, row);
        readFromColumn24(record, row);
        return record;
    }

    @Override
    protected void write(Wide.Carrier record, CsvRowWriter row) throws IOException {
        writeFromColumn0(record, row);
        writeFromColumn24(record, row);
    }

    private static void readFromColumn0(Wide.Carrier record, CsvRow row) throws IOException {
        record.column0 = row.readInt(0);
        record.column1 = row.readLong(1);
        record.column2 = row.readString(2);
        record.column3 = row.readDouble(3);
        record.column4 = row.readBoolean(4);
        record.column5 = row.readInstant(5);
        record.column6 = row.readIntOrNull(6);
        record.column7 = row.readLocalDate(7);
        record.column8 = row.readInt(8);
        record.column9 = row.readLong(9);
        record.column10 = row.readString(10);
        record.column11 = row.readDouble(11);
        record.column12 = row.readBoolean(12);
        record.column13 = row.readInstant(13);
        record.column14 = row.readIntOrNull(14);
        record.column15 = row.readLocalDate(15);
        record.column16 = row.readInt(16);
        record.column17 = row.readLong(17);
        record.column18 = row.readString(18);
        record.column19 = row.readDouble(19);
        record.column20 = row.readBoolean(20);
        record.column21 = row.readInstant(21);
        record.column22 = row.readIntOrNull(22);
        record.column23 = row.readLocalDate(23);
    }

    private static void readFromColumn24(Wide.Carrier record, CsvRow row) throws IOException {
        record.column24 = row.readInt(24);
        record.column25 = row.readLong(25);
        record.column26 = row.readString(26);
        record.column27 = row.readDouble(27);
        record.column28 = row.readBoolean(28);
        record.column29 = row.readInstant(29);
        record.column30 = row.readIntOrNull(30);
        record.column31 = row.readLocalDate(31);
        record.column32 = row.readInt(32);
        record.column33 = row.readLong(33);
        record.column34 = row.readString(34);
        record.column35 = row.readDouble(35);
        record.column36 = row.readBoolean(36);
        record.column37 = row.readInstant(37);
        record.column38 = row.readIntOrNull(38);
        record.column39 = row.readLocalDate(39);
    }

    private static void writeFromColumn0(Wide.Carrier record, CsvRowWriter row) throws IOException {
        row.writeInt(record.column0);
        row.writeLong(record.column1);
        row.writeString(record.column2);
        row.writeDouble(record.column3);
        row.writeBoolean(record.column4);
        row.writeInstant(record.column5);
        row.writeIntOrNull(record.column6);
        row.writeLocalDate(record.column7);
        row.writeInt(record.column8);
        row.writeLong(record.column9);
        row.writeString(record.column10);
        row.writeDouble(record.column11);
        row.writeBoolean(record.column12);
        row.writeInstant(record.column13);
        row.writeIntOrNull(record.column14);
        row.writeLocalDate(record.column15);
        row.writeInt(record.column16);
        row.writeLong(record.column17);
        row.writeString(record.column18);
        row.writeDouble(record.column19);
        row.writeBoolean(record.column20);
        row.writeInstant(record.column21);
        row.writeIntOrNull(record.column22);
        row.writeLocalDate(record.column23);
    }

    private static void writeFromColumn24(Wide.Carrier record, CsvRowWriter row) throws
            IOException {
        row.writeInt(record.column24);
        row.writeLong(record.column25);
        row.writeString(record.column26);
        row.writeDouble(record.column27);
        row.writeBoolean(record.column28);
        row.writeInstant(record.column29);
        row.writeIntOrNull(record.column30);
        row.writeLocalDate(record.column31);
        row.writeInt(record.column32);
        row.writeLong(record.column33);
        row.writeString(record.column34);
        row.writeDouble(record.column35);
        row.writeBoolean(record.column36);
        row.writeInstant(record.column37);
        row.writeIntOrNull(record.column38);
        row.writeLocalDate(record.column39);
    }
}
