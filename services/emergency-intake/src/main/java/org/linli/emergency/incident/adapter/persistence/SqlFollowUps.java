package org.linli.emergency.incident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.FollowUp;
import org.linli.emergency.incident.application.FollowUps;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.security.Scope;

/** {@link FollowUps} in table {@code follow_up}. */
@ApplicationScoped
class SqlFollowUps implements FollowUps {

    private static final String NOTE = "follow_up|note";

    private final Notes notes;

    SqlFollowUps(Notes notes) {
        this.notes = notes;
    }

    @Override
    public Uni<Void> add(FollowUp task) {
        FollowUpRow row = new FollowUpRow();
        row.id = task.id();
        row.incidentId = task.incident().value();
        row.residentId = task.residentId().orElse(null);
        row.division = task.division();
        row.dueAt = task.dueAt();
        return Panache.getSession().chain(session -> session.persist(row));
    }

    @Override
    public Uni<List<FollowUp>> open(Instant afterDue, UUID afterId, int limit, Scope scope) {
        return query(
                "f.done_at is null and (f.due_at, f.id) > (:due, :after)",
                Map.of("due", afterDue, "after", afterId),
                " order by f.due_at, f.id",
                limit,
                scope);
    }

    @Override
    public Uni<FollowUp> take(UUID id, Scope scope) {
        return query("f.id = :id", Map.of("id", id), " for no key update of f", 1, scope)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such follow-up")));
    }

    @Override
    public Uni<FollowUp> save(FollowUp task) {
        return Panache.getSession()
                .chain(session -> session.find(FollowUpRow.class, task.id())
                        .invoke(row -> row.dueAt = task.dueAt())
                        .invoke(row -> task.done().ifPresent(done -> {
                            row.result = done.result();
                            row.doneBy = done.by();
                            row.doneAt = done.at();
                            row.noteSealed = notes.seal(done.note(), NOTE, row.id);
                        }))
                        .call(session::flush))
                .map(this::read);
    }

    private Uni<List<FollowUp>> query(
            String where, Map<String, Object> parameters, String tail, int limit, Scope scope) {
        boolean area = scope instanceof Scope.Area;
        String visible = area ? "(f.division like :scope or f.division = '')" : "false";
        Map<String, Object> all = new HashMap<>(parameters);
        if (scope instanceof Scope.Area(String prefix)) {
            all.put("scope", prefix + "%");
        }
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<FollowUpRow> query = session.createNativeQuery(
                    "select f.* from follow_up f where " + where + " and " + visible + tail, FollowUpRow.class);
            all.forEach(query::setParameter);
            return query.setMaxResults(limit)
                    .getResultList()
                    .map(rows -> rows.stream().map(this::read).toList());
        });
    }

    private FollowUp read(FollowUpRow row) {
        return new FollowUp(
                row.id,
                row.version,
                new IncidentId(row.incidentId),
                Optional.ofNullable(row.residentId),
                row.division,
                row.dueAt,
                Optional.ofNullable(row.result)
                        .map(result -> new FollowUp.Done(
                                result,
                                Stored.required(row.doneBy),
                                Stored.required(row.doneAt),
                                notes.open(row.noteSealed, NOTE, row.id))));
    }
}
