package org.linli.provider.provider.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;
import org.linli.provider.support.SnapshotTopic;

@QuarkusTest
@RealParts
class ContractsResourceTest {

    private static final SnapshotTopic TOPIC = new SnapshotTopic(ProviderSnapshot.TYPE);

    private final Api office = Api.civilAffairs();
    private String item = "";
    private String provider = "";
    private String contracts = "";

    @BeforeEach
    void aProviderAndAnItem() {
        item = Samples.itemCode();
        office.post("/catalogue/items", Samples.item(item)).statusCode(201);
        provider = office.create("/providers", Samples.provider());
        contracts = "/providers/" + provider + "/contracts";
    }

    @Test
    void aContractRaisesTheProvidersVersionAndIsPublishedWithIt() {
        // When
        ValidatableResponse created = office.post(contracts, Samples.contract(item, "410105000000", "4101"));

        // Then
        String id = created.statusCode(201)
                .header("ETag", Api.etag(1))
                .body("divisions", contains("410105", "4101"))
                .extract()
                .path("id");
        office.get(contracts + "/" + id).statusCode(200).header("ETag", Api.etag(1));
        office.get("/providers/" + provider).header("ETag", Api.etag(1)).body("contracts.id", contains(id));
        JsonNode published = TOPIC.awaitVersion(provider, 1).path("contracts").path(0);
        assertThat(published.path("contractId").asText()).isEqualTo(id);
        assertThat(published.path("itemCodes").path(0).asText()).isEqualTo(item);
        assertThat(published.path("divisions").path(0).asText()).isEqualTo("410105");
        assertThat(published.path("validTo").asText()).isEqualTo("2099-12-31");
    }

    @Test
    void anOpenEndStaysOpen() {
        office.post(contracts, Samples.with(Samples.contract(item, "410105"), "validTo", null))
                .statusCode(201)
                .body("validTo", nullValue());

        JsonNode published = TOPIC.awaitVersion(provider, 1).path("contracts").path(0);
        assertThat(published.path("validTo").isNull()).isTrue();
    }

    @Test
    void versionsGrowByOneWithEveryContract() {
        for (int i = 1; i <= 4; i++) {
            office.post(contracts, Samples.contract(item, "410105"))
                    .statusCode(201)
                    .header("ETag", Api.etag(i));
        }

        TOPIC.awaitVersion(provider, 4);
        assertThat(TOPIC.snapshots(provider))
                .extracting(snapshot -> snapshot.path("version").asInt())
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void contractsConcludedAtTheSameMomentEachHaveAVersionOfTheirOwn() throws Exception {
        Callable<String> conclude = () -> office.post(contracts, Samples.contract(item, "410105"))
                .statusCode(201)
                .extract()
                .header("ETag");
        List<String> versions = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> version : threads.invokeAll(Collections.nCopies(8, conclude))) {
                versions.add(version.get());
            }
        }

        assertThat(versions)
                .containsExactlyInAnyOrder(
                        LongStream.rangeClosed(1, 8).mapToObj(Api::etag).toArray(String[]::new));
        assertThat(TOPIC.awaitVersion(provider, 8).path("contracts")).hasSize(8);
        assertThat(TOPIC.snapshots(provider))
                .extracting(snapshot -> snapshot.path("version").asInt())
                .isSorted();
    }

    @Test
    void theWrongFieldIsNamed() {
        Map<String, Object> right = Samples.contract(item, "410105");
        wrong(Samples.with(right, "itemCodes", List.of(item, "NO-SUCH-ITEM")), "itemCodes[1]");
        wrong(Samples.with(right, "itemCodes", List.of()), "itemCodes");
        wrong(Samples.with(right, "divisions", List.of("410105", "41010")), "divisions[1]");
        wrong(Samples.with(right, "divisions", null), "divisions");
        wrong(Samples.with(right, "validFrom", null), "validFrom");
        wrong(Samples.with(right, "validTo", "2025-12-31"), "validTo");
        wrong(Samples.with(right, "validTo", "31.12.2026"), "validTo");
    }

    @Test
    void anOfficeContractsForItsOwnDivisionsOnly() {
        office.post(contracts, Samples.contract(item, "410105", "4102"))
                .statusCode(403)
                .body("code", equalTo("NOT_ALLOWED"))
                .body("errors.field", contains("divisions[1]"));
    }

    @Test
    void aContractEndsEarlierOrNotAtAll() {
        // Given
        String id = office.create(contracts, Samples.contract(item, "410105"));
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

        // When
        ValidatableResponse ended = office.put(contracts + "/" + id, 1, Map.of("validTo", today));

        // Then
        ended.statusCode(200).header("ETag", Api.etag(2)).body("validTo", equalTo(today));
        JsonNode published = TOPIC.awaitVersion(provider, 2).path("contracts").path(0);
        assertThat(published.path("validTo").asText()).isEqualTo(today);
        office.put(contracts + "/" + id, 2, Map.of("validTo", "2099-12-31"))
                .statusCode(422)
                .body("code", equalTo("CONTRACT_NOT_EXTENDABLE"));
        office.put(contracts + "/" + id, 2, Map.of("validTo", "2026-01-31"))
                .statusCode(422)
                .body("code", equalTo("PAST_IS_FIXED"));
        office.put(contracts + "/" + id, 1, Map.of("validTo", today)).statusCode(412);
        office.put(contracts + "/" + UUID.randomUUID(), 2, Map.of("validTo", today))
                .statusCode(404);
    }

    private void wrong(Map<String, Object> body, String field) {
        office.post(contracts, body).statusCode(400).body("errors.field", contains(field));
    }
}
