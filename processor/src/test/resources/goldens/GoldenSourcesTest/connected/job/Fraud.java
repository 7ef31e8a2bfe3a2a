package fraud;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** A keyed step with two inputs, keys of their own, and fields of every primitive type. */
@Job
class Fraud {

    record Payment(UUID account, long cents, boolean abroad) {}

    record Limit(UUID owner, long cents) {}

    record Alarm(UUID account, String reason) {}

    @Source
    StreamSource<Payment> payments() {
        return CollectionSource.of(List.of());
    }

    @Source
    StreamSource<Limit> limits() {
        return CollectionSource.of(List.of());
    }

    static class Check {
        long limit = 10_000;
        long spent;
        boolean blocked;
        byte level;
        short strikes;
        char grade = 'A';
        int payments;
        float ratio;
        double mean = Double.NaN;
        String lastReason = "none";

        @OnEvent
        @From("payments")
        @KeyBy("account")
        Alarm pay(Payment payment, @Key UUID account) {
            spent += payment.cents();
            payments++;
            mean = (double) spent / payments;
            ratio = (float) spent / limit;
            blocked |= spent > limit;
            lastReason = blocked ? "limit of " + limit : lastReason;
            return blocked ? new Alarm(account, lastReason) : null;
        }

        @OnEvent
        @From("limits")
        @KeyBy("owner")
        void change(Limit change) {
            limit = change.cents();
        }

        @OnStart
        void start(Config config, Context context) {}
    }

    @Sink
    void alarms(Alarm alarm) {
        System.out.println(alarm);
    }
}
