package io.thalweg.jdbc;

import io.thalweg.annotations.Checkpointed;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.api.Config;
import io.thalweg.api.GeneratorSource;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;

/** The balance of each account behind every hundredth payment, as rows of a table that refuses a row that is there already. */
@Job
@Checkpointed(every = "20ms", storage = "${checkpoints}")
class Balances {

    static final int ACCOUNTS = 50;

    record Payment(int account, long cents) {
        static Payment of(long number) {
            return new Payment((int) (number % ACCOUNTS), number % 101);
        }
    }

    record Balance(int account, long payments, long cents) {}

    @Source
    StreamSource<Payment> payments(Config config) {
        return GeneratorSource.of(Payment::of)
                .count(config.getLong("payments"))
                .ratePerSecond(config.getDouble("rate"))
                .splits(2);
    }

    @KeyBy("account")
    static class Account {
        long payments;
        long cents;

        @OnEvent
        Balance add(Payment payment) {
            payments++;
            cents += payment.cents();
            return payments % 100 == 0 ? new Balance(payment.account(), payments, cents) : null;
        }
    }

    @Sink
    StreamSink<Balance> balances(Config config) {
        return JdbcSink.of(
                config.get("database"),
                "INSERT INTO balances VALUES (?, ?)",
                (Balance each, Row row) -> row.add(each.account()).add(each.payments()));
    }
}
