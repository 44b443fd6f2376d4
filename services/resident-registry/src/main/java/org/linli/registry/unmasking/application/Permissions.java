package org.linli.registry.unmasking.application;

import java.util.Map;
import java.util.Set;
import org.linli.registry.unmasking.domain.Purpose;
import org.linli.registry.unmasking.domain.UnmaskingRequest;
import org.linli.security.Roles;

/** Which role may see personal data in clear for which purpose. Whoever is not named sees none. */
final class Permissions {

    private static final Map<String, Set<Purpose>> BY_ROLE = Map.of(
            Roles.OPERATOR, Set.of(Purpose.SOS, Purpose.ORDER, Purpose.COMPLAINT, Purpose.CORRECTION),
            Roles.SUPERVISOR, Set.of(Purpose.SOS, Purpose.ORDER, Purpose.COMPLAINT),
            Roles.DISPATCHER, Set.of(Purpose.ORDER, Purpose.COMPLAINT),
            Roles.ASSESSOR, Set.of(Purpose.ASSESSMENT),
            Roles.COMMUNITY_WORKER, Set.of(Purpose.ORDER, Purpose.ASSESSMENT, Purpose.CORRECTION),
            Roles.CIVIL_AFFAIRS, Set.of(Purpose.ASSESSMENT, Purpose.CORRECTION, Purpose.COMPLAINT),
            Roles.RESPONDER, Set.of(Purpose.SOS),
            Roles.CAREGIVER, Set.of(Purpose.VISIT),
            Roles.RESIDENT, Set.of(Purpose.CORRECTION));

    private Permissions() {}

    /** Whether one of the viewer's roles may act for the purpose, and the purpose needs every field. */
    static boolean allow(UnmaskingRequest request) {
        return request.fields().stream().allMatch(request.purpose()::needs)
                && request.viewer().roles().stream()
                        .anyMatch(role -> BY_ROLE.getOrDefault(role, Set.of()).contains(request.purpose()));
    }
}
