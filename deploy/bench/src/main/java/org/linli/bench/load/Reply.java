package org.linli.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What was answered.
 *
 * @param status of HTTP; 0 when there was no answer
 * @param body of the answer, or why there was none
 */
public record Reply(int status, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Whether it is what a success looks like. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The body, if this is a success. */
    public JsonNode json() {
        if (!isSuccess()) {
            throw new IllegalStateException("answered " + status + ": " + body);
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answered no JSON: " + body, e);
        }
    }
}
