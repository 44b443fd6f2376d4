package org.linli.provider.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.web.Versions;

/** Answers with the headers the platform's HTTP conventions ask for. */
public final class Answers {

    /** Path of this service. */
    public static final String ROOT = "/api/provider-registry/v1";

    private Answers() {}

    /** 200 with the ETag of {@code version}. */
    public static <T> RestResponse<T> ok(long version, T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, Versions.etag(version))
                .build();
    }

    /** 201 with Location, {@code path} being relative to the service's, and ETag. */
    public static <T> RestResponse<T> created(String path, long version, T body) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body)
                .location(URI.create(ROOT + path))
                .header(HttpHeaders.ETAG, Versions.etag(version))
                .build();
    }
}
