package org.linli.registry.assessment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.History;
import org.linli.registry.assessment.domain.ReassessmentRequest;
import org.linli.registry.domain.RegistryError;
import org.linli.registry.resident.application.Abilities;
import org.linli.security.Scope;

/** Records that somebody reports a change or doubts a result. */
@ApplicationScoped
@UnitOfWork
public class AskForAssessments {

    private final Abilities abilities;
    private final Assessments assessments;
    private final Ids ids;
    private final Clock clock;

    AskForAssessments(Abilities abilities, Assessments assessments, Ids ids, Clock clock) {
        this.abilities = abilities;
        this.assessments = assessments;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records a request; a result can be doubted only when there is one. */
    public Uni<ReassessmentRequest> ask(
            ResidentId resident, AssessmentReason reason, String text, String by, Scope scope) {
        Instant now = clock.instant();
        ReassessmentRequest request = new ReassessmentRequest(
                ids.next(), reason, text, LocalDate.ofInstant(now, TimeWindow.BUSINESS_ZONE), now, by, null);
        return abilities
                .find(resident, scope)
                .invoke(AskForAssessments::refuseInactive)
                .chain(() -> assessments.history(resident))
                .invoke(history -> refuseBaseless(reason, history))
                .chain(() -> assessments.ask(resident, request))
                .replaceWith(request);
    }

    private static void refuseInactive(Abilities.Person person) {
        if (!person.active()) {
            throw Refusal.of(RegistryError.RESIDENT_NOT_ACTIVE, "nobody is assessed who moved away or died");
        }
    }

    private static void refuseBaseless(AssessmentReason reason, History history) {
        if (reason == AssessmentReason.DISPUTE && history.outlines().isEmpty()) {
            throw Refusal.ofField(RegistryError.ASSESSMENT_REFUSED, "reason", "there is no result to doubt yet");
        }
    }
}
