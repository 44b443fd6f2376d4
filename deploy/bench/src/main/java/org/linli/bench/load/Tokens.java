package org.linli.bench.load;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Access tokens of demo accounts, renewed beside the load every half minute, which is half of their life. */
public final class Tokens implements AutoCloseable {

    private static final int RENEWED_EVERY_SECONDS = 30;
    private static final String PATH = "/auth/realms/linli/protocol/openid-connect/token";

    private final Client client;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    /** Signs all of them in. */
    public Tokens(URI door, List<String> accounts) {
        client = new Client(door, 1);
        accounts.forEach(account -> tokens.put(account, signIn(account)));
        var renewal = renewing.scheduleAtFixedRate(
                () -> accounts.forEach(account -> tokens.put(account, signIn(account))),
                RENEWED_EVERY_SECONDS,
                RENEWED_EVERY_SECONDS,
                TimeUnit.SECONDS);
        assert !renewal.isDone();
    }

    /** The header that carries the token of an account. */
    public Map<String, String> header(String account) {
        String token = tokens.get(account);
        if (token == null) {
            throw new IllegalArgumentException(account + " was not signed in");
        }
        return Map.of("Authorization", "Bearer " + token);
    }

    private String signIn(String account) {
        String form = "grant_type=password&client_id=linli-app&scope=openid&username=%s&password=linli-demo"
                .formatted(URLEncoder.encode(account, StandardCharsets.UTF_8));
        return client.post(PATH, Map.of("Content-Type", "application/x-www-form-urlencoded"), form)
                .join()
                .json()
                .path("access_token")
                .asText();
    }

    @Override
    public void close() {
        renewing.shutdownNow();
        client.close();
    }
}
