package org.linli.bench.load;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Heartbeats of devices with the numbers {@code B0} to {@code B<devices - 1>}, round and round, many in each request. */
public final class Heartbeats {

    /** The machine that sends them. */
    public static final String INTEGRATION = "integration";

    private static final String PATH = "/api/emergency-intake/v1/device-heartbeats";

    private final Client client;
    private final Tokens tokens;
    private final int devices;
    private final int batch;
    private final AtomicInteger requests = new AtomicInteger();

    /** @param batch devices in a request */
    public Heartbeats(Client client, Tokens tokens, int devices, int batch) {
        this.client = client;
        this.tokens = tokens;
        this.devices = devices;
        this.batch = batch;
    }

    /** Sends those of the next devices. */
    public CompletableFuture<Reply> send() {
        long first = (long) requests.getAndIncrement() * batch;
        String numbers = IntStream.range(0, batch)
                .mapToObj(i -> "\"B" + (first + i) % devices + "\"")
                .collect(Collectors.joining(","));
        return client.post(PATH, Map.copyOf(tokens.header(INTEGRATION)), "{\"devices\":[" + numbers + "]}");
    }
}
