package org.linli.registry.assessment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.assessment.domain.Admission;
import org.linli.registry.assessment.domain.Assessment;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.Claim;
import org.linli.registry.assessment.domain.History;
import org.linli.registry.assessment.domain.Outline;
import org.linli.registry.assessment.domain.Scale;
import org.linli.registry.assessment.domain.Score;
import org.linli.registry.assessment.domain.Sheet;
import org.linli.registry.domain.RegistryError;
import org.linli.registry.resident.application.Abilities;
import org.linli.security.Scope;

/** Records assessments: scores them by the scale of their day and puts the level that counts on the resident's file. */
@ApplicationScoped
@UnitOfWork
public class AssessResidents {

    private final Abilities abilities;
    private final Assessments assessments;
    private final Scales scales;
    private final Clock clock;

    AssessResidents(Abilities abilities, Assessments assessments, Scales scales, Clock clock) {
        this.abilities = abilities;
        this.assessments = assessments;
        this.scales = scales;
        this.clock = clock;
    }

    /** Records one; refused when the sheet cannot be scored, or does not come to what was claimed. */
    public Uni<Outline> record(ResidentId id, Sheet sheet, Claim claim, String by, Scope scope) {
        return abilities
                .lock(id, scope)
                .chain(person -> assessments
                        .history(id)
                        .invoke(history -> admission(person, history).refuse(sheet)))
                .chain(history ->
                        record(id, sheet, claim, by).call(added -> publish(id, history.with(added.outline()), scope)))
                .map(Assessment::outline);
    }

    private Uni<Assessment> record(ResidentId id, Sheet sheet, Claim claim, String by) {
        Scale scale = scale(sheet);
        Score score = score(sheet, claim, scale);
        return assessments
                .add(id, sheet, score, scale.validUntil(sheet.assessedOn()), by)
                .call(added -> assessments.answer(id, added, answered(sheet.reason())));
    }

    private Admission admission(Abilities.Person person, History history) {
        return new Admission(
                person.active(),
                person.birthDate(),
                history,
                LocalDate.ofInstant(clock.instant(), TimeWindow.BUSINESS_ZONE));
    }

    private Scale scale(Sheet sheet) {
        return scales.inForceOn(sheet.assessedOn())
                .orElseThrow(() -> Refusal.ofField(
                        RegistryError.ASSESSMENT_REFUSED, "assessedOn", "lies before the first scale came into force"));
    }

    private static Score score(Sheet sheet, Claim claim, Scale scale) {
        List<Violation> wrong = scale.violations(sheet.answers(), sheet.circumstances(), sheet.assessors());
        if (!wrong.isEmpty()) {
            throw Refusal.ofFields(RegistryError.ASSESSMENT_REFUSED, wrong);
        }
        Score score = scale.score(sheet.answers(), sheet.circumstances());
        List<Violation> differences = claim.differences(score);
        if (!differences.isEmpty()) {
            throw Refusal.ofFields(RegistryError.ASSESSMENT_RESULT_DIFFERS, differences);
        }
        return score;
    }

    /** A doubt about the result is settled by a review only. */
    private static List<AssessmentReason> answered(AssessmentReason reason) {
        return reason == AssessmentReason.DISPUTE
                ? List.of(AssessmentReason.IMMEDIATE, AssessmentReason.DISPUTE)
                : List.of(AssessmentReason.IMMEDIATE);
    }

    private Uni<Void> publish(ResidentId id, History history, Scope scope) {
        Outline current = history.current().orElseThrow();
        return abilities.assessed(
                id, current.level(), current.assessedOn(), current.validUntil(), current.ruleVersion(), scope);
    }
}
