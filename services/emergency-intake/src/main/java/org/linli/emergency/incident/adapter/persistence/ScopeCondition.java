package org.linli.emergency.incident.adapter.persistence;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.linli.security.Scope;

/**
 * What a caller may see, as a condition on {@code incident i}: the one place where scopes become SQL. An incident whose
 * division nobody knows is every area's, so that it is nobody's fault that nobody answers.
 *
 * @param sql condition with named parameters
 * @param parameters their values
 */
record ScopeCondition(String sql, Map<String, Object> parameters) {

    private static final String RESIDENTS =
            "i.resident_id in (select cast(s.key as uuid) from snapshot s where s.topic = 'linli.registry.resident' and s.body @> cast(cast(:scope as text) as jsonb)";

    static ScopeCondition of(Scope scope, Instant now) {
        return switch (scope) {
            case Scope.Area(String prefix) ->
                new ScopeCondition("(i.division like :scope or i.division = '')", Map.of("scope", prefix + "%"));
            case Scope.OfProvider provider -> new ScopeCondition("false", Map.of());
            case Scope.OfCaregiver(var caregiver) ->
                new ScopeCondition(
                        "exists (select 1 from mission m where m.incident_id = i.id and m.responder_ref = :scope)",
                        Map.of("scope", caregiver.toString()));
            case Scope.OfResident(String subject) ->
                new ScopeCondition(
                        RESIDENTS + ")",
                        Map.of(
                                "scope",
                                new JsonObject()
                                        .put("accounts", new JsonArray().add(subject))
                                        .encode()));
            case Scope.OfRelative(String subject) -> ofRelative(subject, now);
        };
    }

    private static ScopeCondition ofRelative(String subject, Instant now) {
        return new ScopeCondition(
                RESIDENTS + """
                 and exists (select 1 from jsonb_array_elements(s.body -> 'relatives') r
                              where r ->> 'subject' = :subject
                                and (r ->> 'until' is null or cast(r ->> 'until' as timestamptz) > :now)))""",
                Map.of(
                        "scope",
                        new JsonObject()
                                .put("relatives", new JsonArray().add(new JsonObject().put("subject", subject)))
                                .encode(),
                        "subject",
                        subject,
                        "now",
                        now));
    }
}
