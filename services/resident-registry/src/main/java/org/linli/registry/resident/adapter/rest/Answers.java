package org.linli.registry.resident.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.registry.resident.domain.ResidentFile;
import org.linli.security.Scope;
import org.linli.web.Versions;

/** Files as HTTP answers. */
@ApplicationScoped
class Answers {

    private final BusinessDay day;

    Answers(BusinessDay day) {
        this.day = day;
    }

    /** The view of a file for a caller with this scope. */
    ResidentView view(ResidentFile file, Scope scope) {
        return switch (scope) {
            case Scope.Area area -> ResidentView.of(file, day.today());
            case Scope.OfResident own -> ResidentView.of(file, day.today());
            case Scope.OfRelative relative -> ResidentView.of(file.resident(), day.today());
            case Scope.OfProvider provider -> ResidentView.of(file.resident(), day.today());
            case Scope.OfCaregiver caregiver -> ResidentView.of(file.resident(), day.today());
        };
    }

    RestResponse<ResidentView> ok(ResidentFile file, Scope scope) {
        return RestResponse.ResponseBuilder.ok(view(file, scope))
                .header(HttpHeaders.ETAG, Versions.etag(file.resident().version()))
                .build();
    }

    static RestResponse<Void> gone(ResidentFile file) {
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header(HttpHeaders.ETAG, Versions.etag(file.resident().version()))
                .build();
    }
}
