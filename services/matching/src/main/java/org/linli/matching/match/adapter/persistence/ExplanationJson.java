package org.linli.matching.match.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.linli.matching.match.application.Explanation;

/** Explanations as JSON; reads those of earlier releases too. */
@ApplicationScoped
class ExplanationJson {

    private final ObjectMapper json;
    private final ObjectReader reader;

    ExplanationJson(ObjectMapper json) {
        this.json = json;
        this.reader = json.readerFor(Explanation.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String write(Explanation explanation) {
        try {
            return json.writeValueAsString(explanation);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an explanation could not be written as JSON", e);
        }
    }

    Explanation read(String body) {
        try {
            return reader.readValue(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored explanation is not readable", e);
        }
    }
}
