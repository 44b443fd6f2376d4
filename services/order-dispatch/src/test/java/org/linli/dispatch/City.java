package org.linli.dispatch;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.contracts.provider.v1.CaregiverSnapshot.Certificate;
import org.linli.contracts.provider.v1.CatalogueItemSnapshot;
import org.linli.contracts.provider.v1.CatalogueItemSnapshot.Edition;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.contracts.provider.v1.ProviderSnapshot.Contract;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot.Relative;
import org.linli.testkit.Db;
import org.linli.testkit.Tokens;

/** Residents, providers, caregivers and items as the registries tell of them; each call waits until it has arrived. */
final class City {

    static final Db DB = Db.of("order_dispatch");
    static final String DIVISION = "990105001001";
    static final double LON = 113.65;
    static final double LAT = 34.76;
    static final String BATH = "BATH-HOME";
    static final String CLEAN = "CLEAN-HOME";

    private static long versions = System.currentTimeMillis();

    private City() {}

    /** A located woman of the division, with the accounts and relatives given. */
    static UUID resident(List<String> accounts, Relative... relatives) {
        UUID id = UUID.randomUUID();
        resident(id, "ACTIVE", true, accounts, relatives);
        return id;
    }

    static void resident(UUID id, String status, boolean located, List<String> accounts, Relative... relatives) {
        long version = next();
        tell(
                ResidentSnapshot.TYPE,
                id,
                version,
                new ResidentSnapshot(
                        id,
                        version,
                        DIVISION,
                        status,
                        "FEMALE",
                        1944,
                        "ELDER",
                        "ALONE",
                        List.of("LIVING_ALONE"),
                        located,
                        accounts,
                        List.of(relatives),
                        null,
                        null));
        tell(
                ResidentPlaceSnapshot.TYPE,
                id,
                version,
                new ResidentPlaceSnapshot(id, version, DIVISION, LON, LAT, "ELDER"));
    }

    /** Bathing: two caregivers, certificate, one of the resident's sex; cleaning: one caregiver, nothing else. */
    static synchronized void catalogue() {
        if (!DB.rows("select 1 from snapshot where key = 'MEAL-HALL'").isEmpty()) {
            return;
        }
        item(BATH, "BATHING", 90, "CARE-5", 2, "SAME_SEX_ONE", "HOME");
        item(CLEAN, "CLEANING", 60, null, 1, "NONE", "HOME");
        item("MEAL-HALL", "MEAL", 60, null, 1, "NONE", "FACILITY");
    }

    static void item(
            String code, String kind, int minutes, @Nullable String needs, int crew, String sexRule, String place) {
        long version = next();
        tell(
                CatalogueItemSnapshot.TYPE,
                code,
                version,
                new CatalogueItemSnapshot(
                        code,
                        version,
                        kind,
                        List.of(new Edition(
                                1,
                                "服务",
                                "次",
                                minutes,
                                16_800,
                                needs,
                                crew,
                                sexRule,
                                place,
                                today().minusDays(30),
                                null))));
    }

    /** A provider under contract for everything in the county. */
    static UUID provider() {
        return provider(List.of(BATH, CLEAN));
    }

    static UUID provider(List<String> items) {
        UUID id = UUID.randomUUID();
        long version = next();
        tell(
                ProviderSnapshot.TYPE,
                id,
                version,
                new ProviderSnapshot(
                        id,
                        version,
                        "某服务中心",
                        "ACTIVE",
                        List.of(new Contract(
                                UUID.randomUUID(), items, List.of("990105"), today().minusDays(10), null))));
        return id;
    }

    /** A canteen with so many places a day, or unlimited ones, of a provider under contract for meals there. */
    static UUID canteen(UUID provider, @Nullable Integer places) {
        UUID id = UUID.randomUUID();
        canteen(id, provider, places, "OPEN");
        return id;
    }

    static void canteen(UUID id, UUID provider, @Nullable Integer places, String status) {
        long version = next();
        tell(
                FacilitySnapshot.TYPE,
                id,
                version,
                new FacilitySnapshot(
                        id,
                        version,
                        provider,
                        "某老年食堂",
                        DIVISION,
                        LON,
                        LAT,
                        List.of("MEAL"),
                        status,
                        new FacilitySnapshot.Operation(List.of(), List.of(), places, List.of(), null, null)));
    }

    /** A provider under contract for meals at its canteens. */
    static UUID caterer() {
        return provider(List.of("MEAL-HALL"));
    }

    /** A qualified woman who bathes and cleans. */
    static UUID caregiver(UUID provider) {
        return caregiver(provider, "FEMALE", today().plusYears(1));
    }

    static UUID caregiver(UUID provider, String sex, LocalDate certificateEnds) {
        UUID id = UUID.randomUUID();
        caregiver(id, provider, sex, certificateEnds, false);
        return id;
    }

    static void caregiver(UUID id, UUID provider, String sex, LocalDate certificateEnds, boolean revoked) {
        long version = next();
        tell(
                CaregiverSnapshot.TYPE,
                id,
                version,
                new CaregiverSnapshot(
                        id,
                        version,
                        provider,
                        sex,
                        UUID.randomUUID(),
                        "ebike",
                        List.of("BATHING", "CLEANING"),
                        List.of(new Certificate("CARE-5", today().minusYears(1), certificateEnds, revoked)),
                        "ACTIVE"));
    }

    static String dispatcher() {
        return Tokens.with("dispatcher", "99");
    }

    static String providerAdmin(UUID provider) {
        return Tokens.with("provider-admin", null, provider.toString(), null, null);
    }

    static String caregiverToken(UUID caregiver) {
        return Tokens.with("caregiver", null, null, caregiver.toString(), null);
    }

    /** The subject of a token. */
    static String subject(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), StandardCharsets.UTF_8);
        return claims.replaceFirst("(?s).*\"sub\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    static Instant tomorrowAt(int hour) {
        return today().plusDays(1)
                .atTime(hour, 0)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    static List<UUID> crew(UUID provider, int size) {
        List<UUID> crew = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            crew.add(caregiver(provider));
        }
        return crew;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    static synchronized long next() {
        return ++versions;
    }

    static <T> void tell(EventType<T> type, Object key, long version, @Nullable T payload) {
        Messages.snapshot(type, key, version, payload);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !DB.rows(
                                "select 1 from snapshot where topic = ? and key = ? and version >= ?",
                                type.topic(),
                                key.toString(),
                                version)
                        .isEmpty());
    }
}
