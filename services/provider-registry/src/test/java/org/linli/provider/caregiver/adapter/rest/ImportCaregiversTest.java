package org.linli.provider.caregiver.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.provider.support.Sheets.caregiver;
import static org.linli.provider.support.Sheets.caregivers;
import static org.linli.provider.support.Sheets.facilities;
import static org.linli.provider.support.Sheets.facility;
import static org.linli.provider.support.Sheets.ref;
import static org.linli.testkit.CsvImports.idOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;
import org.linli.provider.support.SnapshotTopic;
import org.linli.testkit.CsvImports;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class ImportCaregiversTest {

    private static final String OF = "caregivers";
    private static final String BASE = "经八路街道养老服务中心";
    private static final SnapshotTopic TOPIC = new SnapshotTopic(CaregiverSnapshot.TYPE);

    private final Api office = Api.civilAffairs();
    private final CsvImports imports = office.imports();
    private final Db db = Db.of("provider_registry");
    private String code = "";
    private String provider = "";
    private String base = "";

    @BeforeEach
    void aProviderWithABase() {
        code = Samples.creditCode();
        provider = office.create("/providers", Samples.with(Samples.provider(), "creditCode", code));
        base = office.create("/providers/" + provider + "/facilities", Samples.facility());
    }

    @Test
    void everyRowHasItsResult() {
        // Given
        String twin = ref();
        String closed =
                office.create("/providers/" + provider + "/facilities", Samples.with(Samples.facility(), "name", "旧站"));
        office.put(
                        "/facilities/" + closed,
                        0,
                        Samples.with(Samples.with(Samples.facility(), "name", "旧站"), "status", "CLOSED"))
                .statusCode(200);
        String secondPaper = ",养老护理员五级,S410100002,,2025-01-01,2024-01-01";

        // When
        Map<String, Object> view = imports.imported(
                OF,
                false,
                caregivers(
                        caregiver(code, twin, BASE),
                        caregiver(code, twin, BASE),
                        caregiver(Samples.creditCode(), ref(), BASE),
                        caregiver(code, ref(), "旧站"),
                        caregiver(code, ref(), "别处"),
                        caregiver(code, "", "").replace("女", "F").replace("138 ", "1"),
                        caregiver(code, "idcard:41019919410328001X", BASE),
                        caregiver(code, "tel:13800001234", BASE),
                        caregiver(code, ref(), BASE).replaceFirst(",,,,,$", secondPaper),
                        caregiver(code, ref(), BASE)
                                .replaceFirst(",,,,,$", ",HEALTH_CERTIFICATE,S410100001,疾控中心,2025-01-01,2026-01-01"),
                        caregiver(code, ref(), BASE).replace("S410100001", "41019919410328001X")));

        // Then
        List<String> lines = imports.results(view.get("id"), "");
        assertThat(view)
                .containsEntry("state", "COMPLETED")
                .containsEntry("accepted", 1)
                .containsEntry("duplicate", 1);
        assertThat(lines.get(1)).startsWith("3,DUPLICATE," + idOf(lines.getFirst()) + ",");
        assertThat(lines.get(2)).isEqualTo("4,REJECTED,,服务商信用代码,NOT_ALLOWED,您管理的服务商中没有此代码");
        assertThat(lines.get(3)).startsWith("5,REJECTED,,出发站点,INVALID_INPUT,应为该服务商的一个站点");
        assertThat(lines.get(4)).startsWith("6,REJECTED,,出发站点,INVALID_INPUT,应为该服务商的一个站点");
        assertThat(lines.get(5))
                .startsWith("7,REJECTED,,外部编号；出发站点；性别；电话,INVALID_INPUT,\"未填写；未填写；应为以下之一：男, 女；电话号码格式不正确");
        assertThat(lines.get(6)).isEqualTo("8,REJECTED,,外部编号,INVALID_INPUT,不能是身份证号或电话号码");
        assertThat(lines.get(7)).isEqualTo("9,REJECTED,,外部编号,INVALID_INPUT,不能是身份证号或电话号码");
        assertThat(lines.get(8)).startsWith("10,REJECTED,,证书3名称；证书3发证机构,INVALID_INPUT,未知代码：养老护理员五级；未填写");
        assertThat(lines.get(9)).isEqualTo("11,REJECTED,,证书3编号,INVALID_INPUT,证书编号重复");
        assertThat(lines.get(10)).isEqualTo("12,REJECTED,,证书1编号,INVALID_INPUT,不能是身份证号");
        assertThat(lines.toString()).doesNotContain("春花").doesNotContain("41019919410328001X");
    }

    @Test
    void anImportedCaregiverIsLikeAnEmployedOne() {
        // When
        Map<String, Object> view = imports.imported(OF, false, caregivers(caregiver(code, ref(), base)));

        // Then
        String id = idOf(imports.results(view.get("id"), "").getFirst());
        office.get("/caregivers/" + id)
                .statusCode(200)
                .header("ETag", Api.etag(0))
                .body("name", equalTo("欧*"))
                .body("phone", equalTo("138****1234"))
                .body("sex", equalTo("FEMALE"))
                .body("baseFacilityId", equalTo(base))
                .body("travelMode", equalTo("EBIKE"))
                .body("skills", contains("BATHING"))
                .body("certificates.qualification", contains("CAREGIVER_4"))
                .body("certificates.validFrom", contains("2024-05-01"))
                .body("certificates.validTo", contains("2099-12-31"));
        JsonNode told = TOPIC.awaitVersion(id, 0);
        assertThat(told.path("providerId").asText()).isEqualTo(provider);
        assertThat(told.path("certificates").findValuesAsText("qualification"))
                .containsExactly("CAREGIVER_4", "CAREGIVER_5");
        assertThat(TOPIC.snapshots(id)).hasSize(1);
    }

    @Test
    void whoTheyAreLiesEncryptedAndNowhereElse() {
        imports.imported(OF, false, caregivers(caregiver(code, ref(), BASE)));

        for (String table : List.of("caregiver", "certificate", "outbox", "import_piece", "caregiver_external_ref")) {
            assertThat(db.value("select count(*) from " + table + " t where t::text ~ '春花|138 ?0000 ?1234'"))
                    .as(table)
                    .isEqualTo(0L);
        }
    }

    @Test
    void aBaseIsCalledByReferenceIdOrName() {
        // Given
        String reference = ref();
        imports.imported("facilities", false, facilities(facility(code, reference, "二号站")));

        // When
        Map<String, Object> view = imports.imported(
                OF,
                false,
                caregivers(
                        caregiver(code, ref(), reference),
                        caregiver(code, ref(), "二号站"),
                        caregiver(code, ref(), base)));

        // Then
        assertThat(view).containsEntry("accepted", 3);
        office.create("/providers/" + provider + "/facilities", Samples.with(Samples.facility(), "name", "二号站"));
        assertThat(imports.imported(OF, false, caregivers(caregiver(code, ref(), "二号站"))))
                .as("two facilities of one name")
                .containsEntry("rejected", 1);
    }

    @Test
    void aDryRunChangesNothingAndTheSameFileAgainIsAllDuplicates() {
        // Given
        String file = caregivers(IntStream.range(0, 45)
                .mapToObj(i -> caregiver(code, ref(), BASE))
                .toArray(String[]::new));

        // When
        Map<String, Object> checked = imports.imported(OF, true, file);
        long before = db.count("caregiver");
        Map<String, Object> first = imports.imported(OF, false, file);
        Map<String, Object> again = imports.imported(OF, false, file);

        // Then
        assertThat(checked).containsEntry("accepted", 45);
        assertThat(first).containsEntry("accepted", 45);
        assertThat(again).containsEntry("duplicate", 45).containsEntry("accepted", 0);
        assertThat(db.count("caregiver")).isEqualTo(before + 45);
        assertThat(office.ids("/providers/" + provider + "/caregivers")).hasSize(45);
    }

    @Test
    void aProviderAdminEmploysForTheOwnProviderOnly() {
        // Given
        String foreignCode = Samples.creditCode();
        String foreign = office.create("/providers", Samples.with(Samples.provider(), "creditCode", foreignCode));
        office.create("/providers/" + foreign + "/facilities", Samples.facility());
        CsvImports admin = Api.providerAdmin(provider).imports();

        // When
        Map<String, Object> view = admin.imported(
                OF, false, caregivers(caregiver(code, ref(), BASE), caregiver(foreignCode, ref(), BASE)));

        // Then
        assertThat(view).containsEntry("accepted", 1).containsEntry("rejected", 1);
        assertThat(admin.results(view.get("id"), "?outcome=REJECTED"))
                .containsExactly("3,REJECTED,,服务商信用代码,NOT_ALLOWED,您管理的服务商中没有此代码");
        assertThat(office.ids("/providers/" + foreign + "/caregivers")).isEmpty();
        imports.get("/" + view.get("id")).statusCode(404);
        assertThat(Api.ofDivision("civil-affairs", "4102")
                        .imports()
                        .imported(OF, true, caregivers(caregiver(code, ref(), BASE))))
                .containsEntry("rejected", 1);
        Api.as("dispatcher").imports().send(OF, true, caregivers()).statusCode(403);
    }

    @Test
    void twoProvidersMayUseTheSameReference() {
        // Given
        String otherCode = Samples.creditCode();
        String other = office.create("/providers", Samples.with(Samples.provider(), "creditCode", otherCode));
        office.create("/providers/" + other + "/facilities", Samples.facility());
        String same = ref();

        // Then
        assertThat(imports.imported(
                        OF, false, caregivers(caregiver(code, same, BASE), caregiver(otherCode, same, BASE))))
                .containsEntry("accepted", 2);
    }
}
