package org.linli.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.registry.support.Api;
import org.linli.registry.support.RealParts;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class ReferencesTest {

    private final Api anybody = Api.as("daughter");

    @ParameterizedTest
    @CsvSource({
        "41, 410000000000, 河南省, PROVINCE, ",
        "4101, 410100000000, 郑州市, CITY, 410000000000",
        "410105, 410105000000, 金水区, COUNTY, 410100000000",
        "410105001000, 410105001000, 经八路街道, STREET, 410105000000",
        "410105001003, 410105001003, 体育社区居民居委会, COMMUNITY, 410105001000"
    })
    void aDivisionIsFoundByShortAndLongCode(String asked, String code, String name, String level, String parent) {
        anybody.get("/divisions/" + asked)
                .statusCode(200)
                .body("code", equalTo(code))
                .body("name", equalTo(name))
                .body("level", equalTo(level))
                .body("parent", equalTo(parent));
    }

    @Test
    void childrenAreThoseDirectlyBelow() {
        anybody.get("/divisions/4101/children")
                .statusCode(200)
                .body("items.size()", equalTo(15))
                .body("items.name", hasItems("中原区", "金水区"))
                .body("next", nullValue());
        anybody.get("/divisions/410105001/children").body("items.code", hasItem("410105001003"));
        anybody.get("/divisions/410105001003/children").statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void unknownAndMalformedCodesAreToldApart() {
        anybody.get("/divisions/4199").statusCode(404);
        anybody.get("/divisions/4199/children").statusCode(404);
        anybody.get("/divisions/41x").statusCode(400).body("errors[0].field", equalTo("code"));
    }

    @Test
    void theFiveCitiesAreThereDownToTheCommunity() {
        Db db = Db.of("resident_registry");

        assertThat(db.rows("select level, count(*) as many from division group by level order by count(*)"))
                .extracting(row -> row.get("level") + " " + row.get("many"))
                .containsExactly("PROVINCE 4", "CITY 5", "COUNTY 60", "STREET 769", "COMMUNITY 13862");
        assertThat(db.rows("select 1 from division child where parent is not null and not exists"
                        + " (select 1 from division where code = child.parent)"))
                .isEmpty();
    }

    @Test
    void categoriesAreData() {
        anybody.get("/categories")
                .statusCode(200)
                .body("items.size()", equalTo(10))
                .body("items.find { it.code == 'LIVING_ALONE' }.name", equalTo("独居"));
    }

    @Test
    void theOpenApiDocumentSaysWhatThereIs() {
        String document = RestAssured.get(Api.ROOT + "/openapi?format=json")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Linli resident-registry 老人档案"))
                .extract()
                .asString();

        assertThat(document)
                .contains(
                        "/residents/{id}/unmaskings",
                        "/residents/{id}/relatives/{sub}",
                        "/residents/searches",
                        "/divisions/{code}/children",
                        "/republish");
    }
}
