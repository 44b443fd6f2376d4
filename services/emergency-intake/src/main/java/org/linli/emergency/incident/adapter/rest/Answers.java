package org.linli.emergency.incident.adapter.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.linli.emergency.application.By;
import org.linli.emergency.incident.application.Versioned;
import org.linli.web.Versions;

/** Responses with the headers every service gives. */
final class Answers {

    static final String ROOT = "/api/emergency-intake/v1";

    private Answers() {}

    /** An incident with its ETag, for the caller. */
    static Function<Versioned, RestResponse<IncidentView>> ok(By by) {
        return found -> ok(IncidentViews.view(found, by));
    }

    static RestResponse<IncidentView> ok(IncidentView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }

    static RestResponse<IncidentView> created(IncidentView view, String path) {
        return ResponseBuilder.create(Status.CREATED, view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .header(HttpHeaders.LOCATION, ROOT + "/incidents/" + view.id() + path)
                .build();
    }
}
