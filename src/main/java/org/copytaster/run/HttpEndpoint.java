package org.copytaster.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What an operator and an orchestrator ask the process: {@code /metrics}, {@code /health}, {@code /health/live} (restart
 * me if not) and {@code /health/ready}. Answers 503 where the answer is no.
 */
public final class HttpEndpoint implements AutoCloseable {

    /** A thread is taken up while a request is read: whoever sends half of one must not keep the others waiting. */
    private static final int THREADS = 4;

    /** How long a request, and its answer, may take; the server in the JDK has no limit of its own. */
    private static final List<String> LIMITS =
            List.of("sun.net.httpserver.maxReqTime", "sun.net.httpserver.maxRspTime");

    private static final String LIMIT_SECONDS = "10";

    private final HttpServer server;
    private final ExecutorService threads;

    private HttpEndpoint(HttpServer server) {
        this.server = server;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread created = new Thread(task, "http-" + number.incrementAndGet());
            created.setDaemon(true);
            return created;
        });
    }

    /**
     * @param host the address to listen on
     * @param port the port, or 0 for a free one
     * @throws IOException if the port is taken
     */
    public static HttpEndpoint start(String host, int port, DeskApplication application, Supplier<String> metrics)
            throws IOException {
        LIMITS.forEach(name -> System.setProperty(name, System.getProperty(name, LIMIT_SECONDS)));
        HttpEndpoint endpoint;
        try {
            endpoint = new HttpEndpoint(HttpServer.create(new InetSocketAddress(host, port), 0));
        } catch (IOException e) {
            throw new IOException("the HTTP endpoint can't listen on " + host + ":" + port + ": " + e.getMessage(), e);
        }
        endpoint.answer("/metrics", "text/plain; version=0.0.4; charset=utf-8", () -> true, metrics);
        endpoint.answer(
                "/health",
                "application/json",
                application::isAlive,
                () -> "{\"state\":\"" + application.state() + "\"}\n");
        endpoint.answer("/health/live", "text/plain", application::isAlive, () -> application.state() + "\n");
        endpoint.answer("/health/ready", "text/plain", application::isReady, () -> application.state() + "\n");
        endpoint.server.setExecutor(endpoint.threads);
        endpoint.server.start();
        return endpoint;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(String path, String contentType, BooleanSupplier well, Supplier<String> body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!exchange.getRequestURI().getPath().equals(path)) {
                    send(exchange, 404, "text/plain", "nothing here\n");
                } else if (!exchange.getRequestMethod().equals("GET")) {
                    send(exchange, 405, "text/plain", "GET only\n");
                } else {
                    send(exchange, well.getAsBoolean() ? 200 : 503, contentType, body.get());
                }
            }
        });
    }

    private static void send(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
