package org.linli.provider.facility.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.provider.support.Sheets.facilities;
import static org.linli.provider.support.Sheets.facility;
import static org.linli.provider.support.Sheets.ref;
import static org.linli.testkit.CsvImports.count;
import static org.linli.testkit.CsvImports.idOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;
import org.linli.provider.support.SnapshotTopic;
import org.linli.testkit.CsvImports;

@QuarkusTest
@RealParts
class ImportFacilitiesTest {

    private static final String OF = "facilities";
    private static final SnapshotTopic TOPIC = new SnapshotTopic(FacilitySnapshot.TYPE);

    private final Api office = Api.civilAffairs();
    private final CsvImports imports = office.imports();
    private String code = "";
    private String provider = "";

    @BeforeEach
    void aProvider() {
        code = Samples.creditCode();
        provider = office.create("/providers", Samples.with(Samples.provider(), "creditCode", code));
    }

    @Test
    void everyRowHasItsResult() {
        // Given
        String opened = office.create("/providers/" + provider + "/facilities", Samples.facility());
        String twin = ref();

        // When
        Map<String, Object> view = imports.imported(
                OF,
                false,
                facilities(
                        facility(code, twin, "一号站"),
                        facility(Samples.creditCode(), ref(), "二号站"),
                        facility(code, ref(), "三号站").replace("WGS84", ""),
                        facility(code, ref(), "四号站").replace("113.6301", "东经"),
                        facility(code, ref(), "五号站").replace("周六 09:00-12:00", "周六上午"),
                        facility(code, ref(), "六号站").replace("08:00-12:00 13", "08:00-12:00 11"),
                        facility(code, ref(), "七号站").replace("助餐=80", "助浴=80"),
                        facility(code, twin, "八号站"),
                        facility(code, ref(), "一号站"),
                        facility(code, "", "经八路街道养老服务中心"),
                        facility(code, "九号", "九号站").replace(",60,", ",0,").replace("410105001001", "4101")));

        // Then
        assertThat(view)
                .containsEntry("state", "COMPLETED")
                .containsEntry("accepted", 1)
                .containsEntry("rejected", 7)
                .containsEntry("duplicate", 3);
        List<String> lines = imports.results(view.get("id"), "");
        String first = idOf(lines.getFirst());
        assertThat(lines.get(1)).isEqualTo("3,REJECTED,,服务商信用代码,NOT_ALLOWED,您管理的服务商中没有此代码");
        assertThat(lines.get(2)).startsWith("4,REJECTED,,坐标系,INVALID_INPUT,坐标系应为");
        assertThat(lines.get(3)).isEqualTo("5,REJECTED,,经度,INVALID_INPUT,应为数字，如 113.625368");
        assertThat(lines.get(4)).startsWith("6,REJECTED,,营业时间,INVALID_INPUT,应为营业时间，如 周一至周五");
        assertThat(lines.get(5)).isEqualTo("7,REJECTED,,营业时间,INVALID_INPUT,11:00-17:00 与 08:00-12:00 重叠");
        assertThat(lines.get(6)).isEqualTo("8,REJECTED,,分类容量,INVALID_INPUT,该站点未提供此类服务");
        assertThat(lines.get(7)).startsWith("9,DUPLICATE," + first + ",");
        assertThat(lines.get(8)).startsWith("10,DUPLICATE," + first + ",");
        assertThat(lines.get(9)).startsWith("11,DUPLICATE," + opened + ",");
        assertThat(lines.get(10))
                .startsWith("12,REJECTED,,外部编号；")
                .contains("区划代码", "每日容量", "应为 12 位数字", "不能小于 1", "来源系统:编号");
    }

    @Test
    void anImportedFacilityIsLikeAnOpenedOne() {
        // When
        Map<String, Object> view = imports.imported(
                OF, false, facilities(facility(code, ref(), "经八路站").replace("WGS84", "GCJ02")));

        // Then
        String id = idOf(imports.results(view.get("id"), "").getFirst());
        office.get("/facilities/" + id)
                .statusCode(200)
                .header("ETag", Api.etag(0))
                .body("providerId", equalTo(provider))
                .body("name", equalTo("经八路站"))
                .body("divisionCode", equalTo("410105001001"))
                .body("point.lon.toDouble()", closeTo(113.6240, 0.001))
                .body("kinds", contains("MEAL", "DAY_CARE"))
                .body("openingHours", hasSize(11))
                .body("openingHours.find { it.day == 'SATURDAY' }.closes", equalTo("12:00:00"))
                .body("capacityPerDay", equalTo(60))
                .body("arrangements.capacities.MEAL", equalTo(80))
                .body("status", equalTo("OPEN"));
        assertThat(TOPIC.awaitVersion(id, 0).path("providerId").asText()).isEqualTo(provider);
        assertThat(TOPIC.snapshots(id)).hasSize(1);
    }

    @Test
    void theSameFileAgainIsAllDuplicatesWithReferencesAndWithout() {
        // Given
        String file = facilities(IntStream.range(0, 25)
                .mapToObj(i -> facility(code, i % 2 == 0 ? ref() : "", i + "号站"))
                .toArray(String[]::new));
        assertThat(imports.imported(OF, true, file)).containsEntry("accepted", 25);
        assertThat(imports.imported(OF, false, file)).containsEntry("accepted", 25);

        // Then
        assertThat(imports.imported(OF, false, file)).containsEntry("duplicate", 25);
        assertThat(office.ids("/providers/" + provider + "/facilities")).hasSize(25);
    }

    @Test
    void twoClerksWithTheSameUnnumberedFileOpenEachFacilityOnce() {
        // Given
        String file = facilities(IntStream.range(0, 60)
                .mapToObj(i -> facility(code, "", i + "号站"))
                .toArray(String[]::new));
        CsvImports admin = Api.providerAdmin(provider).imports();

        // When
        String mine = imports.begin(OF, false, file);
        String theirs = admin.begin(OF, false, file);

        // Then
        Map<String, Object> first = imports.finished(mine);
        Map<String, Object> second = admin.finished(theirs);
        assertThat(count(first, "accepted") + count(second, "accepted")).isEqualTo(60);
        assertThat(count(first, "duplicate") + count(second, "duplicate")).isEqualTo(60);
        assertThat(office.ids("/providers/" + provider + "/facilities")).hasSize(60);
    }

    @Test
    void nobodyOpensFacilitiesOfAProviderOutOfTheirCare() {
        // Given
        String foreign = office.create("/providers", Samples.provider());
        String file = facilities(facility(code, ref(), "一号站"));

        // Then
        for (Api other : List.of(
                Api.providerAdmin(foreign),
                Api.ofDivision("civil-affairs", "4102"),
                Api.ofDivision("civil-affairs", "410105"))) {
            assertThat(other.imports().imported(OF, false, file))
                    .containsEntry("rejected", 1)
                    .containsEntry("accepted", 0);
        }
        assertThat(Api.providerAdmin(provider).imports().imported(OF, false, file))
                .containsEntry("accepted", 1);
    }

    @Test
    void aProviderThatHasExitedGetsNothingNew() {
        // Given
        office.put(
                        "/providers/" + provider,
                        0,
                        Samples.with(Samples.with(Samples.provider(), "creditCode", code), "status", "EXITED"))
                .statusCode(200);

        // When
        Map<String, Object> view = imports.imported(OF, false, facilities(facility(code, ref(), "一号站")));

        // Then
        assertThat(imports.results(view.get("id"), "")).containsExactly("2,REJECTED,,服务商信用代码,PROVIDER_EXITED,服务商已退出");
    }
}
