package io.thalweg.examples.limits;

import io.thalweg.annotations.Csv;
import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnBroadcast;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Watermark;
import io.thalweg.api.BroadcastState;
import io.thalweg.api.Config;
import io.thalweg.api.Context;
import io.thalweg.api.FileSink;
import io.thalweg.api.FileSource;
import io.thalweg.api.Format;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;

/** Finds cards that have spent more than the limit of their bank, which may change at any time. */
@Job
class SpendingLimits {

    @Source
    @Watermark(lag = "5s")
    StreamSource<Payment> payments(Config config, @Csv Format<Payment> format) {
        return FileSource.of(config.get("input", "data/card-payments.csv"), format);
    }

    @Source
    @Watermark(lag = "0s", idleAfter = "1s") // limits come seldom, and time goes on without them
    StreamSource<Limit> limits(Config config, @Csv Format<Limit> format) {
        return FileSource.of(config.get("limits", "data/limits.csv"), format);
    }

    @KeyBy("card")
    static class Spending {
        final BroadcastState<String, Limit> limits; // by bank

        long spentCents;
        boolean told;

        Spending(BroadcastState<String, Limit> limits) {
            this.limits = limits;
        }

        @From("payments")
        @OnEvent
        Overspent pay(Payment payment, @Key String card) {
            spentCents += payment.cents();
            return tell(card);
        }

        /** A limit of a bank concerns the cards that have paid before, too. */
        @From("limits")
        @OnBroadcast
        void change(Limit limit, Context context, Out<Overspent> out) {
            limits.put(limit.bank(), limit);
            context.applyToKeyedState((String card) -> {
                Overspent overspent = tell(card);
                if (overspent != null) {
                    out.emit(overspent);
                }
            });
        }

        private Overspent tell(String card) {
            Limit limit = limits.get(Payment.bankOf(card));
            if (told || limit == null || spentCents <= limit.cents()) {
                return null;
            }
            told = true;
            return new Overspent(card, spentCents, limit.cents());
        }
    }

    @Sink
    StreamSink<Overspent> overspent(Config config, @Csv Format<Overspent> format) {
        return FileSink.of(config.get("output", "-"), format);
    }
}
