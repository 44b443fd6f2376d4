package org.linli.emergency;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Messages of a machine that signs them, and how the service answers. */
record Signed(String sender, String secret, Instant at) {

    static final String SECRET = "linli-demo-sender-of-signed-messages";

    /** The demo's machine, so many seconds ago. */
    static Signed ago(long seconds) {
        return by("demo", SECRET, seconds);
    }

    static Signed by(String sender, String secret, long secondsAgo) {
        return new Signed(sender, secret, Instant.now().minusSeconds(secondsAgo));
    }

    Response post(String door, String body) {
        return request(body).post(Api.ROOT + "/doors/" + door);
    }

    RequestSpecification request(String body) {
        String timestamp = Long.toString(at.getEpochSecond());
        return given().header("Linli-Sender", sender)
                .header("Linli-Timestamp", timestamp)
                .header("Linli-Signature", signature(timestamp + "." + body))
                .contentType("text/plain; charset=UTF-8")
                .body(body);
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
