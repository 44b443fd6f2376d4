package org.linli.provider.provider.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;

/** Who sees which provider and what belongs to it; what is out of scope answers like what is not there. */
@QuarkusTest
@RealParts
class ProviderScopeTest {

    private final Api office = Api.civilAffairs();

    @Test
    void anAreaSeesProvidersWhoseContractsTouchIt() {
        String provider = office.create("/providers", Samples.provider());
        String item = Samples.itemCode();
        office.post("/catalogue/items", Samples.item(item)).statusCode(201);
        office.post("/providers/" + provider + "/contracts", Samples.contract(item, "410105001"))
                .statusCode(201);

        sees(Api.ofDivision("dispatcher", "41"), provider);
        sees(Api.ofDivision("dispatcher", "410105"), provider);
        sees(Api.ofDivision("operator", "410105001000"), provider);
        sees(Api.ofDivision("supervisor", "410105001007"), provider);
        seesNot(Api.ofDivision("dispatcher", "410103"), provider);
        seesNot(Api.ofDivision("dispatcher", "410105002"), provider);
        seesNot(Api.ofDivision("civil-affairs", "4102"), provider);
    }

    @Test
    void anAreaSeesProvidersWithAFacilityInIt() {
        String provider = office.create("/providers", Samples.provider());
        office.create("/providers/" + provider + "/facilities", Samples.facility());

        sees(Api.ofDivision("community-worker", "410105001001"), provider);
        seesNot(Api.ofDivision("community-worker", "410105001002"), provider);
    }

    @Test
    void aProviderWithoutContractsIsSeenByTheOfficeThatAdmittedItAndThoseAbove() {
        String provider = office.create("/providers", Samples.provider());

        sees(Api.ofDivision("civil-affairs", "41"), provider);
        sees(Api.as("dispatcher"), provider);
        seesNot(Api.ofDivision("civil-affairs", "410105"), provider);
    }

    @Test
    void anOfficeBelowMayLookAtAProviderButNotChangeIt() {
        Map<String, Object> body = Samples.provider();
        String provider = office.create("/providers", body);
        office.create("/providers/" + provider + "/facilities", Samples.facility());
        Api district = Api.ofDivision("civil-affairs", "410105");
        sees(district, provider);

        district.put("/providers/" + provider, 0, Samples.with(body, "status", "EXITED"))
                .statusCode(403)
                .body("code", equalTo("NOT_ALLOWED"));
        district.post("/providers/" + provider + "/facilities", Samples.facility())
                .statusCode(403);
    }

    @Test
    void aProviderAdminSeesTheOwnProviderOnly() {
        String own = office.create("/providers", Samples.provider());
        String foreign = office.create("/providers", Samples.provider());
        Api admin = Api.providerAdmin(own);

        List<String> listed = admin.get("/providers").statusCode(200).extract().path("items.id");

        assertThat(listed).containsExactly(own);
        sees(admin, own);
        admin.get("/providers/" + foreign).statusCode(404);
        admin.get("/providers/" + foreign + "/facilities").statusCode(404);
        admin.get("/providers/" + foreign + "/caregivers").statusCode(404);
    }

    @Test
    void aProviderAdminTouchesNothingForeign() {
        // Given
        String own = office.create("/providers", Samples.provider());
        String foreign = office.create("/providers", Samples.provider());
        Api admin = Api.providerAdmin(own);
        Api other = Api.providerAdmin(foreign);
        String facility = other.create("/providers/" + foreign + "/facilities", Samples.facility());
        String caregiver = other.create("/providers/" + foreign + "/caregivers", Samples.caregiver(facility));

        // Then
        admin.post("/providers/" + foreign + "/facilities", Samples.facility()).statusCode(404);
        admin.post("/providers/" + foreign + "/caregivers", Samples.caregiver(facility))
                .statusCode(404);
        admin.get("/facilities/" + facility).statusCode(404);
        admin.put("/facilities/" + facility, 0, Samples.with(Samples.facility(), "status", "CLOSED"))
                .statusCode(404);
        admin.get("/caregivers/" + caregiver).statusCode(404);
        admin.post("/caregivers/" + caregiver + "/certificates", Samples.certificate("S1234"))
                .statusCode(404);
        admin.postAt("/caregivers/" + caregiver + "/certificates/S410100001/revocation", 0, Map.of("reason", "无"))
                .statusCode(404);
        other.get("/caregivers/" + caregiver).statusCode(200).header("ETag", Api.etag(0));
    }

    @Test
    void aCaregiverSeesHerselfAndHerEmployerAndNobodyElse() {
        // Given
        String provider = office.create("/providers", Samples.provider());
        Api admin = Api.providerAdmin(provider);
        String facility = admin.create("/providers/" + provider + "/facilities", Samples.facility());
        String path = "/providers/" + provider + "/caregivers";
        String own = admin.create(path, Samples.caregiver(facility));
        String colleague = admin.create(path, Samples.caregiver(facility));
        Api caregiver = Api.caregiver(own);

        // Then
        caregiver.get("/caregivers/" + own).statusCode(200).body("name", equalTo("欧*"));
        caregiver.get("/caregivers/" + colleague).statusCode(404);
        assertThat(caregiver.get(path).statusCode(200).extract().<List<String>>path("items.id"))
                .containsExactly(own);
        caregiver.get("/facilities/" + facility).statusCode(200);
        sees(caregiver, provider);
        seesNot(caregiver, office.create("/providers", Samples.provider()));
    }

    @Test
    void anAccountWithoutItsClaimIsRefused() {
        String provider = office.create("/providers", Samples.provider());

        new Api(() -> org.linli.testkit.Tokens.with("provider-admin", null, null, null, null))
                .get("/providers/" + provider)
                .statusCode(403)
                .body("code", equalTo("NOT_ALLOWED"));
        Api.providerAdmin(UUID.randomUUID().toString())
                .get("/providers/" + provider)
                .statusCode(404);
    }

    private static void sees(Api api, String provider) {
        api.get("/providers/" + provider).statusCode(200).body("id", equalTo(provider));
        assertThat(api.ids("/providers")).contains(provider);
    }

    private static void seesNot(Api api, String provider) {
        api.get("/providers/" + provider).statusCode(404);
        assertThat(api.ids("/providers")).doesNotContain(provider);
    }
}
