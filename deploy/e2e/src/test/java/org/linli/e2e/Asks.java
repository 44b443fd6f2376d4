package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.e2e.ScopeTable.Line;

/**
 * Makes the requests of the walk from {@code scope-requests.json}. Bodies are right, so that what is wrong is only who
 * asks; changes name a version nobody has, so that nothing is changed by those who may.
 */
final class Asks {

    private static final JsonNode REQUESTS = read();
    private static final Pattern PLACE = Pattern.compile("\\$?\\{([A-Za-z]+)}");

    private Asks() {}

    /** The request for things of a town, as an account of the role there would send it. */
    static Ask of(Line line, Town town, String role) {
        return of(line, parameter -> town, town, role);
    }

    /** The same with every parameter of the path naming a thing of a town of its own. */
    static Ask of(Line line, Function<String, Town> towns, Town rest, String role) {
        JsonNode request =
                REQUESTS.path(line.operation().service()).path(line.operation().key());
        UnaryOperator<String> thing = name -> rest.thing(name, role);
        String path = filled(
                line.operation().path(),
                parameter -> towns.apply(parameter)
                        .thing(Objects.requireNonNull(line.names().get(parameter), parameter), role));
        String query = filled(request.path("query").asText(), thing);
        Map<String, String> headers = new TreeMap<>();
        request.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Ask(
                line.operation().method(),
                Operation.root(line.operation().service()) + path + (query.isEmpty() ? "" : "?" + query),
                headers,
                body(line.operation(), request, thing, headers));
    }

    private static byte[] body(
            Operation operation, JsonNode request, UnaryOperator<String> thing, Map<String, String> headers) {
        if (!operation.isRead()) {
            headers.put("If-Match", "\"999999\"");
            headers.put("Idempotency-Key", Door.newKey());
        }
        if (request.path("photo").asBoolean()) {
            Photo photo = Photo.draw(new Random());
            headers.put("Content-Type", "image/png");
            headers.put("Repr-Digest", photo.reprDigest());
            return photo.bytes();
        }
        String text = request.has("body")
                ? request.path("body").toString()
                : request.path("text").asText();
        if (!text.isEmpty()) {
            headers.put("Content-Type", request.path("type").asText("application/json"));
        }
        return filled(text, thing).getBytes(StandardCharsets.UTF_8);
    }

    /** In a path every parameter in braces is filled in, elsewhere what has a dollar before them. */
    private static String filled(String text, UnaryOperator<String> values) {
        boolean path = text.startsWith("/");
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        path || place.group().startsWith("$") ? values.apply(place.group(1)) : place.group()));
    }

    /** Operations for which there is a request but no line. */
    static Set<String> superfluous(Set<Operation> lines) {
        return REQUESTS.properties().stream()
                .flatMap(service ->
                        service.getValue().propertyStream().map(request -> service.getKey() + " " + request.getKey()))
                .filter(name -> lines.stream().noneMatch(line -> name.equals(line.service() + " " + line.key())))
                .collect(Collectors.toSet());
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(Asks.class.getResourceAsStream("/scope-requests.json"))) {
            return new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
