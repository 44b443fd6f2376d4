package org.linli.registry.unmasking.adapter.rest;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.registry.unmasking.domain.Viewer;
import org.linli.security.Caller;
import org.linli.security.Roles;

/** Callers as the access log keeps them. */
final class Viewers {

    /** Realm roles that are none of ours say nothing about why somebody may look. */
    private static final Set<String> OURS = Set.of(
            Roles.RESIDENT,
            Roles.FAMILY,
            Roles.CAREGIVER,
            Roles.PROVIDER_ADMIN,
            Roles.DISPATCHER,
            Roles.OPERATOR,
            Roles.SUPERVISOR,
            Roles.ASSESSOR,
            Roles.COMMUNITY_WORKER,
            Roles.RESPONDER,
            Roles.CIVIL_AFFAIRS,
            Roles.INTEGRATION);

    private Viewers() {}

    static Viewer of(Caller caller, HttpServerRequest http) {
        SocketAddress from = http.remoteAddress();
        return new Viewer(
                caller.subject(),
                caller.username(),
                caller.roles().stream().filter(OURS::contains).collect(Collectors.toSet()),
                from == null ? null : from.hostAddress());
    }
}
