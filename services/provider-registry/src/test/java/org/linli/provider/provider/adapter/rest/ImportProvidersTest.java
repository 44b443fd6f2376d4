package org.linli.provider.provider.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.provider.support.Sheets.provider;
import static org.linli.provider.support.Sheets.providers;
import static org.linli.provider.support.Sheets.someProviders;
import static org.linli.testkit.CsvImports.idOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;
import org.linli.provider.support.SnapshotTopic;
import org.linli.testkit.CsvImports;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class ImportProvidersTest {

    private static final String OF = "providers";
    private static final SnapshotTopic TOPIC = new SnapshotTopic(ProviderSnapshot.TYPE);

    private final Api office = Api.civilAffairs();
    private final CsvImports imports = office.imports();
    private final Db db = Db.of("provider_registry");

    @Test
    void everyRowHasItsResult() {
        // Given
        String twin = Samples.creditCode();
        String known = Samples.creditCode();
        String knownId = office.create("/providers", Samples.with(Samples.provider(), "creditCode", known));
        String elsewhere = Samples.creditCode();
        Api.ofDivision("civil-affairs", "4102")
                .create("/providers", Samples.with(Samples.provider(), "creditCode", elsewhere));

        // When
        Map<String, Object> view = imports.imported(
                OF,
                false,
                providers(
                        provider(twin),
                        provider(Samples.creditCode().replaceFirst(".$", "?")),
                        Samples.creditCode() + ", ,助浴；助睡",
                        Samples.creditCode() + "," + "长".repeat(81) + ",",
                        provider(twin),
                        provider(known),
                        provider(elsewhere)));

        // Then
        assertThat(view)
                .containsEntry("state", "COMPLETED")
                .containsEntry("rows", 7)
                .containsEntry("accepted", 1)
                .containsEntry("rejected", 3)
                .containsEntry("duplicate", 3);
        List<String> lines = imports.results(view.get("id"), "");
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).startsWith("2,ACCEPTED,");
        assertThat(lines.get(1)).startsWith("3,REJECTED,,统一社会信用代码,INVALID_INPUT,统一社会信用代码格式不正确");
        assertThat(lines.get(2)).isEqualTo("4,REJECTED,,服务类别；名称,INVALID_INPUT,未知代码：助睡；未填写");
        assertThat(lines.get(3)).isEqualTo("5,REJECTED,,名称,INVALID_INPUT,最多 80 个字符或 80 项");
        assertThat(lines.get(4)).startsWith("6,DUPLICATE," + idOf(lines.getFirst()) + ",");
        assertThat(lines.get(5)).startsWith("7,DUPLICATE," + knownId + ",");
        assertThat(lines.get(6)).startsWith("8,DUPLICATE,,");
    }

    @Test
    void anImportedProviderIsLikeAnAdmittedOne() {
        // Given
        String code = Samples.creditCode();

        // When
        Map<String, Object> view = imports.imported(OF, false, providers(provider(code)));

        // Then
        String id = idOf(imports.results(view.get("id"), "").getFirst());
        office.get("/providers/" + id)
                .statusCode(200)
                .header("ETag", Api.etag(0))
                .body("creditCode", equalTo(code))
                .body("kinds", contains("BATHING", "CLEANING"))
                .body("status", equalTo("ACTIVE"))
                .body("admittedIn", equalTo("4101"));
        assertThat(TOPIC.awaitVersion(id, 0).path("name").asText()).isEqualTo("示范居家养老服务中心");
        assertThat(TOPIC.snapshots(id)).hasSize(1);
    }

    @Test
    void aDryRunChangesNothingAndFindsTwinsAcrossPieces() {
        // Given
        String[] rows = someProviders(50);
        long stored = db.count("provider");
        long events = position();

        // When
        Map<String, Object> view = imports.imported(
                OF,
                true,
                providers(Stream.concat(Arrays.stream(rows), Stream.of(rows[2])).toArray(String[]::new)));

        // Then
        assertThat(view)
                .containsEntry("dryRun", true)
                .containsEntry("accepted", 50)
                .containsEntry("duplicate", 1);
        assertThat(db.count("provider")).isEqualTo(stored);
        assertThat(position()).isEqualTo(events);
        assertThat(imports.results(view.get("id"), "?outcome=DUPLICATE").getFirst())
                .startsWith("52,");
    }

    @Test
    void theSameFileAgainIsAllDuplicatesAndSaysNothing() {
        // Given
        String file = providers(someProviders(25));
        imports.imported(OF, false, file);
        long stored = db.count("provider");
        long events = position();

        // When
        Map<String, Object> again = imports.imported(OF, false, file);

        // Then
        assertThat(again).containsEntry("duplicate", 25).containsEntry("accepted", 0);
        assertThat(db.count("provider")).isEqualTo(stored);
        assertThat(position()).isEqualTo(events);
    }

    @Test
    void onlyAnOfficeAdmitsByFile() {
        String own = office.create("/providers", Samples.provider());
        String file = providers(someProviders(1));

        Api.providerAdmin(own).imports().send(OF, true, file).statusCode(403);
        Api.as("dispatcher").imports().send(OF, true, file).statusCode(403);
        imports.send("residents", true, file)
                .statusCode(400)
                .body("errors.message", contains("must be one of caregivers, facilities, providers"));
    }

    @Test
    void everyKindHasATemplateThatCanBeSentBack() {
        for (String kind : List.of("providers", "facilities", "caregivers")) {
            List<String> template = imports.template(kind);

            assertThat(template).as(kind).hasSize(2);
            assertThat(template.getFirst()).contains("信用代码");
            assertThat(imports.imported(kind, true, String.join("\r\n", template)))
                    .containsEntry("state", "COMPLETED")
                    .containsEntry("rows", 0);
        }
    }

    private long position() {
        return db.value("select last_value from outbox_position_seq") instanceof Long value ? value : -1;
    }
}
