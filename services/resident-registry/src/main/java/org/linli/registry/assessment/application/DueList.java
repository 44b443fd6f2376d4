package org.linli.registry.assessment.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.Due;

/** Which assessments are due. Needs an open unit of work. */
public interface DueList {

    /** Part of the list, by day. */
    Uni<List<Due>> due(Query query);

    /**
     * Which part.
     *
     * @param divisionPrefix division without its trailing zeros
     * @param before the last day that counts as due
     * @param reason only of this reason, null for all
     * @param after what was shown last, null at the beginning
     * @param limit items at the most
     */
    record Query(
            String divisionPrefix,
            LocalDate before,
            @Nullable AssessmentReason reason,
            @Nullable Place after,
            int limit) {}

    /**
     * A place in the list.
     *
     * @param due day of the last one shown
     * @param key its key
     */
    record Place(LocalDate due, UUID key) {}
}
