package io.thalweg.benchmarks.running;

import io.thalweg.annotations.Job;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.benchmarks.EndlessSource;

/** The balance of the account behind each payment. */
@Job
class RunningSum {

    @Source
    StreamSource<Payment> payments(Config config) {
        long seed = config.getLong("seed");
        return new EndlessSource<>(() -> new PaymentGenerator(seed));
    }

    @KeyBy("account")
    static class ByAccount {
        long cents;
        transient Balance balance = new Balance();

        @OnEvent
        Balance add(Payment payment) {
            cents += payment.cents;
            balance.account = payment.account;
            balance.cents = cents;
            return balance;
        }
    }

    @Sink
    StreamSink<Balance> balances() {
        return new BalanceSink();
    }
}
