package org.linli.messaging;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Kafka headers as a JSON object of texts, for keeping. */
final class DeadLetterHeaders {

    private DeadLetterHeaders() {}

    static String toJson(Headers headers) {
        JsonObject json = new JsonObject();
        for (Header header : headers) {
            if (header.value() != null) {
                json.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return json.encode();
    }

    static Map<String, String> fromJson(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        new JsonObject(text).forEach(entry -> headers.put(entry.getKey(), String.valueOf(entry.getValue())));
        return headers;
    }
}
