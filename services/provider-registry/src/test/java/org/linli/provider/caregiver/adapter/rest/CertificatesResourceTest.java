package org.linli.provider.caregiver.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;
import org.linli.provider.support.SnapshotTopic;

@QuarkusTest
@RealParts
class CertificatesResourceTest {

    private static final SnapshotTopic TOPIC = new SnapshotTopic(CaregiverSnapshot.TYPE);

    private Api admin = Api.civilAffairs();
    private String caregiver = "";
    private String certificates = "";

    @BeforeEach
    void aCaregiverWithOneCertificate() {
        String provider = Api.civilAffairs().create("/providers", Samples.provider());
        admin = Api.providerAdmin(provider);
        String base = admin.create("/providers/" + provider + "/facilities", Samples.facility());
        caregiver = admin.create("/providers/" + provider + "/caregivers", Samples.caregiver(base));
        certificates = "/caregivers/" + caregiver + "/certificates";
    }

    @Test
    void aNewCertificateRaisesTheCaregiversVersion() {
        admin.post(certificates, Samples.with(Samples.certificate("N-2025-01"), "qualification", "NURSE"))
                .statusCode(201)
                .header("ETag", Api.etag(1))
                .body("certificates.size()", equalTo(2));

        assertThat(qualifications(TOPIC.awaitVersion(caregiver, 1))).containsExactly("CAREGIVER_5", "NURSE");
    }

    @Test
    void aSeniorCertificateCountsForEveryGradeBelow() {
        admin.post(certificates, Samples.with(Samples.certificate("S-3"), "qualification", "CAREGIVER_3"))
                .statusCode(201);

        assertThat(qualifications(TOPIC.awaitVersion(caregiver, 1)))
                .containsExactly("CAREGIVER_5", "CAREGIVER_3", "CAREGIVER_4", "CAREGIVER_5");
    }

    @Test
    void aRevocationShowsInTheNextSnapshot() {
        // When
        admin.postAt(certificates + "/S410100001/revocation", 0, Map.of("reason", "举报属实"))
                .statusCode(200)
                .header("ETag", Api.etag(1))
                .body("certificates[0].revokedAt", notNullValue());

        // Then
        JsonNode certificate =
                TOPIC.awaitVersion(caregiver, 1).path("certificates").path(0);
        assertThat(certificate.path("revoked").asBoolean()).isTrue();
        assertThat(TOPIC.snapshots(caregiver))
                .extracting(snapshot -> snapshot.path("version").asInt())
                .containsExactly(0, 1);
        admin.get("/caregivers/" + caregiver).header("ETag", Api.etag(1));
    }

    @Test
    void aRevocationNeedsTheVersionLastSeenAndHappensOnce() {
        String revocation = certificates + "/S410100001/revocation";
        admin.request()
                .body(Map.of("reason", "x"))
                .post(Api.ROOT + revocation)
                .then()
                .statusCode(428);
        admin.postAt(revocation, 7, Map.of("reason", "x")).statusCode(412);
        admin.postAt(revocation, 0, Map.of("reason", "")).statusCode(400).body("errors[0].field", equalTo("reason"));
        admin.postAt(revocation, 0, Map.of("reason", "x")).statusCode(200);

        admin.postAt(revocation, 1, Map.of("reason", "x")).statusCode(409).body("code", equalTo("CERTIFICATE_REVOKED"));
        admin.postAt(certificates + "/S999/revocation", 1, Map.of("reason", "x"))
                .statusCode(404);
    }

    @Test
    void theOfficeMayRevokeToo() {
        Api.civilAffairs()
                .postAt(certificates + "/S410100001/revocation", 0, Map.of("reason", "抽查不合格"))
                .statusCode(200);
        Api.caregiver(caregiver).post(certificates, Samples.certificate("S-4")).statusCode(403);
    }

    @Test
    void aNumberIsRegisteredOnceAndAQualificationMustBeKnown() {
        admin.post(certificates, Samples.certificate("S410100001"))
                .statusCode(409)
                .body("code", equalTo("CERTIFICATE_EXISTS"))
                .body("errors[0].field", equalTo("number"));
        admin.post(certificates, Samples.with(Samples.certificate("S-5"), "qualification", "PILOT"))
                .statusCode(400)
                .body("errors[0].field", equalTo("qualification"));
        admin.get("/caregivers/" + caregiver).header("ETag", Api.etag(0));
    }

    @Test
    void aRepeatedCreateAddsOneCertificate() {
        String key = UUID.randomUUID().toString();
        admin.post(certificates, key, Samples.certificate("S-6"))
                .statusCode(201)
                .header("ETag", Api.etag(1));
        admin.post(certificates, key, Samples.certificate("S-6"))
                .statusCode(201)
                .header("ETag", Api.etag(1));

        admin.get("/caregivers/" + caregiver).body("certificates.size()", equalTo(2));
    }

    private static List<String> qualifications(JsonNode snapshot) {
        return StreamSupport.stream(snapshot.path("certificates").spliterator(), false)
                .map(certificate -> certificate.path("qualification").asText())
                .toList();
    }
}
