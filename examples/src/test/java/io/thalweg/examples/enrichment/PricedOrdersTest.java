package io.thalweg.examples.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.testkit.TestJob;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The example against its own service, over HTTP. */
class PricedOrdersTest {

    private static final int ORDERS = 200;

    private PriceService service;

    private void start(int busyEvery) throws IOException {
        service = PriceService.start(busyEvery);
        System.setProperty(Prices.SERVICE, service.url());
    }

    @AfterEach
    void stop() {
        System.clearProperty(Prices.SERVICE);
        service.close();
    }

    @Test
    void everyOrderGetsItsPriceThoughTheServiceIsBusyNowAndThen() throws IOException {
        start(37);
        try (TestJob job = TestJob.running(PricedOrdersPlan.create(), Config.of(Map.of()))) {
            List<PricedOrder> priced = job.sink("priced");
            assertThat(priced).hasSize(ORDERS).allSatisfy(PricedOrdersTest::isPriced);
            assertThat(priced).extracting(PricedOrder::millis).doesNotHaveDuplicates();
            assertThat(job.sink("unpriced")).isEmpty();
        }
        assertThat(service.calls()).as("calls, retries among them").isGreaterThan(ORDERS);
    }

    private static void isPriced(PricedOrder order) {
        long pieces = order.millis() / 1_000 % 3 + 1;
        assertThat(order.cents()).isEqualTo(PriceService.cents(order.product()) * pieces);
    }

    @Test
    void moreRoomMakesMoreThroughput() throws IOException {
        start(0);
        long one = nanos(OneAtATimePlan.create());
        long many = nanos(ManyAtATimePlan.create());
        assertThat(many)
                .as("ns for %d orders, which one at a time take %d", ORDERS, one)
                .isLessThan(one / 3);
        assertThat(service.calls()).isEqualTo(2 * ORDERS);
    }

    private static long nanos(JobPlan plan) {
        long start = System.nanoTime();
        try (TestJob job = TestJob.running(plan, Config.of(Map.of()))) {
            assertThat(job.sink("priced")).hasSize(ORDERS);
        }
        return System.nanoTime() - start;
    }
}
