package wide;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** Events and state of forty components: methods that treat all of them have to stay small all the same. */
@Job
class Wide {

    record Row(
            int column0,
            long column1,
            String column2,
            double column3,
            boolean column4,
            Instant column5,
            Integer column6,
            LocalDate column7,
            int column8,
            long column9,
            String column10,
            double column11,
            boolean column12,
            Instant column13,
            Integer column14,
            LocalDate column15,
            int column16,
            long column17,
            String column18,
            double column19,
            boolean column20,
            Instant column21,
            Integer column22,
            LocalDate column23,
            int column24,
            long column25,
            String column26,
            double column27,
            boolean column28,
            Instant column29,
            Integer column30,
            LocalDate column31,
            int column32,
            long column33,
            String column34,
            double column35,
            boolean column36,
            Instant column37,
            Integer column38,
            LocalDate column39) {}

    static class Carrier {
        int column0;
        long column1;
        String column2;
        double column3;
        boolean column4;
        Instant column5;
        Integer column6;
        LocalDate column7;
        int column8;
        long column9;
        String column10;
        double column11;
        boolean column12;
        Instant column13;
        Integer column14;
        LocalDate column15;
        int column16;
        long column17;
        String column18;
        double column19;
        boolean column20;
        Instant column21;
        Integer column22;
        LocalDate column23;
        int column24;
        long column25;
        String column26;
        double column27;
        boolean column28;
        Instant column29;
        Integer column30;
        LocalDate column31;
        int column32;
        long column33;
        String column34;
        double column35;
        boolean column36;
        Instant column37;
        Integer column38;
        LocalDate column39;
    }

    @Source
    StreamSource<Row> rows(Config config, @Csv Format<Row> format) {
        return FileSource.of(config.get("rows"), format);
    }

    @Source
    StreamSource<Carrier> carriers(Config config, @Json Format<Carrier> format) {
        return FileSource.of(config.get("carriers"), format);
    }

    @KeyBy({"column0", "column2", "column4"})
    static class Latest {
        int column0;
        long column1;
        String column2;
        double column3;
        boolean column4;
        int column8;
        long column9;
        String column10;
        double column11;
        boolean column12;
        int column16;
        long column17;
        String column18;
        double column19;
        boolean column20;
        int column24;
        long column25;
        String column26;
        double column27;
        boolean column28;
        int column32;
        long column33;
        String column34;
        double column35;
        boolean column36;

        @OnEvent
        Row keep(Row row) {
            column0 = row.column0();
            column1 = row.column1();
            column2 = row.column2();
            column3 = row.column3();
            column4 = row.column4();
            column8 = row.column8();
            column9 = row.column9();
            column10 = row.column10();
            column11 = row.column11();
            column12 = row.column12();
            column16 = row.column16();
            column17 = row.column17();
            column18 = row.column18();
            column19 = row.column19();
            column20 = row.column20();
            column24 = row.column24();
            column25 = row.column25();
            column26 = row.column26();
            column27 = row.column27();
            column28 = row.column28();
            column32 = row.column32();
            column33 = row.column33();
            column34 = row.column34();
            column35 = row.column35();
            column36 = row.column36();
            return row;
        }
    }

    @From("Latest")
    @Sink
    StreamSink<Row> rowsAsJson(@Json Format<Row> format) {
        return FileSink.of("-", format);
    }

    @Sink
    StreamSink<Carrier> carriersAsCsv(@Csv Format<Carrier> format) {
        return FileSink.of("-", format);
    }
}
