package org.linli.registry.support;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A file of residents as a clerk would send it. */
public record ResidentsFile(List<String> lines) {

    public static final String HEADER =
            "外部编号,身份证号,姓名,电话1,区划代码,街道门牌,居住情况,对象类别,经度,纬度,坐标系,联系人1姓名,联系人1关系,联系人1电话,联系人1持有钥匙,性别,出生日期";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public ResidentsFile {
        lines = List.copyOf(lines);
    }

    /** A file whose rows are all right. */
    public static ResidentsFile ofPeople(int count) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < count; i++) {
            lines.add(person("", People.identityNumber()));
        }
        return new ResidentsFile(lines);
    }

    public static ResidentsFile of(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(Arrays.asList(rows));
        return new ResidentsFile(lines);
    }

    /** A row that is right. */
    public static String person(String externalRef, String identityNumber) {
        return personOf(People.COMMUNITY, externalRef, identityNumber);
    }

    public static String personOf(String community, String externalRef, String identityNumber) {
        return String.join(
                ",",
                externalRef,
                identityNumber,
                People.NAME,
                People.phone(),
                community,
                People.STREET,
                "独居",
                "独居；高龄",
                Double.toString(People.LON),
                Double.toString(People.LAT),
                "WGS84",
                People.CONTACT_NAME,
                "儿子",
                People.CONTACT_PHONE,
                "是",
                identityNumber.isEmpty() ? "女" : "",
                identityNumber.isEmpty() ? "1941-03-28" : "");
    }

    public ResidentsFile with(String... rows) {
        List<String> more = new ArrayList<>(lines);
        more.addAll(Arrays.asList(rows));
        return new ResidentsFile(more);
    }

    public String text() {
        return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    public ValidatableResponse sentBy(Api sender, boolean dryRun) {
        return sent(sender, UUID.randomUUID().toString(), dryRun, text().getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    public static ValidatableResponse sent(Api sender, String key, boolean dryRun, byte[] body, String type) {
        return given().auth()
                .oauth2(sender.token().get())
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)))
                .header("Idempotency-Key", key)
                .contentType(type)
                .body(body)
                .post(Api.ROOT + "/imports?of=residents&dryRun=" + dryRun)
                .then();
    }

    /** Sends it and waits for the end; the import. */
    public Map<String, Object> imported(Api sender, boolean dryRun) {
        String id = sentBy(sender, dryRun).statusCode(202).extract().path("id");
        return finished(sender, id);
    }

    /** The import when it has come to an end. */
    public static Map<String, Object> finished(Api sender, String id) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> sender.get("/imports/" + id)
                                .statusCode(200)
                                .extract()
                                .<Map<String, Object>>path(""),
                        view -> view.get("finishedAt") != null);
    }

    /** A figure of an import. */
    public static int count(Map<String, Object> view, String figure) {
        return view.get(figure) instanceof Integer count ? count : -1;
    }

    /** The lines of the results without the header. */
    public static List<String> results(Api sender, @Nullable Object id, String query) {
        String text = sender.get("/imports/" + id + "/results" + query)
                .statusCode(200)
                .extract()
                .asString();
        return text.lines().skip(1).toList();
    }
}
