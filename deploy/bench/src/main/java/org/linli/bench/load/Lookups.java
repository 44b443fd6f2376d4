package org.linli.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.bench.measure.Load;

/** An operator looks residents up in the registry: by name, telephone or category, page by page. */
public final class Lookups {

    private static final String RESIDENTS = "/api/resident-registry/v1/residents";
    private static final String CITY = "4101";
    private static final int PAGE = 50;
    private static final int STRIDE = 200;
    private static final int MOST_STRIDES = 2_000;

    private final Client client;
    private final Tokens tokens;
    private final List<String> names;
    private final List<String> phones;
    private String deep = "";

    /** @param names of residents, and {@code phones}: each search picks one by chance */
    public Lookups(Client client, Tokens tokens, List<String> names, List<String> phones) {
        this.client = client;
        this.tokens = tokens;
        this.names = List.copyOf(names);
        this.phones = List.copyOf(phones);
    }

    /** Turns the pages up to the end, or four hundred thousand residents, and remembers the place. */
    public void goDeep() {
        for (int stride = 0; stride < MOST_STRIDES; stride++) {
            JsonNode page = list(STRIDE, deep).json();
            if (page.path("next").isNull() || page.path("items").size() < STRIDE) {
                return;
            }
            deep = page.path("next").asText();
        }
    }

    /** Every way to look somebody up, by name. */
    public Map<String, Load> all() {
        Map<String, Load> all = new LinkedHashMap<>();
        all.put("search by name", () -> search("name", names));
        all.put("search by telephone", () -> search("phone", phones));
        all.put(
                "search by category",
                () -> search("{\"division\":\"%s\",\"categories\":[\"LIVING_ALONE\"]}".formatted(CITY)));
        all.put("first page of the city", () -> page(""));
        all.put("deep page of the city", () -> page(deep));
        return all;
    }

    private CompletableFuture<Boolean> search(String by, List<String> values) {
        String value = values.get(ThreadLocalRandom.current().nextInt(values.size()));
        return search("{\"%s\":\"%s\"}".formatted(by, value));
    }

    private CompletableFuture<Boolean> search(String body) {
        return client.post(RESIDENTS + "/searches", tokens.header(Orders.OPERATOR), body)
                .thenApply(Reply::isSuccess);
    }

    private CompletableFuture<Boolean> page(String after) {
        return client.get(path(PAGE, after), tokens.header(Orders.OPERATOR)).thenApply(Reply::isSuccess);
    }

    private Reply list(int limit, String after) {
        return client.get(path(limit, after), tokens.header(Orders.OPERATOR)).join();
    }

    private static String path(int limit, String after) {
        String from = after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        return RESIDENTS + "?division=" + CITY + "&limit=" + limit + from;
    }
}
