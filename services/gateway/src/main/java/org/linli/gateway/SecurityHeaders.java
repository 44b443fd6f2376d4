package org.linli.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** What browsers are told not to do with what the door serves. Keycloak's pages bring their own policy. */
final class SecurityHeaders {

    private static final String CSP = "Content-Security-Policy";
    private static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Swagger UI sets style attributes. */
    private static final String DOCS = PAGES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private static final String PAGES_CHANGE = "no-cache";

    private SecurityHeaders() {}

    /** Adds them when the answer begins. */
    static void add(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        exchange.addHeadersEndHandler(begins -> {
            MultiMap headers = exchange.response().headers();
            headers.set("X-Content-Type-Options", "nosniff");
            if (!path.startsWith("/auth/") || !headers.contains(CSP)) {
                headers.set(CSP, policy(path)).set("X-Frame-Options", "DENY").set("Referrer-Policy", "no-referrer");
            }
            if (isPage(path)) {
                headers.set(HttpHeaders.CACHE_CONTROL, PAGES_CHANGE);
            }
            if ("https".equals(exchange.request().scheme())) {
                headers.set("Strict-Transport-Security", "max-age=31536000");
            }
        });
        exchange.next();
    }

    /** Pages keep their name from release to release, so a browser has to ask whether they changed. */
    private static boolean isPage(String path) {
        return !path.startsWith("/api/") && !path.startsWith("/auth/") && !path.startsWith("/docs/ui/");
    }

    private static String policy(String path) {
        if (path.startsWith("/api/") || path.startsWith("/auth/")) {
            return DATA;
        }
        return path.startsWith("/docs") ? DOCS : PAGES;
    }
}
