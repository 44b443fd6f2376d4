package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the door answered.
 *
 * @param request method and path, for messages
 * @param status HTTP status
 * @param etag value of the header ETag, empty when there was none
 * @param retryAfterSeconds value of the header Retry-After, 1 when there was none
 * @param body the JSON, missing when there was none
 */
public record Answer(String request, int status, String etag, long retryAfterSeconds, JsonNode body) {

    /** This answer, if its status is the one expected; {@link Deviation} with the problem's text otherwise. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new Deviation("%s: expected status %d, but was %d: %s".formatted(request, expected, status, body));
        }
        return this;
    }

    /** Code of a problem, empty when it is none. */
    public String code() {
        return body.path("code").asText("");
    }

    /** A text member of the body; {@link Deviation} when it is not there. */
    public String text(String member) {
        JsonNode value = body.path(member);
        Deviation.require(!value.isMissingNode() && !value.isNull(), request + ": no member " + member + " in " + body);
        return value.asText();
    }

    /** The member {@code version} as an entity tag, for {@code If-Match}. */
    public String version() {
        return '"' + text("version") + '"';
    }
}
