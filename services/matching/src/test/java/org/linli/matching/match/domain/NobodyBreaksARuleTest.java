package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.kernel.TimeWindow;

/**
 * Over thousands of random situations, against rules written down a second time: no answer contains anybody who breaks
 * one, nobody who could go is overlooked, and no better crew exists.
 */
class NobodyBreaksARuleTest {

    private static final int SITUATIONS = 4_000;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private int ranked;
    private int shortfalls;

    @Test
    void no_answer_breaks_a_rule_overlooks_anybody_or_could_be_better() {
        LongStream.range(0, SITUATIONS).forEach(seed -> check(seed, RandomSituations.of(seed)));

        assertThat(ranked).isGreaterThan(SITUATIONS / 4);
        assertThat(shortfalls).isGreaterThan(SITUATIONS / 8);
    }

    private void check(long seed, Situation situation) {
        Decision decision = Matchmaking.decide(situation, Cast.POLICY);
        List<Candidate> candidates = decision instanceof Decision.Ranked answer ? answer.candidates() : List.of();
        if (candidates.isEmpty()) {
            shortfalls++;
        } else {
            ranked++;
        }
        for (Supplier supplier : situation.suppliers()) {
            List<Crew> found = candidates.stream()
                    .filter(candidate ->
                            candidate.provider().equals(supplier.provider().id()))
                    .map(Candidate::crew)
                    .toList();
            double best = crews(situation.errand(), supplier)
                    .mapToDouble(crew -> points(situation.errand(), crew))
                    .max()
                    .orElse(-1);
            assertThat(found)
                    .as("seed %d, %s", seed, supplier.provider().name())
                    .hasSize(best < 0 ? 0 : 1);
            found.forEach(crew -> {
                assertThat(allowed(situation.errand(), supplier, crew.members()))
                        .as("seed %d", seed)
                        .isTrue();
                assertThat(freeAt(situation.errand(), crew.members(), crew.start()))
                        .as("seed %d", seed)
                        .isTrue();
                assertThat(points(situation.errand(), crew.members()))
                        .as("seed %d", seed)
                        .isEqualTo(best, org.assertj.core.data.Offset.offset(1e-9));
            });
        }
    }

    /** Every crew of the size needed that nothing speaks against. */
    private static Stream<List<Worker>> crews(Errand errand, Supplier supplier) {
        int size = errand.terms().minCrew();
        return subsets(supplier.workers())
                .filter(crew -> crew.size() == size)
                .filter(crew -> allowed(errand, supplier, crew))
                .filter(crew -> someStart(errand, crew));
    }

    private static boolean allowed(Errand errand, Supplier supplier, List<Worker> crew) {
        Provider provider = supplier.provider();
        Demand demand = errand.demand();
        boolean contracted = provider.contracts().stream()
                .anyMatch(contract -> contract.itemCodes().contains("BATH")
                        && demand.division()
                                .value()
                                .startsWith(contract.divisions().getFirst())
                        && contract.validity().covers(Cast.DAY));
        long same = crew.stream()
                .filter(worker -> worker.caregiver().sex() == errand.residentSex())
                .count();
        boolean sexes = switch (errand.terms().sexRule()) {
            case NONE -> true;
            case SAME_SEX_ONE -> same >= 1;
            case SAME_SEX_ALL -> same == crew.size();
        };
        return provider.active()
                && contracted
                && !demand.excluded().contains(provider.id())
                && sexes
                && crew.stream().allMatch(NobodyBreaksARuleTest::allowed);
    }

    private static boolean allowed(Worker worker) {
        Caregiver caregiver = worker.caregiver();
        boolean certified = caregiver.certificates().stream()
                .anyMatch(held -> held.qualification().code().equals("CAREGIVER_5")
                        && !held.revoked()
                        && held.validity().covers(TODAY)
                        && held.validity().covers(Cast.DAY));
        return caregiver.kinds().contains("BATHING")
                && certified
                && caregiver.status() == Caregiver.Status.ACTIVE
                && worker.travel() instanceof Travel.Way way
                && way.minutes() <= 15;
    }

    /** Minute by minute; every booking of the random situations lies on a quarter of an hour. */
    private static boolean someStart(Errand errand, List<Worker> crew) {
        TimeWindow window = errand.demand().window();
        for (Instant at = window.start(); at.isBefore(window.end()); at = at.plusSeconds(60)) {
            if (freeAt(errand, crew, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean freeAt(Errand errand, List<Worker> crew, Instant start) {
        TimeWindow window = errand.demand().window();
        TimeWindow visit = TimeWindow.of(start, errand.terms().duration());
        boolean wholeInside = errand.demand().urgency() == Urgency.URGENT
                || window.length().compareTo(visit.length()) < 0
                || !visit.end().isAfter(window.end());
        return window.contains(start)
                && wholeInside
                && crew.stream()
                        .allMatch(worker -> !start.isBefore(errand.now().plusSeconds(Math.round(worker.minutes() * 60)))
                                && worker.booked().stream()
                                        .noneMatch(visit.widened(Cast.POLICY.travelMargin())::overlaps));
    }

    private static double points(Errand errand, List<Worker> crew) {
        double slowest = crew.stream().mapToDouble(Worker::minutes).max().orElseThrow();
        double own = crew.stream()
                .mapToDouble(worker -> (worker.visitsToResident() > 0 ? 20 : 0)
                        + 15 * (1 - worker.visitsThatDay() / 8.0)
                        + 5 * grade(errand, worker) / 4.0)
                .average()
                .orElseThrow();
        return 60 * (1 - slowest / 15) + own;
    }

    private static double grade(Errand errand, Worker worker) {
        Qualification required = errand.terms().qualification().orElseThrow();
        return worker.caregiver().certificates().stream()
                .mapToInt(held -> held.qualification().stepsAbove(required))
                .max()
                .orElse(0);
    }

    private static Stream<List<Worker>> subsets(List<Worker> workers) {
        return LongStream.range(0, 1L << workers.size()).mapToObj(mask -> {
            List<Worker> chosen = new ArrayList<>();
            for (int i = 0; i < workers.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    chosen.add(workers.get(i));
                }
            }
            return chosen;
        });
    }
}
