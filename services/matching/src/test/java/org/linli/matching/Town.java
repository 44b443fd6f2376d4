package org.linli.matching;

import static org.linli.matching.Broker.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.contracts.provider.v1.CatalogueItemSnapshot;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;
import org.linli.matching.match.application.City;
import org.linli.testkit.Db;

/**
 * A small supply of its own for one test, published as provider-registry and resident-registry do. Every test has its own
 * catalogue item, so that no test meets another's providers. Points are metres east and north of where the street along
 * the west bank begins; the river runs 200 m east of it.
 */
final class Town {

    static final String DIVISION = "410105001001";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final double METRES_PER_LAT = 111_194.93;
    private static final double METRES_PER_LON = METRES_PER_LAT * Math.cos(Math.toRadians(34.75));

    final String item = "BATH-" + UUID.randomUUID();
    /** Set it before there is an item or a provider, where other tests' facilities would be in the way. */
    String kind = "BATHING";
    /** What its caregivers do. */
    String trade = "BATHING";

    private final List<Provider> providers = new ArrayList<>();

    /** Tomorrow at nine. */
    static Instant nine() {
        return LocalDate.now(ZONE).plusDays(1).atStartOfDay(ZONE).plusHours(9).toInstant();
    }

    static double lon(double east) {
        return 113.6 + east / METRES_PER_LON;
    }

    static double lat(double north) {
        return 34.75 + north / METRES_PER_LAT;
    }

    /** Bathing for two, at least one of the resident's sex. */
    Town bathing() {
        return item(2, "SAME_SEX_ONE", "HOME");
    }

    Town item(int crew, String sexRule, String place) {
        var edition = new CatalogueItemSnapshot.Edition(
                1, "上门助浴", "次", 90, 26_000, "CAREGIVER_5", crew, sexRule, place, LocalDate.parse("2026-01-01"), null);
        snapshot(CatalogueItemSnapshot.TYPE, item, 1, new CatalogueItemSnapshot(item, 1, kind, List.of(edition)));
        return this;
    }

    /** A provider with a station there and caregivers of these sexes. */
    Provider provider(double east, double north, String... sexes) {
        UUID provider = UUID.randomUUID();
        UUID facility = UUID.randomUUID();
        var contract = new ProviderSnapshot.Contract(
                UUID.randomUUID(), List.of(item), List.of("410105"), LocalDate.parse("2026-01-01"), null);
        snapshot(
                ProviderSnapshot.TYPE,
                provider.toString(),
                1,
                new ProviderSnapshot(provider, 1, "测试服务商", "ACTIVE", List.of(contract)));
        snapshot(
                FacilitySnapshot.TYPE,
                facility.toString(),
                1,
                new FacilitySnapshot(
                        facility, 1, provider, "测试站点", DIVISION, lon(east), lat(north), List.of(kind), "OPEN", null));
        List<UUID> caregivers =
                Stream.of(sexes).map(sex -> caregiver(provider, facility, sex)).toList();
        Provider settled = new Provider(provider, facility, caregivers);
        providers.add(settled);
        return settled;
    }

    /** The station of the provider moves. */
    void move(Provider provider, double east, double north) {
        snapshot(
                FacilitySnapshot.TYPE,
                provider.facility().toString(),
                2,
                new FacilitySnapshot(
                        provider.facility(),
                        2,
                        provider.id(),
                        "测试站点",
                        DIVISION,
                        lon(east),
                        lat(north),
                        List.of(kind),
                        "OPEN",
                        null));
    }

    /** The station of the provider gets these hours and places. */
    void operate(Provider provider, double east, double north, FacilitySnapshot.Operation operation) {
        snapshot(
                FacilitySnapshot.TYPE,
                provider.facility().toString(),
                2,
                new FacilitySnapshot(
                        provider.facility(),
                        2,
                        provider.id(),
                        "测试站点",
                        DIVISION,
                        lon(east),
                        lat(north),
                        List.of(kind),
                        "OPEN",
                        operation));
    }

    private UUID caregiver(UUID provider, UUID facility, String sex) {
        UUID caregiver = UUID.randomUUID();
        employ(caregiver, 1, provider, facility, sex);
        return caregiver;
    }

    /** The caregiver, a woman, changes to this provider. */
    void employ(UUID caregiver, Provider provider) {
        employ(caregiver, 2, provider.id(), provider.facility(), "FEMALE");
    }

    private void employ(UUID caregiver, long version, UUID provider, UUID facility, String sex) {
        var certificate = new CaregiverSnapshot.Certificate(
                "CAREGIVER_5",
                LocalDate.parse("2025-01-01"),
                LocalDate.now(ZONE).plusYears(2),
                false);
        snapshot(
                CaregiverSnapshot.TYPE,
                caregiver.toString(),
                version,
                new CaregiverSnapshot(
                        caregiver,
                        version,
                        provider,
                        sex,
                        facility,
                        "ebike",
                        List.of(trade),
                        List.of(certificate),
                        "ACTIVE"));
    }

    /** A provider with its station and caregivers. */
    record Provider(UUID id, UUID facility, List<UUID> caregivers) {}

    /** A woman who lives there. */
    UUID resident(double east, double north) {
        UUID resident = UUID.randomUUID();
        register(resident, true);
        locate(resident, east, north);
        return resident;
    }

    /** A woman of that mobility group who lives there, with these relatives. */
    UUID walker(double east, double north, String mobility, ResidentSnapshot.Relative... relatives) {
        UUID resident = UUID.randomUUID();
        snapshot(
                ResidentSnapshot.TYPE,
                resident.toString(),
                1,
                new ResidentSnapshot(
                        resident,
                        1,
                        DIVISION,
                        "ACTIVE",
                        "FEMALE",
                        1944,
                        mobility,
                        "ALONE",
                        List.of(),
                        true,
                        List.of(),
                        List.of(relatives),
                        null,
                        null));
        snapshot(
                ResidentPlaceSnapshot.TYPE,
                resident.toString(),
                1,
                new ResidentPlaceSnapshot(resident, 1, DIVISION, lon(east), lat(north), mobility));
        awaitLocated(resident);
        return resident;
    }

    /** Waits until the home point is in the database. */
    static void awaitLocated(UUID resident) {
        Awaitility.await("home point")
                .atMost(Duration.ofSeconds(20))
                .until(() -> Db.of("matching")
                                .rows(
                                        "select 1 from snapshot where topic = 'linli.registry.resident-place' and key = ?",
                                        resident.toString())
                                .size()
                        == 1);
    }

    void register(UUID resident, boolean located) {
        snapshot(
                ResidentSnapshot.TYPE,
                resident.toString(),
                1,
                new ResidentSnapshot(
                        resident, 1, DIVISION, "ACTIVE", "FEMALE", 1944, "ELDER", "ALONE", List.of(), located,
                        List.of(), List.of(), null, null));
    }

    void locate(UUID resident, double east, double north) {
        snapshot(
                ResidentPlaceSnapshot.TYPE,
                resident.toString(),
                1,
                new ResidentPlaceSnapshot(resident, 1, DIVISION, lon(east), lat(north), "ELDER"));
    }

    /** Waits until this replica knows the supply. */
    Town settledIn(City city) {
        Awaitility.await("supply in memory")
                .atMost(Duration.ofSeconds(30))
                .until(() -> city.item(item).isPresent()
                        && providers.stream().allMatch(provider -> isKnown(provider, city)));
        return this;
    }

    private static boolean isKnown(Provider provider, City city) {
        return city.facility(new FacilityId(provider.facility())).isPresent()
                && city.providers().stream()
                        .anyMatch(known -> known.id().value().equals(provider.id()))
                && city.staffOf(new ProviderId(provider.id())).size()
                        == provider.caregivers().size();
    }

    MatchingRequested request(UUID resident) {
        return request(resident, "PLANNED", nine(), nine().plus(2, ChronoUnit.HOURS));
    }

    MatchingRequested urgent(UUID resident) {
        Instant now = Instant.now();
        return request(resident, "URGENT", now, now.plus(1, ChronoUnit.HOURS));
    }

    MatchingRequested request(UUID resident, String urgency, Instant start, Instant end, UUID... excluded) {
        return new MatchingRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                resident,
                DIVISION,
                item,
                urgency,
                start,
                end,
                List.of(excluded),
                Instant.now());
    }

    /** Asks and waits for the answer. */
    static Broker.Heard ask(MatchingRequested request) {
        Broker.fact(MatchingRequested.TYPE, request.orderId(), request);
        return Broker.answerTo(request.requestId());
    }
}
