package org.linli.matching.match.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Caregivers of one provider who could make the visit together.
 *
 * @param members in order of their ids
 * @param start the earliest common start of the best choice
 * @param justifications why this score
 */
public record Crew(List<Worker> members, Instant start, List<Justification> justifications) {

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
