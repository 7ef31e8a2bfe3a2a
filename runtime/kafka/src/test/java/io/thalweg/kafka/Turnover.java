package io.thalweg.kafka;

import io.thalweg.annotations.Checkpointed;
import io.thalweg.annotations.EventTime;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Json;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnWindow;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Watermark;
import io.thalweg.annotations.Window;
import io.thalweg.api.Config;
import io.thalweg.api.Format;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.api.TimeWindow;

/** What each shop has sold in each second, and how many sales it has had after every tenth of them, from a topic to topics. */
@Job
@Checkpointed(every = "50ms", storage = "${checkpoints}")
class Turnover {

    record Sale(String shop, @EventTime long time, long cents) {}

    record Second(String shop, long start, long cents) {}

    record Tenth(String shop, long sales) {}

    @Source
    @Watermark(lag = "0s", every = "record")
    StreamSource<Sale> sales(Config config, @Json Format<Sale> format) {
        KafkaSource<Sale> sales = KafkaSource.of(config.get("servers"), "sales", format);
        return config.getBoolean("untilNow", false) ? sales.untilNow() : sales;
    }

    @KeyBy("shop")
    @Window(size = "1s")
    static class PerSecond {
        long cents;

        @OnEvent
        void add(Sale sale) {
            cents += sale.cents();
        }

        @OnWindow
        Second second(@Key String shop, TimeWindow window) {
            return new Second(shop, window.start(), cents);
        }
    }

    @KeyBy("shop")
    static class Tenths {
        long sales;

        @OnEvent
        Tenth count(Sale sale) {
            sales++;
            return sales % 10 == 0 ? new Tenth(sale.shop(), sales) : null;
        }
    }

    @Sink
    StreamSink<Second> seconds(Config config, @Json Format<Second> format) {
        return KafkaSink.of(config.get("servers"), "seconds", format);
    }

    @Sink
    StreamSink<Tenth> tenths(Config config, @Json Format<Tenth> format) {
        return KafkaSink.of(config.get("servers"), "tenths", format);
    }
}
