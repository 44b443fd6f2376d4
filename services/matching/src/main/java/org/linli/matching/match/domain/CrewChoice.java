package org.linli.matching.match.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linli.kernel.CaregiverId;

/**
 * Chooses the best crew of one provider, exactly. A crew can only begin when somebody of it becomes free, so those
 * instants are tried; and a crew's travel points depend on its slowest member alone, so each possible slowest way is
 * tried, and within it the members with most points of their own are the best ones.
 */
final class CrewChoice {

    private final Errand errand;
    private final Score score;
    private final Map<CaregiverId, Starts> starts = new HashMap<>();
    private final List<Worker> byOwnPoints;

    private CrewChoice(Errand errand, Policy policy, List<Worker> workers) {
        this.errand = errand;
        this.score = new Score(errand, policy);
        workers.forEach(worker -> starts.put(worker.id(), errand.startsOf(worker, policy.travelMargin())));
        this.byOwnPoints = workers.stream()
                .sorted(Comparator.comparingDouble(score::ownPoints)
                        .reversed()
                        .thenComparing(worker -> worker.id().toString()))
                .toList();
    }

    /** The best crew, empty when the size cannot be made up at any one time. */
    static Optional<Crew> best(Errand errand, Policy policy, List<Worker> workers) {
        return new CrewChoice(errand, policy, workers).best();
    }

    /** Members who could begin then, and what they are worth to a millionth of a point. */
    private record Choice(List<Worker> members, Instant start, long microPoints) {

        /** What is worth the same is ordered by start and ids, so that the choice never depends on chance. */
        private static final Comparator<Choice> BEST_FIRST = Comparator.comparingLong(Choice::microPoints)
                .reversed()
                .thenComparing(Choice::start)
                .thenComparing(Choice::ids);

        private String ids() {
            return members.stream()
                    .map(worker -> worker.id().toString())
                    .sorted()
                    .toList()
                    .toString();
        }
    }

    private Optional<Crew> best() {
        return starts.values().stream()
                .flatMap(Starts::beginnings)
                .distinct()
                .sorted()
                .flatMap(this::bestAt)
                .min(Choice.BEST_FIRST)
                .map(best -> new Crew(best.members(), best.start(), score.justify(best.members())));
    }

    private Stream<Choice> bestAt(Instant start) {
        List<Worker> free = byOwnPoints.stream()
                .filter(worker -> startsOf(worker).allow(start))
                .toList();
        if (free.size() < errand.terms().minCrew()) {
            return Stream.empty();
        }
        return free.stream()
                .map(Worker::minutes)
                .distinct()
                .flatMap(slowest -> members(free, worker -> worker.minutes() <= slowest).stream())
                .map(members -> new Choice(members, start, Math.round(score.points(members) * 1e6)));
    }

    private Optional<List<Worker>> members(List<Worker> free, Predicate<Worker> nearEnough) {
        List<Worker> pool = free.stream().filter(nearEnough).toList();
        List<Worker> chosen = new ArrayList<>();
        if (errand.terms().sexRule() == SexRule.SAME_SEX_ONE) {
            pool.stream()
                    .filter(worker -> HardRules.sameSex(worker, errand))
                    .findFirst()
                    .ifPresent(chosen::add);
            if (chosen.isEmpty()) {
                return Optional.empty();
            }
        }
        pool.stream()
                .filter(worker -> !chosen.contains(worker))
                .limit((long) errand.terms().minCrew() - chosen.size())
                .forEach(chosen::add);
        return chosen.size() < errand.terms().minCrew() ? Optional.empty() : Optional.of(chosen);
    }

    private Starts startsOf(Worker worker) {
        return starts.getOrDefault(worker.id(), new Starts(List.of()));
    }
}
