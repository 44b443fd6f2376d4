package org.linli.registry.assessment.adapter.rest;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.stream.Collectors;
import org.linli.registry.unmasking.application.HealthReads;
import org.linli.security.Caller;
import org.linli.security.Roles;

/** Callers as readers of health data; realm roles that are none of ours say nothing about why somebody may look. */
final class Readers {

    private Readers() {}

    static HealthReads.Reader of(Caller caller, HttpServerRequest http) {
        SocketAddress from = http.remoteAddress();
        return new HealthReads.Reader(
                caller.subject(),
                caller.username(),
                caller.roles().stream().filter(Roles.ALL::contains).collect(Collectors.toSet()),
                from == null ? null : from.hostAddress());
    }
}
