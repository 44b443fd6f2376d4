package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What came back.
 *
 * @param status HTTP status
 * @param contentType media type, empty when there was none
 * @param text the body; of a stream, what came in the first moments
 */
record Heard(int status, String contentType, String text) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHOWN = 300;

    JsonNode json() {
        try {
            return contentType.contains("json") ? JSON.readTree(text) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new Deviation("not JSON: " + this, e);
        }
    }

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** Whether it is a refusal in the platform's form, with a code and a trace that finds it in the logs. */
    boolean isProblem() {
        return contentType.startsWith("application/problem+json")
                && !json().path("code").asText().isEmpty()
                && !json().path("traceId").asText().isEmpty()
                && json().path("status").asInt() == status;
    }

    /** Which of these ids it names. */
    Set<String> names(Collection<String> ids) {
        Set<String> named = ID.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        Set<String> wanted = new HashSet<>(ids);
        wanted.retainAll(named);
        return wanted;
    }

    @Override
    public String toString() {
        return status + " " + contentType + " " + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
