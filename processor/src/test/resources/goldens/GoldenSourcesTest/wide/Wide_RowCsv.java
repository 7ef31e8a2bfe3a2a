package wide;

import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * CSV of {@link Wide.Row}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Wide_RowCsv extends CsvFormat<Wide.Row> {
    Wide_RowCsv() {
        super(',', "column0", "column1", "column2", "column3", "column4", "column5", "column6",
                "column7", "column8", "column9", "column10", "column11", "column12", "column13",
                "column14", "column15", "column16", "column17", "column18", "column19", "column20",
                "column21", "column22", "column23", "column24", "column25", "column26", "column27",
                "column28", "column29", "column30", "column31", "column32", "column33", "column34",
                "column35", "column36", "column37", "column38", "column39");
    }

    @Override
    protected Wide.Row read(CsvRow row, Wide.Row reuse) throws IOException {
        return new Wide.Row(row.readInt(0), row.readLong(1), row.readString(2), row.readDouble(3),
                row.readBoolean(4), row.readInstant(5), row.readIntOrNull(6), row.readLocalDate(7),
                row.readInt(8), row.readLong(9), row.readString(10), row.readDouble(11),
                row.readBoolean(12), row.readInstant(13), row.readIntOrNull(14),
                row.readLocalDate(15), row.readInt(16), row.readLong(17), row.readString(18),
                row.readDouble(19), row.readBoolean(20), row.readInstant(21), row.readIntOrNull(22),
                row.readLocalDate(23), row.readInt(24), row.readLong(25), row.readString(26),
                row.readDouble(27), row.readBoolean(28), row.readInstant(29), row.readIntOrNull(30),
                row.readLocalDate(31), row.readInt(32), row.readLong(33), row.readString(34),
                row.readDouble(35), row.readBoolean(36), row.readInstant(37), row.readIntOrNull(38),
                row.readLocalDate(39));
    }

    @Override
    protected void write(Wide.Row record, CsvRowWriter row) throws IOException {
        writeFromColumn0(record, row);
        writeFromColumn24(record, row);
    }

    private static void writeFromColumn0(Wide.Row record, CsvRowWriter row) throws IOException {
        row.writeInt(record.column0());
        row.writeLong(record.column1());
        row.writeString(record.column2());
        row.writeDouble(record.column3());
        row.writeBoolean(record.column4());
        row.writeInstant(record.column5());
        row.writeIntOrNull(record.column6());
        row.writeLocalDate(record.column7());
        row.writeInt(record.column8());
        row.writeLong(record.column9());
        row.writeString(record.column10());
        row.writeDouble(record.column11());
        row.writeBoolean(record.column12());
        row.writeInstant(record.column13());
        row.writeIntOrNull(record.column14());
        row.writeLocalDate(record.column15());
        row.writeInt(record.column16());
        row.writeLong(record.column17());
        row.writeString(record.column18());
        row.writeDouble(record.column19());
        row.writeBoolean(record.column20());
        row.writeInstant(record.column21());
        row.writeIntOrNull(record.column22());
        row.writeLocalDate(record.column23());
    }

    private static void writeFromColumn24(Wide.Row record, CsvRowWriter row) throws IOException {
        row.writeInt(record.column24());
        row.writeLong(record.column25());
        row.writeString(record.column26());
        row.writeDouble(record.column27());
        row.writeBoolean(record.column28());
        row.writeInstant(record.column29());
        row.writeIntOrNull(record.column30());
        row.writeLocalDate(record.column31());
        row.writeInt(record.column32());
        row.writeLong(record.column33());
        row.writeString(record.column34());
        row.writeDouble(record.column35());
        row.writeBoolean(record.column36());
        row.writeInstant(record.column37());
        row.writeIntOrNull(record.column38());
        row.writeLocalDate(record.column39());
    }
}
