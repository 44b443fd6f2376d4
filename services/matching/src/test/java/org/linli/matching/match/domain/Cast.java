package org.linli.matching.match.domain;

import static org.linli.kernel.Sex.FEMALE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.Sex;
import org.linli.kernel.TimeWindow;
import org.linli.matching.match.domain.Policy.Weights;

/** Who appears in the tests: on the eve of a bathing order for the next morning, nine to eleven. */
final class Cast {

    static final Instant EVE = Instant.parse("2026-11-22T08:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-11-23");
    static final TimeWindow NINE_TO_ELEVEN = hours(9, 11);
    static final Policy POLICY = new Policy(15, 45, Duration.ofMinutes(15), 8, new Weights(60, 20, 15, 5));
    static final Qualification CAREGIVER_5 = new Qualification("CAREGIVER_5");
    static final Basis ROADS = new Basis(Basis.Method.ROAD, "ebike", 4.72, 3, "test-1");
    static final Basis LINE = new Basis(Basis.Method.STRAIGHT_LINE, "ebike", 4.72, 3, "");

    private Cast() {}

    /** A window on the day, in hours of Asia/Shanghai. */
    static TimeWindow hours(double from, double to) {
        return new TimeWindow(clock(from), clock(to));
    }

    static Instant clock(double hour) {
        return DAY.atStartOfDay(TimeWindow.BUSINESS_ZONE)
                .plusMinutes(Math.round(hour * 60))
                .toInstant();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static ProviderId providerId(String name) {
        return new ProviderId(id(name));
    }

    static CaregiverId caregiverId(String name) {
        return new CaregiverId(id(name));
    }

    static Demand demand() {
        return new Demand(
                id("request"),
                new OrderId(id("order")),
                new ResidentId(id("resident")),
                new DivisionCode("410105001001"),
                "BATH",
                Urgency.PLANNED,
                NINE_TO_ELEVEN,
                Set.of());
    }

    static Demand demand(Urgency urgency, TimeWindow window) {
        Demand usual = demand();
        return new Demand(
                usual.requestId(),
                usual.order(),
                usual.resident(),
                usual.division(),
                usual.itemCode(),
                urgency,
                window,
                Set.of());
    }

    static Demand excluding(String... providers) {
        Demand usual = demand();
        return new Demand(
                usual.requestId(),
                usual.order(),
                usual.resident(),
                usual.division(),
                usual.itemCode(),
                usual.urgency(),
                usual.window(),
                Set.of(providers).stream().map(Cast::providerId).collect(java.util.stream.Collectors.toSet()));
    }

    /** Bathing, 90 minutes, entry grade needed. */
    static Terms bathing(int crew, SexRule sexRule) {
        return new Terms(
                "BATH",
                "BATHING",
                "上门助浴",
                Duration.ofMinutes(90),
                Optional.of(CAREGIVER_5),
                crew,
                sexRule,
                ServicePlace.HOME,
                new Validity(LocalDate.parse("2026-01-01"), null));
    }

    static Errand errand(int crew, SexRule sexRule) {
        return errand(demand(), bathing(crew, sexRule));
    }

    static Errand errand(Demand demand, Terms terms) {
        return new Errand(demand, terms, FEMALE, EVE);
    }

    static Contract contract(String item, String division, String from, String to) {
        return new Contract(Set.of(item), List.of(division), new Validity(LocalDate.parse(from), LocalDate.parse(to)));
    }

    static Provider provider(String name) {
        return new Provider(
                providerId(name), name, true, List.of(contract("BATH", "410105", "2026-01-01", "2026-12-31")));
    }

    static Supplier supplier(String name, Worker... workers) {
        return new Supplier(provider(name), List.of(workers));
    }

    static Certificate certificate(String code, String from, String to) {
        return new Certificate(
                new Qualification(code), new Validity(LocalDate.parse(from), LocalDate.parse(to)), false);
    }

    static Certificate valid(String code) {
        return certificate(code, "2025-01-01", "2027-12-31");
    }

    /** A higher grade as the registry tells it: beside the entry grade it includes. */
    static Certificate[] graded(int grade) {
        return new Certificate[] {valid("CAREGIVER_5"), valid("CAREGIVER_" + grade)};
    }

    static Caregiver caregiver(String name, Sex sex, Certificate... certificates) {
        return new Caregiver(
                caregiverId(name),
                providerId("any"),
                sex,
                new FacilityId(id("base")),
                "ebike",
                Set.of("BATHING"),
                List.of(certificates),
                Caregiver.Status.ACTIVE);
    }

    /** A woman with the entry grade, nothing booked, so many minutes away. */
    static Worker woman(String name, double minutes) {
        return worker(caregiver(name, FEMALE, valid("CAREGIVER_5")), minutes);
    }

    static Worker man(String name, double minutes) {
        return worker(caregiver(name, Sex.MALE, valid("CAREGIVER_5")), minutes);
    }

    static Worker worker(Caregiver caregiver, double minutes) {
        return new Worker(caregiver, way(minutes), List.of(), 0, 0);
    }

    static Travel.Way way(double minutes) {
        return new Travel.Way(minutes, (int) (minutes * 200), Travel.Start.BASE, ROADS);
    }

    static Worker booked(Worker worker, TimeWindow... visits) {
        return new Worker(worker.caregiver(), worker.travel(), List.of(visits), visits.length, 0);
    }

    static Situation situation(Errand errand, Supplier... suppliers) {
        return new Situation(errand, ROADS, List.of(suppliers), List.of());
    }

    static Decision decide(Errand errand, Supplier... suppliers) {
        return Matchmaking.decide(situation(errand, suppliers), POLICY);
    }

    static Decision.Ranked ranked(Decision decision) {
        return switch (decision) {
            case Decision.Ranked ranked -> ranked;
            case Decision.FacilitiesRanked facilities -> throw new AssertionError("facilities: " + facilities);
            case Decision.Shortfall shortfall -> throw new AssertionError(shortfall.rule() + " " + shortfall.text());
        };
    }

    static Decision.Shortfall shortfall(Decision decision) {
        return switch (decision) {
            case Decision.Shortfall shortfall -> shortfall;
            case Decision.Ranked ranked -> throw new AssertionError("ranked: " + ranked.candidates());
            case Decision.FacilitiesRanked ranked -> throw new AssertionError("ranked: " + ranked.candidates());
        };
    }

    /** The rule that removed a caregiver, as an answer explains it. */
    static Exclusion exclusionOf(Decision decision, String caregiver) {
        return decision.assessment().contenders().stream()
                .flatMap(contender -> Optional.ofNullable(contender.workersOut().get(caregiverId(caregiver))).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(caregiver + " is not out"));
    }
}
