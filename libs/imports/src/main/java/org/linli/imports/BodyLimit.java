package org.linli.imports;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Files may be large, every other body may not: they are read into memory whole. The platform's limit is one for all
 * paths, so it is that of files, and this one is for the rest.
 */
@ApplicationScoped
class BodyLimit {

    /** Behind the platform's own limit, whose order is -2, and before everything that reads bodies. */
    private static final int PRIORITY = 1;

    private static final int TOO_LARGE = 413;
    private static final String FILES = "/imports";

    private final long most;

    BodyLimit(ImportConfig config) {
        this.most = config.maxOtherBody().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (request.normalizedPath().endsWith(FILES)) {
            request.next();
        } else if (length != null && Long.parseLong(length) > most) {
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .setStatusCode(TOO_LARGE)
                    .end();
        } else {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
            request.next();
        }
    }
}
