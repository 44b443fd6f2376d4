package org.linli.registry.assessment.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ResidentId;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.assessment.domain.Assessment;
import org.linli.registry.assessment.domain.Due;
import org.linli.registry.assessment.domain.History;
import org.linli.registry.assessment.domain.ReassessmentRequest;
import org.linli.registry.resident.application.Abilities;
import org.linli.registry.unmasking.application.HealthReads;
import org.linli.security.Scope;

/** Reads assessments within a scope; whole ones and the words of requests never without a line in the access log. */
@ApplicationScoped
@UnitOfWork
public class ReadAssessments {

    private final Abilities abilities;
    private final Assessments assessments;
    private final DueList dues;
    private final HealthReads reads;

    ReadAssessments(Abilities abilities, Assessments assessments, DueList dues, HealthReads reads) {
        this.abilities = abilities;
        this.assessments = assessments;
        this.dues = dues;
        this.reads = reads;
    }

    /** The outlines of all assessments of a resident; refused with {@code NOT_FOUND}. */
    public Uni<History> history(ResidentId resident, Scope scope) {
        return abilities.find(resident, scope).chain(() -> assessments.history(resident));
    }

    /** A whole assessment. */
    public Uni<Reading<Assessment>> full(ResidentId resident, UUID id, HealthReads.Reader reader, Scope scope) {
        return abilities
                .find(resident, scope)
                .chain(() -> assessments.find(resident, id))
                .chain(found -> recorded(resident, reader, found));
    }

    /** All assessments of a resident with their sheets, newest first; for exports only, which are on record themselves. */
    public Uni<List<Assessment>> all(ResidentId resident, Scope scope) {
        return history(resident, scope)
                .onItem()
                .transformToMulti(history -> Multi.createFrom().iterable(history.outlines()))
                .onItem()
                .transformToUniAndConcatenate(outline -> assessments.find(resident, outline.id()))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow)
                .collect()
                .asList();
    }

    /** The requests for another assessment of a resident, newest first. */
    public Uni<Reading<List<ReassessmentRequest>>> requests(
            ResidentId resident, HealthReads.Reader reader, Scope scope) {
        return abilities
                .find(resident, scope)
                .chain(() -> assessments.requests(resident))
                .chain(found -> recorded(resident, reader, Optional.of(found)));
    }

    /** Part of the list of what is due. */
    public Uni<List<Due>> due(DueList.Query query) {
        return dues.due(query);
    }

    private <T> Uni<Reading<T>> recorded(ResidentId resident, HealthReads.Reader reader, Optional<T> found) {
        return reads.record(resident, reader, found.isPresent())
                .map(refusal -> refusal.<Reading<T>>map(Reading.Refused::new)
                        .orElseGet(() -> new Reading.Shown<>(found.orElseThrow())));
    }
}
