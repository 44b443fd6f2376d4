package org.linli.dispatch.order.adapter.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.linli.web.Versions;

/** Responses with the headers every service gives: ETag, and Location of what was created. */
final class Answers {

    static final String ROOT = "/api/order-dispatch/v1";

    private Answers() {}

    static RestResponse<OrderView> ok(OrderView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }

    static RestResponse<OrderView> created(OrderView view) {
        return ResponseBuilder.<OrderView>created(URI.create(ROOT + "/orders/" + view.id()))
                .entity(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }
}
