package org.linli.gateway;

import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every service behind the door, and Keycloak. */
@ApplicationScoped
class Upstreams {

    private final Map<String, Upstream> services = new TreeMap<>();
    private final Upstream keycloak;

    Upstreams(GatewayConfig config, @ConfigProperty(name = "linli.keycloak.url") URI keycloakUrl) {
        config.upstreams().forEach((service, addresses) -> services.put(service, upstream(service, addresses)));
        if (!"/auth".equals(keycloakUrl.getPath())) {
            throw new IllegalArgumentException(
                    "linli.keycloak.url (%s) must end in /auth, the path it has at the door. Maybe start Keycloak with --http-relative-path=/auth."
                            .formatted(keycloakUrl));
        }
        keycloak = upstream(
                "keycloak",
                List.of(keycloakUrl.getHost() + ":" + (keycloakUrl.getPort() < 0 ? 80 : keycloakUrl.getPort())));
    }

    /** The service of that name. */
    Optional<Upstream> service(String name) {
        return Optional.ofNullable(services.get(name));
    }

    /** All services by name. */
    List<Upstream> services() {
        return List.copyOf(services.values());
    }

    Upstream keycloak() {
        return keycloak;
    }

    private static Upstream upstream(String service, List<String> addresses) {
        return new Upstream(
                service,
                addresses.stream().map(address -> replica(service, address)).toList());
    }

    private static Replica replica(String service, String address) {
        URI parsed = URI.create("http://" + address.strip());
        if (parsed.getHost() == null || parsed.getPort() < 1) {
            throw new IllegalArgumentException(
                    "linli.gateway.upstreams.%s (%s) must be a list of host:port".formatted(service, address));
        }
        return new Replica(SocketAddress.inetSocketAddress(parsed.getPort(), parsed.getHost()));
    }
}
