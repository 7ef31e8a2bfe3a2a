package io.thalweg.examples.fraud;

import io.thalweg.annotations.Csv;
import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnTimer;
import io.thalweg.annotations.SideOutput;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Watermark;
import io.thalweg.api.Config;
import io.thalweg.api.Context;
import io.thalweg.api.FileSink;
import io.thalweg.api.FileSource;
import io.thalweg.api.Format;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds cards that pay a tiny amount and a large one within a minute. */
@Job
class CardFraud {
    private static final Logger LOG = LoggerFactory.getLogger(CardFraud.class);

    @Source
    @Watermark(lag = "5s", every = "record")
    StreamSource<Payment> payments(Config config, @Csv Format<Payment> format) {
        return FileSource.of(config.get("input", "data/card-payments.csv"), format);
    }

    @From("payments")
    @KeyBy("card")
    static class Suspicion {
        private static final long TINY_CENTS = 100;
        private static final long LARGE_CENTS = 50_000;
        private static final long MINUTE_MILLIS = 60_000;

        long tinyCents; // 0 while nothing is suspected
        long untilMillis;

        @OnEvent
        Alarm check(Payment payment, Context context) {
            Alarm alarm = null;
            if (tinyCents > 0 && payment.cents() >= LARGE_CENTS && context.timestamp() < untilMillis) {
                alarm = new Alarm(payment.card(), payment.time(), tinyCents, payment.cents());
            }
            forget(context);
            if (payment.cents() < TINY_CENTS) {
                tinyCents = payment.cents();
                untilMillis = context.timestamp() + MINUTE_MILLIS;
                context.timers().atEventTime(untilMillis);
            }
            return alarm;
        }

        private void forget(Context context) {
            if (tinyCents > 0) {
                context.timers().deleteEventTime(untilMillis);
                tinyCents = 0;
            }
        }

        /** A minute without a payment: the card is harmless after all. */
        @OnTimer
        void lapse(@Key String card, @SideOutput("harmless") Out<String> harmless) {
            tinyCents = 0;
            harmless.emit(card);
        }
    }

    @From("Suspicion")
    @Sink
    StreamSink<Alarm> alarms(Config config, @Csv Format<Alarm> format) {
        return FileSink.of(config.get("output", "-"), format);
    }

    @From("Suspicion.harmless")
    @Sink
    void harmless(String card) {
        LOG.info("harmless: {}", card);
    }
}
