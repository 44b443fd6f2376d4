package org.linli.registry.resident.adapter.persistence;

import java.time.Instant;
import java.util.Map;
import org.linli.security.Scope;

/**
 * A scope as a condition on {@code resident r}, so that what lies outside never leaves the database.
 *
 * @param sql the condition
 * @param parameters its named parameters
 */
record ScopeCondition(String sql, Map<String, Object> parameters) {

    private static final String OF_AREA = "r.division >= :scopeFrom and r.division < :scopeTo";
    private static final String OF_PROVIDER =
            "r.id in (select v.resident_id from visit_access v where not v.ended and v.provider_id = :scopeProvider)";
    private static final String OF_CAREGIVER = """
            r.id in (select v.resident_id from visit_access v
                      where not v.ended and v.caregivers @> array[cast(:scopeCaregiver as uuid)])
            """;
    private static final String OF_RESIDENT =
            "r.id in (select a.resident_id from resident_account a where a.subject = :scopeSubject and a.relation = 'SELF')";
    private static final String OF_RELATIVE = """
            r.id in (select last.resident_id
                       from (select distinct on (c.resident_id) c.resident_id, c.event, c.until
                               from consent c where c.subject = :scopeSubject
                              order by c.resident_id, c.position desc) last
                      where last.event = 'GIVEN' and (last.until is null or last.until > :scopeNow))
            """;

    /** The condition for a scope; consents that end by themselves are judged at {@code now}. */
    static ScopeCondition of(Scope scope, Instant now) {
        return switch (scope) {
            case Scope.Area area -> kept(OF_AREA, range(area.divisionPrefix()));
            case Scope.OfProvider of -> kept(OF_PROVIDER, Map.of("scopeProvider", of.providerId()));
            case Scope.OfCaregiver of -> kept(OF_CAREGIVER, Map.of("scopeCaregiver", of.caregiverId()));
            case Scope.OfResident of -> kept(OF_RESIDENT, Map.of("scopeSubject", of.subject()));
            case Scope.OfRelative of -> kept(OF_RELATIVE, Map.of("scopeSubject", of.subject(), "scopeNow", now));
        };
    }

    /** Who is erased is not there for anybody. */
    private static ScopeCondition kept(String sql, Map<String, Object> parameters) {
        return new ScopeCondition("r.erased_at is null and " + sql, parameters);
    }

    /** Codes that begin with the prefix lie between it and it with the character after {@code 9} appended. */
    private static Map<String, Object> range(String prefix) {
        return Map.of("scopeFrom", prefix, "scopeTo", prefix + ":");
    }
}
