package org.linli.matching.match.domain;

import static org.linli.matching.match.domain.Cast.caregiverId;
import static org.linli.matching.match.domain.Cast.clock;
import static org.linli.matching.match.domain.Cast.contract;
import static org.linli.matching.match.domain.Cast.providerId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.kernel.FacilityId;
import org.linli.kernel.Sex;
import org.linli.kernel.TimeWindow;

/** Situations in which every rule is near its edge, from a seed. */
final class RandomSituations {

    private final Random random;

    private RandomSituations(long seed) {
        this.random = new Random(seed);
    }

    static Situation of(long seed) {
        return new RandomSituations(seed).situation();
    }

    private Situation situation() {
        Demand demand = one(List.of(
                Cast.demand(),
                Cast.excluding("p0"),
                Cast.demand(Urgency.URGENT, Cast.hours(9, 10)),
                Cast.demand(Urgency.PLANNED, Cast.hours(9, 10.5))));
        Terms terms = Cast.bathing(1 + random.nextInt(3), one(List.of(SexRule.values())));
        Errand errand = new Errand(demand, terms, sex(), one(List.of(Cast.EVE, clock(8.9), clock(9.3))));
        List<Supplier> suppliers = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(this::supplier)
                .toList();
        return new Situation(errand, Cast.ROADS, suppliers, List.of());
    }

    private Supplier supplier(int number) {
        Provider provider = new Provider(
                providerId("p" + number),
                "p" + number,
                often(),
                List.of(contract(
                        often() ? "BATH" : "MEAL",
                        often() ? "410105" : "410102",
                        "2026-01-01",
                        often() ? "2026-12-31" : "2026-11-22")));
        List<Worker> workers = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            workers.add(worker("p" + number + "c" + i));
        }
        return new Supplier(provider, workers);
    }

    private Worker worker(String name) {
        Validity validity =
                new Validity(LocalDate.parse("2025-01-01"), LocalDate.parse(often() ? "2027-01-01" : "2026-11-22"));
        boolean revoked = !often();
        List<Certificate> certificates = often()
                ? Stream.of("CAREGIVER_5", "CAREGIVER_" + (1 + random.nextInt(5)))
                        .map(code -> new Certificate(new Qualification(code), validity, revoked))
                        .toList()
                : List.of(new Certificate(new Qualification("NURSE"), validity, revoked));
        Caregiver caregiver = new Caregiver(
                caregiverId(name),
                providerId("any"),
                sex(),
                new FacilityId(caregiverId(name).value()),
                "ebike",
                often() ? Set.of("BATHING") : Set.of("MEAL"),
                certificates,
                often() ? Caregiver.Status.ACTIVE : one(List.of(Caregiver.Status.values())));
        List<TimeWindow> booked = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> clock(7 + random.nextInt(24) / 4.0))
                .map(start -> new TimeWindow(start, start.plusSeconds(900L * (1 + random.nextInt(5)))))
                .toList();
        Travel travel = often() ? Cast.way(3 + random.nextInt(14)) : new Travel.NoWay("没有路");
        return new Worker(caregiver, travel, booked, booked.size(), random.nextInt(2));
    }

    private Sex sex() {
        return random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
    }

    private boolean often() {
        return random.nextInt(12) > 0;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
