package org.linli.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/**
 * Who calls.
 *
 * @param subject token subject, stable for the account
 * @param username sign-in name, for audit
 * @param roles realm roles
 * @param division division code of the account with trailing zeros trimmed, null when it has none
 * @param providerId provider of the account, null when it has none
 * @param caregiverId caregiver of the account, null when it has none
 */
public record Caller(
        String subject,
        String username,
        Set<String> roles,
        @Nullable String division,
        @Nullable UUID providerId,
        @Nullable UUID caregiverId) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller has the role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /**
     * What the caller may see: an area role its division, a provider admin the provider's, a caregiver the own visits, a
     * resident herself, a relative what was consented. Refused with {@code NOT_ALLOWED} when the account lacks the claim
     * that its role needs.
     */
    public Scope scope() {
        if (roles.stream().anyMatch(Roles.OF_AN_AREA::contains)) {
            return new Scope.Area(claim(division, "division"));
        }
        if (is(Roles.PROVIDER_ADMIN)) {
            return new Scope.OfProvider(claim(providerId, "provider_id"));
        }
        if (is(Roles.CAREGIVER)) {
            return new Scope.OfCaregiver(claim(caregiverId, "caregiver_id"));
        }
        if (is(Roles.RESIDENT)) {
            return new Scope.OfResident(subject);
        }
        if (is(Roles.FAMILY)) {
            return new Scope.OfRelative(subject);
        }
        throw Refusal.of(CommonError.NOT_ALLOWED, "the account has no role that sees anything");
    }

    /** The provider of the account; refused when it has none. */
    public UUID requiredProvider() {
        return claim(providerId, "provider_id");
    }

    /** The caregiver of the account; refused when it has none. */
    public UUID requiredCaregiver() {
        return claim(caregiverId, "caregiver_id");
    }

    private static <T> T claim(@Nullable T value, String name) {
        if (value == null) {
            throw Refusal.of(
                    CommonError.NOT_ALLOWED,
                    "the account lacks the claim " + name + "\nMaybe the attribute is not set in Keycloak.");
        }
        return value;
    }
}
