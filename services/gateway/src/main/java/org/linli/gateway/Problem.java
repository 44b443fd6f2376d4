package org.linli.gateway;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.ErrorCode;

/**
 * A refusal of the door in the same RFC 9457 form that every service uses.
 *
 * @param code stable code
 * @param status HTTP status
 * @param detail English detail, advice on a line that begins with "Maybe"
 * @param retryAfter when to try again, null when trying again does not help
 */
record Problem(
        ErrorCode code, int status, String detail, @Nullable Duration retryAfter) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem notFound() {
        return new Problem(CommonError.NOT_FOUND, 404, "nothing is served under this path", null);
    }

    static Problem notAllowed(String method) {
        return new Problem(CommonError.NOT_ALLOWED, 405, "the method " + method + " is not served", null);
    }

    static Problem notPlain() {
        return refused(
                GatewayError.PATH_NOT_PLAIN,
                "the path holds . or .. or an encoded separator\nMaybe send ids and codes only, percent-encoded once.");
    }

    static Problem tooLarge(long limit) {
        return refused(
                GatewayError.BODY_TOO_LARGE,
                "the body is larger than " + limit + " bytes\nMaybe send photos in a smaller size.");
    }

    static Problem tooMany(Duration wait) {
        return new Problem(
                CommonError.TOO_MANY_REQUESTS, 429, "too many requests\nMaybe wait as Retry-After says.", wait);
    }

    static Problem unavailable(String upstream, Duration wait) {
        return new Problem(
                GatewayError.UPSTREAM_UNAVAILABLE,
                GatewayError.UPSTREAM_UNAVAILABLE.status(),
                upstream + " cannot be reached now\nMaybe repeat the request, a create with the same Idempotency-Key.",
                wait);
    }

    private static Problem refused(GatewayError error, String detail) {
        return new Problem(error, error.status(), detail, null);
    }

    /** Answers the request. */
    void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed() || response.headWritten()) {
            return;
        }
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        if (retryAfter != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, retryAfterSeconds());
        }
        response.end(body(request.path()));
    }

    /** Value of the header {@code Retry-After}; at least a second. */
    String retryAfterSeconds() {
        return Long.toString(
                retryAfter == null ? 1 : Math.max(1, retryAfter.plusMillis(999).toSeconds()));
    }

    Buffer body(@Nullable String instance) {
        JsonObject json = new JsonObject()
                .put("type", "/docs/error-codes#" + code.name())
                .put("title", code.title())
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance)
                .put("code", code.name());
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            json.put("traceId", span.getTraceId());
        }
        return json.toBuffer();
    }
}
