package org.linli.registry.assessment.adapter.rest;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import org.linli.registry.unmasking.application.HealthReads;
import org.linli.security.Caller;

/** Callers as readers of health data. */
final class Readers {

    private Readers() {}

    static HealthReads.Reader of(Caller caller, HttpServerRequest http) {
        SocketAddress from = http.remoteAddress();
        return new HealthReads.Reader(
                caller.subject(), caller.username(), caller.roles(), from == null ? null : from.hostAddress());
    }
}
