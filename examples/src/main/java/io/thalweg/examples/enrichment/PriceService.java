package io.thalweg.examples.enrichment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that knows the price of every product and takes ten milliseconds to say it. Any number of calls at a time. */
final class PriceService implements AutoCloseable {

    private static final int DELAY_MILLIS = 10;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    static {
        // The JDK's server would wait up to 40 ms for company before it sends a small answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ScheduledExecutorService answers = Executors.newScheduledThreadPool(2);
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server;
    private final int busyEvery;

    private PriceService(HttpServer server, int busyEvery) {
        this.server = server;
        this.busyEvery = busyEvery;
    }

    /**
     * A service that runs, on some free port of this machine, for this machine only.
     *
     * @param busyEvery every how many calls it is too busy to answer, and says so; 0 for never
     */
    static PriceService start(int busyEvery) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PriceService service = new PriceService(server, busyEvery);
        server.createContext("/price", service::answerLater);
        server.setExecutor(service.answers);
        server.start();
        return service;
    }

    /** Where it is. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often it was asked. */
    int calls() {
        return calls.get();
    }

    private void answerLater(HttpExchange exchange) {
        int call = calls.incrementAndGet();
        boolean busy = busyEvery > 0 && call % busyEvery == 0;
        answers.schedule(() -> answer(exchange, busy), DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void answer(HttpExchange exchange, boolean busy) {
        String query = exchange.getRequestURI().getQuery();
        int product = Integer.parseInt(query.substring(query.indexOf('=') + 1));
        byte[] price = String.valueOf(cents(product)).getBytes(StandardCharsets.US_ASCII);
        try (exchange;
                OutputStream body = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(busy ? UNAVAILABLE : OK, price.length);
            body.write(price);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the caller has gone
        }
    }

    /** What a piece of a product costs. */
    static long cents(int product) {
        return 100L + product * 7L;
    }

    @Override
    public void close() {
        server.stop(0);
        answers.shutdownNow();
    }
}
