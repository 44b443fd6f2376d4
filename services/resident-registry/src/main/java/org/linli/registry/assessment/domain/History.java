package org.linli.registry.assessment.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All assessments of one resident.
 *
 * @param outlines newest recorded first
 */
public record History(List<Outline> outlines) {

    public History {
        outlines = List.copyOf(outlines);
    }

    /** The history with one more. */
    public History with(Outline added) {
        return new History(Stream.concat(Stream.of(added), outlines.stream()).toList());
    }

    /** One of them. */
    public Optional<Outline> find(UUID id) {
        return outlines.stream().filter(outline -> outline.id().equals(id)).findFirst();
    }

    /** The one whose level counts: assessed last, recorded last where two are of one day, and not superseded. */
    public Optional<Outline> current() {
        return outlines.stream()
                .filter(outline -> !isSuperseded(outline.id()))
                .max(Comparator.comparing(Outline::assessedOn).thenComparing(Outline::position));
    }

    /** Whether another one took its place. */
    public boolean isSuperseded(UUID id) {
        return outlines.stream().anyMatch(outline -> id.equals(outline.supersedes()));
    }

    /** What one of them still says on a day. */
    public AssessmentStatus status(Outline outline, LocalDate today) {
        if (isSuperseded(outline.id())) {
            return AssessmentStatus.SUPERSEDED;
        }
        if (!current().map(Outline::id).filter(outline.id()::equals).isPresent()) {
            return AssessmentStatus.REPLACED;
        }
        return today.isAfter(outline.validUntil()) ? AssessmentStatus.EXPIRED : AssessmentStatus.VALID;
    }
}
