package org.linli.dispatch.order.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.dispatch.order.application.Actor;
import org.linli.dispatch.order.application.OrderLog;
import org.linli.dispatch.order.application.PublishedEvent;

/** {@link OrderLog} in table {@code order_event}. */
@ApplicationScoped
class SqlOrderLog implements OrderLog {

    private static final String INSERT = """
            insert into order_event (event_id, order_id, type, at, actor_role, actor_subject, provider_id, caregivers, payload)
            select event_id, order_id, type, at, :role, :subject, provider_id,
                   array(select cast(c as uuid) from jsonb_array_elements_text(caregivers) c), payload
              from jsonb_to_recordset(cast(cast(:events as text) as jsonb)) as e(
                   event_id uuid, order_id uuid, type text, at timestamptz, provider_id uuid, caregivers jsonb, payload jsonb)
            """;

    @Override
    public Uni<Void> append(List<PublishedEvent> facts, Actor actor) {
        JsonArray rows = new JsonArray();
        facts.forEach(fact -> rows.add(row(fact)));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("role", actor.role())
                        .setParameter("subject", actor.subject())
                        .setParameter("events", rows.encode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static JsonObject row(PublishedEvent fact) {
        EventAudience audience = EventAudience.of(fact.stamped().fact());
        JsonArray caregivers = new JsonArray();
        audience.caregivers().forEach(caregiver -> caregivers.add(caregiver.toString()));
        return new JsonObject()
                .put("event_id", fact.stamped().id().toString())
                .put("order_id", fact.stamped().fact().order().toString())
                .put("type", fact.type())
                .put("at", fact.stamped().fact().at().toString())
                .put("provider_id", audience.provider().map(Object::toString).orElse(null))
                .put("caregivers", caregivers)
                .put("payload", new JsonObject(fact.json()));
    }
}
