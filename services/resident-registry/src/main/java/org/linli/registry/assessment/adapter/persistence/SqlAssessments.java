package org.linli.registry.assessment.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.kernel.ResidentId;
import org.linli.persistence.DataKey;
import org.linli.persistence.Ids;
import org.linli.registry.assessment.application.Assessments;
import org.linli.registry.assessment.domain.Assessment;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.History;
import org.linli.registry.assessment.domain.ReassessmentRequest;
import org.linli.registry.assessment.domain.Score;
import org.linli.registry.assessment.domain.Sheet;
import org.linli.registry.persistence.Seals;

/** Assessments in the tables {@code assessment} and {@code reassessment_request}. */
@ApplicationScoped
class SqlAssessments implements Assessments {

    private static final String SHEET = "assessment|sheet";
    private static final int MOST_REQUESTS = 100;
    private static final String HISTORY =
            "select a.* from assessment a where a.resident_id = :resident order by a.position desc";
    private static final String REQUESTS =
            "select q.* from reassessment_request q where q.resident_id = :resident order by q.requested_at desc limit :limit";
    private static final String ANSWER = """
            update reassessment_request set answered_by = :assessment
             where resident_id = :resident and answered_by is null and requested_on <= :day
               and reason = any(string_to_array(:reasons, ','))
            """;

    private final Seals seals;
    private final Ids ids;
    private final Clock clock;

    SqlAssessments(Seals seals, Ids ids, Clock clock) {
        this.seals = seals;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<History> history(ResidentId resident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HISTORY, AssessmentRow.class)
                        .setParameter("resident", resident.value())
                        .getResultList())
                .map(rows ->
                        new History(rows.stream().map(AssessmentRow::outline).toList()));
    }

    @Override
    public Uni<Assessment> add(ResidentId resident, Sheet sheet, Score score, LocalDate validUntil, String by) {
        AssessmentRow row = row(resident, sheet, score, validUntil, by);
        return seals.seal(resident, SHEET, row.id, SealedSheet.of(sheet, score))
                .invoke(text -> row.sheetSealed = text)
                .chain(() -> Panache.getSession())
                .chain(session -> session.persist(row).chain(session::flush).chain(() -> session.refresh(row)))
                .map(stored -> new Assessment(row.outline(), sheet, score));
    }

    @Override
    public Uni<Optional<Assessment>> find(ResidentId resident, UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(AssessmentRow.class, id))
                .map(row -> Optional.ofNullable(row).filter(found -> found.residentId.equals(resident.value())))
                .chain(row -> seals.key(resident).map(key -> row.flatMap(found -> key.map(own -> open(found, own)))));
    }

    @Override
    public Uni<Void> ask(ResidentId resident, ReassessmentRequest request) {
        return seals.seal(resident, RequestRow.TEXT, request.id(), request.text())
                .map(text -> RequestRow.of(resident, request, text))
                .chain(row -> Panache.getSession()
                        .chain(session -> session.persist(row).chain(session::flush)));
    }

    @Override
    public Uni<List<ReassessmentRequest>> requests(ResidentId resident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REQUESTS, RequestRow.class)
                        .setParameter("resident", resident.value())
                        .setParameter("limit", MOST_REQUESTS)
                        .getResultList())
                .chain(rows -> seals.key(resident)
                        .map(key -> key.map(own -> open(rows, own)).orElse(List.of())));
    }

    @Override
    public Uni<Void> answer(ResidentId resident, Assessment by, List<AssessmentReason> reasons) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ANSWER)
                        .setParameter("assessment", by.outline().id())
                        .setParameter("resident", resident.value())
                        .setParameter("day", by.outline().assessedOn())
                        .setParameter(
                                "reasons",
                                reasons.stream().map(AssessmentReason::name).collect(Collectors.joining(",")))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private AssessmentRow row(ResidentId resident, Sheet sheet, Score score, LocalDate validUntil, String by) {
        AssessmentRow row = new AssessmentRow();
        row.id = ids.next();
        row.residentId = resident.value();
        row.reason = sheet.reason();
        row.assessedOn = sheet.assessedOn();
        row.validUntil = validUntil;
        row.level = score.level();
        row.ruleVersion = score.ruleVersion();
        row.supersedes = sheet.supersedes();
        row.recordedBy = by;
        row.recordedAt = clock.instant();
        return row;
    }

    private Assessment open(AssessmentRow row, DataKey key) {
        SealedSheet sealed = seals.open(key, SHEET, row.id, row.sheetSealed, SealedSheet.class);
        return new Assessment(row.outline(), sealed.sheet(), sealed.score(row));
    }

    private List<ReassessmentRequest> open(List<RequestRow> rows, DataKey key) {
        return rows.stream()
                .map(row -> row.open(seals.open(key, RequestRow.TEXT, row.id, row.textSealed, String.class)))
                .toList();
    }
}
