package org.linli.emergency.event.adapter;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;

/**
 * Who says to have sent a request, when, and what proves it; empty texts where a header is missing.
 *
 * @param sender name of the machine
 * @param timestamp seconds since 1970
 * @param signature HMAC-SHA256 of the timestamp, a full stop and the body, in hexadecimal digits
 */
public record Proof(String sender, String timestamp, String signature) {

    /** What the headers of a request say. */
    public static Proof of(HttpHeaders headers) {
        return new Proof(
                header(headers, "Linli-Sender"),
                header(headers, "Linli-Timestamp"),
                header(headers, "Linli-Signature"));
    }

    private static String header(HttpHeaders headers, String name) {
        return Objects.requireNonNullElse(headers.getHeaderString(name), "");
    }
}
