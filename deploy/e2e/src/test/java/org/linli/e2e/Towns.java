package org.linli.e2e;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.e2e.LinliCity.Running;
import org.linli.kernel.CreditCode;
import org.linli.testkit.Accounts;

/** Founds {@link Town}s: accounts, a resident's file and a provider; {@link TownOrders} and {@link TownEmergencies} add what
 * happens between them. */
final class Towns {

    static final String REGISTRY = Operation.root("resident-registry");
    static final String PROVIDERS = Operation.root("provider-registry");

    private static final List<String> AREA_ROLES = ScopeTable.ROLES.subList(4, ScopeTable.ROLES.size());
    private static final Map<String, String> PURPOSES = Map.of(
            "caregiver", "VISIT",
            "resident", "CORRECTION",
            "assessor", "ASSESSMENT",
            "civil-affairs", "ASSESSMENT",
            "responder", "SOS");
    private static final Map<String, String> CONSENTS = Map.of(
            "resident", "PHOTO",
            "operator", "LOCATION",
            "community-worker", "HEALTH_DATA",
            "civil-affairs", "EMERGENCY_CARD_SHARING");

    private static final Map<URI, List<Town>> SHARED = new ConcurrentHashMap<>();

    private final Running linli;
    private final Accounts accounts;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> things = new HashMap<>();
    private final Random dice = new Random(System.nanoTime());

    private Towns(Running linli) {
        this.linli = linli;
        this.accounts = Accounts.at(linli.platform().keycloakUrl());
    }

    /** Two neighbours, founded once and shared by tests that take nothing away from them. */
    static List<Town> two(Running linli) {
        return SHARED.computeIfAbsent(
                linli.door().address(),
                platform -> List.of(
                        found(linli, "Hualong", "410902000000", "410902001001"),
                        found(linli, "Qingfeng", "410922000000", "410922100101")));
    }

    /** A district of 濮阳 by its code and one of its communities, with home and facility in the middle of the demo city. */
    static Town found(Running linli, String name, String division, String community) {
        return new Towns(linli).found(name, division, community);
    }

    private Town found(String name, String division, String community) {
        things.putAll(Map.of(
                "division",
                division,
                "community",
                community,
                "stranger",
                Door.newKey(),
                "letter",
                "0",
                "item",
                "CLEAN-HOME-01",
                "purpose",
                "ORDER"));
        PURPOSES.forEach((role, purpose) -> things.put("purpose@" + role, purpose));
        for (String role : AREA_ROLES) {
            account(role, Map.of("division", division));
        }
        provider();
        account("provider-admin", Map.of("provider_id", things.get("provider")));
        account("caregiver", Map.of("provider_id", things.get("provider"), "caregiver_id", things.get("caregiver")));
        account("resident", Map.of());
        account("family", Map.of());
        resident(community);
        consents();
        assessment();
        machines();
        new TownOrders(linli.door(), names, things).happen();
        new TownEmergencies(linli.door(), names, things).happen();
        return new Town(name, names, things);
    }

    private String who(String role) {
        return Objects.requireNonNull(names.get(role), role);
    }

    private void account(String role, Map<String, String> attributes) {
        String name = "scope-%s-%016x".formatted(role, System.nanoTime());
        accounts.create(name, role, attributes);
        names.put(role, name);
    }

    private Map<String, Object> near() {
        return Map.of("lon", linli.city().lon(), "lat", linli.city().lat() + 0.0009, "coordSystem", "WGS84");
    }

    private String create(String role, String path, Map<String, Object> body) {
        return linli.door().create(who(role), path, body).expect(201).text("id");
    }

    private void provider() {
        String first17 = "52410199MJD%06d".formatted(dice.nextInt(1_000_000));
        things.put("creditCode", first17 + CreditCode.checkCharacter(first17));
        String office = "civil-affairs";
        String provider = create(
                office,
                PROVIDERS + "/providers",
                Map.of(
                        "creditCode",
                        things.get("creditCode"),
                        "name",
                        "邻里示范服务社",
                        "kinds",
                        List.of("CLEANING", "MEAL")));
        things.put("provider", provider);
        String path = PROVIDERS + "/providers/" + provider;
        String facility = create(
                office,
                path + "/facilities",
                Map.of(
                        "name", "示范站",
                        "divisionCode", things.get("community"),
                        "point", near(),
                        "kinds", List.of("CLEANING", "MEAL")));
        things.put("facility", facility);
        things.put(
                "contract",
                create(
                        office,
                        path + "/contracts",
                        Map.of(
                                "itemCodes",
                                List.of("CLEAN-HOME-01", "MEAL-SITE-01"),
                                "divisions",
                                List.of(things.get("division")),
                                "validFrom",
                                "2026-01-01",
                                "validTo",
                                "2028-12-31")));
        String number = "SCOPE-" + dice.nextInt(1_000_000_000);
        things.put("certificate", number);
        things.put(
                "caregiver",
                create(
                        office,
                        path + "/caregivers",
                        Map.of(
                                "name", "林小满",
                                "sex", "FEMALE",
                                "phone", "15400000002",
                                "baseFacilityId", facility,
                                "travelMode", "EBIKE",
                                "skills", List.of("CLEANING", "MEAL"),
                                "certificates",
                                        List.of(Map.of(
                                                "qualification", "CAREGIVER_5",
                                                "number", number,
                                                "issuer", "示范机构",
                                                "validFrom", "2026-01-01",
                                                "validTo", "2028-12-31")))));
    }

    private void resident(String community) {
        Map<String, Object> body = new HashMap<>(Newcomer.of(linli.city(), dice).body());
        body.put("address", Map.of("divisionCode", community, "street", "邻里示范小区", "room", "502"));
        String phone = "154%08d".formatted(dice.nextInt(100_000_000));
        body.put("phones", List.of(Map.of("number", phone)));
        things.put("phone", phone);
        String worker = "community-worker";
        String resident = create(worker, REGISTRY + "/residents", body);
        things.put("resident", resident);
        String file = REGISTRY + "/residents/" + resident;
        Door door = linli.door();
        door.json(
                        who(worker),
                        "PUT",
                        file + "/accounts/" + door.subject(who("resident")),
                        Map.of("relation", "SELF"),
                        Map.of())
                .expect(200);
        door.json(
                        who(worker),
                        "PUT",
                        file + "/relatives/" + door.subject(who("family")),
                        Map.of(
                                "relation", "女儿",
                                "level", "FULL",
                                "signer", "SELF",
                                "textVersion", "2026-1",
                                "channel", "PAPER"),
                        Map.of())
                .expect(200);
    }

    /** One for each role that may withdraw one. */
    private void consents() {
        String path = REGISTRY + "/residents/" + things.get("resident") + "/consents";
        things.put("given", CONSENTS.get("resident"));
        CONSENTS.forEach((role, purpose) -> {
            things.put("given@" + role, purpose);
            linli.door()
                    .create(
                            who("community-worker"),
                            path,
                            Map.of(
                                    "purpose",
                                    purpose,
                                    "textVersion",
                                    "2026-1",
                                    "channel",
                                    "PAPER",
                                    "signer",
                                    Map.of("kind", "SELF", "name", "桂兰芳")))
                    .expect(201);
        });
    }

    private void assessment() {
        String assessor = who("assessor");
        var scale = linli.door()
                .get(assessor, REGISTRY + "/assessment-scales/current")
                .expect(200);
        things.put("scale", scale.text("version"));
        Map<String, Object> answers = new HashMap<>();
        scale.body()
                .path("dimensions")
                .forEach(dimension -> dimension
                        .path("items")
                        .forEach(item -> answers.put(
                                item.path("code").asText(),
                                item.path("options").path(0).path("points").asInt())));
        things.put(
                "assessment",
                create(
                        "assessor",
                        REGISTRY + "/residents/" + things.get("resident") + "/assessments",
                        Map.of(
                                "reason",
                                "FIRST",
                                "assessedOn",
                                "2026-01-05",
                                "assessors",
                                List.of(
                                        Map.of("name", "许评", "qualification", "NURSE"),
                                        Map.of("name", "林估", "qualification", "SOCIAL_WORKER")),
                                "answers",
                                answers)));
    }

    /** What runs for long: imports of every role that may, and the snapshots said again. */
    private void machines() {
        for (String role : List.of("operator", "community-worker", "civil-affairs")) {
            things.put("import@" + role, TownOrders.imported(linli.door(), who(role)));
        }
        things.put("import", things.get("import@operator"));
        things.put(
                "republish",
                linli.door()
                        .create(who("integration"), REGISTRY + "/republish", Map.of())
                        .text("id"));
    }
}
