package org.linli.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The imports of a service at {@code path}, as the account of {@code token} uses them. */
public record CsvImports(String path, Supplier<String> token) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Sends a file of a kind under a key. */
    public ValidatableResponse send(String of, boolean dryRun, String key, byte[] body, String type) {
        return given().auth()
                .oauth2(token.get())
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)))
                .header("Idempotency-Key", key)
                .contentType(type)
                .body(body)
                .post(path + "?of=" + of + "&dryRun=" + dryRun)
                .then();
    }

    /** Sends a text under a key of its own. */
    public ValidatableResponse send(String of, boolean dryRun, String text) {
        return send(of, dryRun, UUID.randomUUID().toString(), text.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    /** Sends a text that is taken; the id of the import. */
    public String begin(String of, boolean dryRun, String text) {
        return send(of, dryRun, text).statusCode(202).extract().path("id");
    }

    /** Sends a text and waits for the end; the import. */
    public Map<String, Object> imported(String of, boolean dryRun, String text) {
        return finished(begin(of, dryRun, text));
    }

    public ValidatableResponse get(String rest) {
        return given().auth().oauth2(token.get()).get(path + rest).then();
    }

    /** The import when it has come to an end. */
    public Map<String, Object> finished(String id) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> get("/" + id).statusCode(200).extract().<Map<String, Object>>path(""),
                        view -> view.get("finishedAt") != null);
    }

    /** The lines of the results without the header. */
    public List<String> results(@Nullable Object id, String query) {
        return get("/" + id + "/results" + query)
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .toList();
    }

    /** The header and the explanations of a template. */
    public List<String> template(String of) {
        return get("/template?of=" + of)
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    /** A figure of an import. */
    public static int count(Map<String, Object> view, String figure) {
        return view.get(figure) instanceof Integer count ? count : -1;
    }

    /** The id in a line of results. */
    public static String idOf(String line) {
        return line.split(",", -1)[2];
    }
}
