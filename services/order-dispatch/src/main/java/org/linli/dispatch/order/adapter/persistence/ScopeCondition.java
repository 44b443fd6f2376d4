package org.linli.dispatch.order.adapter.persistence;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.linli.security.Scope;

/**
 * What a caller may see, as a condition on {@code service_order o}: the one place where scopes become SQL.
 *
 * @param sql condition with named parameters
 * @param parameters their values
 */
record ScopeCondition(String sql, Map<String, Object> parameters) {

    private static final String RESIDENTS =
            "o.resident_id in (select cast(s.key as uuid) from snapshot s where s.topic = 'linli.registry.resident' and s.body @> cast(cast(:scope as text) as jsonb)";

    /** At a facility whoever works for its provider may attend to the resident. */
    private static final String EMPLOYER =
            " or (o.facility_id is not null and o.provider_id = (select cast(s.body ->> 'providerId' as uuid) from snapshot s where s.topic = 'linli.provider.caregiver' and s.key = cast(cast(:scope as uuid) as text) and s.body ->> 'status' = 'ACTIVE')))";

    /** Orders the caller sees now. */
    static ScopeCondition sees(Scope scope, Instant now) {
        return switch (scope) {
            case Scope.Area(String prefix) ->
                new ScopeCondition("o.division like :scope", Map.of("scope", prefix + "%"));
            case Scope.OfProvider(var provider) ->
                new ScopeCondition("(o.offered_to = :scope or o.provider_id = :scope)", Map.of("scope", provider));
            case Scope.OfCaregiver(var caregiver) ->
                new ScopeCondition(
                        "(exists (select 1 from visit v where v.order_id = o.id and v.caregiver_id = :scope and v.active)"
                                + EMPLOYER,
                        Map.of("scope", caregiver));
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

    /** Orders the caller sees or was concerned by: a refused provider or a released caregiver is told so. */
    static ScopeCondition concerns(Scope scope, Instant now) {
        return switch (scope) {
            case Scope.OfProvider(var provider) ->
                new ScopeCondition(
                        "exists (select 1 from offer f where f.order_id = o.id and f.provider_id = :scope)",
                        Map.of("scope", provider));
            case Scope.OfCaregiver(var caregiver) ->
                new ScopeCondition(
                        "(exists (select 1 from visit v where v.order_id = o.id and v.caregiver_id = :scope)"
                                + EMPLOYER,
                        Map.of("scope", caregiver));
            case Scope.Area area -> sees(scope, now);
            case Scope.OfResident resident -> sees(scope, now);
            case Scope.OfRelative relative -> sees(scope, now);
        };
    }

    private static ScopeCondition ofRelative(String subject, Instant now) {
        return new ScopeCondition(
                RESIDENTS + """
                 and exists (select 1 from jsonb_array_elements(s.body -> 'relatives') r
                              where r ->> 'subject' = :subject and r ->> 'level' in ('ORDERS', 'FULL')
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
