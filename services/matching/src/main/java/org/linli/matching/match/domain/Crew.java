package org.linli.matching.match.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.linli.kernel.CaregiverId;

/**
 * Caregivers of one provider who could make the visit together.
 *
 * @param members in order of their ids
 * @param start the earliest common start of the best choice
 * @param justifications why this score
 */
public record Crew(List<Worker> members, Instant start, List<Justification> justifications) {

    /** Best first; what scores the same is ordered by start and ids, so that the order never depends on chance. */
    static final Comparator<Crew> BEST_FIRST = Comparator.comparingDouble(Crew::score)
            .reversed()
            .thenComparing(Crew::start)
            .thenComparing(crew -> crew.members.stream()
                    .map(Worker::id)
                    .map(CaregiverId::toString)
                    .toList()
                    .toString());

    public Crew {
        members = members.stream()
                .sorted(Comparator.comparing(worker -> worker.id().toString()))
                .toList();
        justifications = List.copyOf(justifications);
    }

    /** Sum of the points of the justifications. */
    public double score() {
        return Math.round(justifications.stream()
                                .mapToDouble(Justification::points)
                                .sum()
                        * 10)
                / 10.0;
    }

    /** Minutes of the slowest member. */
    public double slowestMinutes() {
        return members.stream().mapToDouble(Worker::minutes).max().orElse(0);
    }
}
