package io.thalweg.examples.enrichment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Asks the service for prices. One client for all lanes: it has threads of its own, and any thread may use it. */
final class Prices {

    /** The system property that says where the service is. */
    static final String SERVICE = "prices.service";

    private static final String DEFAULT_SERVICE = "http://127.0.0.1:8097";
    private static final int OK = 200;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Prices() {}

    /** The order with its price; fails with an {@link IOException} if the service has none to give. */
    static CompletionStage<PricedOrder> of(Order order) {
        URI uri = URI.create(System.getProperty(SERVICE, DEFAULT_SERVICE) + "/price?product=" + order.product());
        return CLIENT.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> priced(order, response));
    }

    private static PricedOrder priced(Order order, HttpResponse<String> response) {
        if (response.statusCode() != OK) {
            throw new CompletionException(new IOException("the service answered " + response.statusCode()));
        }
        return new PricedOrder(order.millis(), order.product(), Long.parseLong(response.body()) * order.pieces());
    }
}
