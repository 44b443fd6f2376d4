package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a caregiver does with her phone. */
record VisitSteps(Api api, UUID order, UUID caregiver) {

    static VisitSteps of(UUID order, UUID caregiver) {
        return new VisitSteps(new Api(City.caregiverToken(caregiver)), order, caregiver);
    }

    JsonNode own() {
        return StreamSupport.stream(
                        Api.json(api.get("/visits?limit=200")).path("items").spliterator(), false)
                .filter(visit -> visit.path("orderId").asText().equals(order.toString()))
                .findFirst()
                .orElseThrow();
    }

    long version() {
        return own().path("version").asLong();
    }

    String path(String action) {
        return "/orders/" + order + "/visits/" + caregiver + "/" + action;
    }

    Response depart() {
        return api.change(path("en-route"), version(), Map.of());
    }

    Response checkIn(double lonOffset, @Nullable String reason) {
        return api.change(path("check-in"), version(), checkInBody(lonOffset, reason));
    }

    static Map<String, Object> checkInBody(double lonOffset, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "point",
                Map.of("lon", City.LON + lonOffset, "lat", City.LAT, "coordSystem", "WGS84"),
                "accuracyM",
                12));
        if (reason != null) {
            body.put("reason", reason);
        }
        return body;
    }

    Response checkOut(UUID photo) {
        return api.change(path("check-out"), version(), Map.of("proof", proof(List.of(photo))));
    }

    static Map<String, Object> proof(List<UUID> photos) {
        return Map.of("photoIds", photos, "signature", Map.of("signed", false, "cannotSignReason", "手部不便，口头确认"));
    }

    UUID photo(byte[] bytes) {
        Response answer = upload(bytes, digest(bytes));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.path("photoId"));
    }

    Response upload(byte[] bytes, String digest) {
        return api.as()
                .contentType("image/png")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Repr-Digest", digest)
                .body(bytes)
                .post(Api.ROOT + "/orders/" + order + "/photos");
    }

    static byte[] png(long distinct) {
        return ByteBuffer.allocate(64)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putLong(distinct)
                .array();
    }

    static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
