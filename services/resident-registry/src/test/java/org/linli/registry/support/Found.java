package org.linli.registry.support;

import io.restassured.response.ExtractableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a searcher finds in a division, page by page. */
public record Found(Api searcher, String division) {

    private static final int PAGE = 2;

    /** Registers a woman of this community with one thing changed. */
    public String person(String member, Object value) {
        return searcher.registered(People.with(People.womanOf(division), member, value));
    }

    /** Registers a woman whose abilities come to this total. */
    public String assessed(int total) {
        String id = searcher.registered(People.womanOf(division));
        Api.as("assessor")
                .post(
                        "/residents/" + id + "/assessments",
                        UUID.randomUUID().toString(),
                        Forms.first(total, "2026-03-02"))
                .statusCode(201);
        return id;
    }

    /** The ids of all who fit, in the order they come. */
    public List<String> by(Map<String, Object> search) {
        return all(searcher, People.with(search, "division", division));
    }

    /** The ids of all who fit a whole search. */
    public static List<String> all(Api searcher, Map<String, Object> search) {
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            ExtractableResponse<?> page = page(searcher, search, next, PAGE);
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        return ids;
    }

    /** One page. */
    public static ExtractableResponse<?> page(
            Api searcher, Map<String, Object> search, @Nullable String after, int limit) {
        Map<String, Object> body = new LinkedHashMap<>(search);
        body.put("limit", limit);
        return searcher.post("/residents/searches", after == null ? body : People.with(body, "after", after))
                .statusCode(200)
                .extract();
    }
}
