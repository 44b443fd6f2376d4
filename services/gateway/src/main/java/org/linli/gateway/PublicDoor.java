package org.linli.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which path leads where. */
@ApplicationScoped
class PublicDoor {

    private static final Set<HttpMethod> SERVED = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private static final String REALM = "/auth/realms/linli";

    /** What signing in needs of Keycloak; registering clients, other realms and its own pages are not among it. */
    private static final List<String> SIGNING_IN = List.of(
            REALM + "/.well-known/",
            REALM + "/protocol/openid-connect/",
            REALM + "/login-actions/",
            REALM + "/account",
            "/auth/resources/");

    /** The loader of the demo city makes accounts. */
    private static final String ADMIN = "/auth/admin/realms/linli/";

    private static final int BEFORE_ALL = -1_000;

    private final Relay relay;
    private final Upstreams upstreams;
    private final RateLimits rateLimits;
    private final BodyLimit bodyLimit;
    private final PlatformHealth health;
    private final boolean demo;

    PublicDoor(
            Relay relay,
            Upstreams upstreams,
            RateLimits rateLimits,
            BodyLimit bodyLimit,
            PlatformHealth health,
            @ConfigProperty(name = "linli.demo", defaultValue = "false") boolean demo) {
        this.relay = relay;
        this.upstreams = upstreams;
        this.rateLimits = rateLimits;
        this.bodyLimit = bodyLimit;
        this.health = health;
        this.demo = demo;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(SecurityHeaders::add);
        router.route("/api/*").handler(this::admit).handler(bodyLimit::check).handler(this::service);
        router.route("/auth/*").handler(this::admit).handler(bodyLimit::check).handler(this::signingIn);
        router.get("/health").handler(this::admit).handler(health::tell);
        router.getWithRegex("/docs").handler(exchange -> exchange.redirect("/docs/"));
        router.get("/docs/error-codes").handler(exchange -> exchange.reroute("/docs/error-codes.html"));
    }

    private void admit(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Optional<Duration> wait = rateLimits.waiting(request);
        if (wait.isPresent()) {
            Problem.tooMany(wait.get()).send(request);
        } else if (!SERVED.contains(request.method())) {
            Problem.notAllowed(request.method().name()).send(request);
        } else if (!PublicPath.isPlain(PublicPath.of(request.uri()))) {
            Problem.notPlain().send(request);
        } else {
            exchange.next();
        }
    }

    private void service(RoutingContext exchange) {
        String[] segments = PublicPath.of(exchange.request().uri()).split("/", 4);
        Optional<Upstream> upstream =
                segments.length == 4 && segments[1].equals("api") ? upstreams.service(segments[2]) : Optional.empty();
        upstream.ifPresentOrElse(
                found -> relay.pass(exchange, found), () -> Problem.notFound().send(exchange.request()));
    }

    private void signingIn(RoutingContext exchange) {
        String path = PublicPath.of(exchange.request().uri());
        boolean open = path.equals(REALM)
                || SIGNING_IN.stream().anyMatch(path::startsWith)
                || (demo && path.startsWith(ADMIN));
        if (open) {
            relay.pass(exchange, upstreams.keycloak());
        } else {
            Problem.notFound().send(exchange.request());
        }
    }
}
