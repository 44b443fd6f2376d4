package org.linli.emergency.incident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.emergency.application.Actor;
import org.linli.emergency.incident.application.IncidentLog;
import org.linli.emergency.incident.application.StampedEvent;

/** {@link IncidentLog} in table {@code incident_event}. */
@ApplicationScoped
class SqlIncidentLog implements IncidentLog {

    private static final String INSERT = """
            insert into incident_event (event_id, incident_id, type, at, actor_role, actor, detail)
            select event_id, incident_id, type, at, :role, :actor, detail
              from jsonb_to_recordset(cast(cast(:events as text) as jsonb)) as e(
                   event_id uuid, incident_id uuid, type text, at timestamptz, detail jsonb)
            """;

    @Override
    public Uni<Void> append(List<StampedEvent> facts, Actor actor) {
        JsonArray rows = new JsonArray();
        facts.forEach(fact -> rows.add(row(fact)));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("role", actor.role())
                        .setParameter("actor", actor.subject())
                        .setParameter("events", rows.encode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static JsonObject row(StampedEvent stamped) {
        return new JsonObject()
                .put("event_id", stamped.id().toString())
                .put("incident_id", stamped.fact().incident().toString())
                .put("type", EventDetail.type(stamped.fact()))
                .put("at", stamped.fact().at().toString())
                .put("detail", EventDetail.of(stamped.fact()));
    }
}
