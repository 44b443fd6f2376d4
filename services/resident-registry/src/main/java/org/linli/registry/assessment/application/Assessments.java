package org.linli.registry.assessment.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ResidentId;
import org.linli.registry.assessment.domain.Assessment;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.History;
import org.linli.registry.assessment.domain.ReassessmentRequest;
import org.linli.registry.assessment.domain.Score;
import org.linli.registry.assessment.domain.Sheet;

/** What was assessed and asked for, append-only. Scopes are checked before. Needs an open unit of work. */
public interface Assessments {

    /** All assessments of a resident without their sheets. */
    Uni<History> history(ResidentId resident);

    /** Records one; {@code validUntil} is the last day on which it counts. */
    Uni<Assessment> add(ResidentId resident, Sheet sheet, Score score, LocalDate validUntil, String by);

    /** One with its sheet; empty when it is not this resident's or its key is shredded. */
    Uni<Optional<Assessment>> find(ResidentId resident, UUID id);

    /** Records a request. */
    Uni<Void> ask(ResidentId resident, ReassessmentRequest request);

    /** The latest requests about a resident, newest first. */
    Uni<List<ReassessmentRequest>> requests(ResidentId resident);

    /** Closes the open requests with one of these reasons, up to the day of the assessment. */
    Uni<Void> answer(ResidentId resident, Assessment by, List<AssessmentReason> reasons);
}
