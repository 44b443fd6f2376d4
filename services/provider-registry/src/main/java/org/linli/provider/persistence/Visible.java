package org.linli.provider.persistence;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.security.Scope;

/**
 * The SQL condition under which a scope sees a provider and what belongs to it. An area sees the providers that offices in
 * it admitted and those whose contracts or facilities lie in it or cover it; a provider sees itself; a caregiver sees the
 * employer.
 *
 * @param condition SQL with the parameter {@code :scope}, unless there is no value for it
 * @param value what to bind
 */
public record Visible(String condition, @Nullable Object value) {

    private static final String COLUMN = "{provider}";
    private static final String IN_AREA = """
            (exists (select 1 from provider seen where seen.id = {provider} and starts_with(seen.admitted_in, :scope))
             or exists (select 1 from provider_place place where place.provider_id = {provider}
                         and (starts_with(place.prefix, :scope) or starts_with(:scope, place.prefix))))
            """;
    private static final String OWN = COLUMN + " = :scope";
    private static final String EMPLOYER =
            "exists (select 1 from caregiver own where own.id = :scope and own.provider_id = " + COLUMN + ")";
    private static final Visible NOTHING = new Visible("false", null);

    /** For rows whose provider is told by the column {@code providerId}. */
    public static Visible byProvider(Scope scope, String providerId) {
        return switch (scope) {
            case Scope.Area(String division) -> new Visible(IN_AREA.replace(COLUMN, providerId), division);
            case Scope.OfProvider(var own) -> new Visible(OWN.replace(COLUMN, providerId), own);
            case Scope.OfCaregiver(var own) -> new Visible(EMPLOYER.replace(COLUMN, providerId), own);
            case Scope.OfResident _, Scope.OfRelative _ -> NOTHING;
        };
    }

    /** For caregivers: like {@link #byProvider}, but a caregiver sees only the own record. */
    public static Visible ofCaregivers(Scope scope, String id, String providerId) {
        return scope instanceof Scope.OfCaregiver(var own)
                ? new Visible(OWN.replace(COLUMN, id), own)
                : byProvider(scope, providerId);
    }

    /** The query with the value bound. */
    public <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query) {
        return value == null ? query : query.setParameter("scope", value);
    }
}
