package org.linli.gateway;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the services are told about where a request came from. Whatever a client says about that itself is dropped; a
 * load balancer in front is believed through {@code quarkus.http.proxy.*} and its trusted addresses only.
 */
final class ForwardedHeaders {

    /** Headers of one hop (RFC 9110 §7.6.1), and those that the door settles itself. */
    private static final Set<String> OF_THIS_HOP = Set.of(
            "expect",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer");

    /** Set anew by the tracer, with the span of the door as the parent. */
    private static final Set<String> OF_THE_TRACE = Set.of("baggage", "traceparent", "tracestate");

    private static final Set<String> NOT_REMOVABLE = Set.of("close", "host", "keep-alive", "upgrade");

    private ForwardedHeaders() {}

    /** Replaces them in the request. */
    static void settle(HttpServerRequest request) {
        MultiMap headers = request.headers();
        for (String connection : List.copyOf(headers.getAll("connection"))) {
            for (String named : connection.toLowerCase(Locale.ROOT).split(",", -1)) {
                if (!named.isBlank() && !NOT_REMOVABLE.contains(named.strip())) {
                    headers.remove(named.strip());
                }
            }
        }
        boolean traced = Span.current().getSpanContext().isValid();
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-forwarded")
                    || lower.equals("forwarded")
                    || lower.equals("x-real-ip")
                    || OF_THIS_HOP.contains(lower)
                    || (traced && OF_THE_TRACE.contains(lower))) {
                headers.remove(name);
            }
        }
        String proto = request.scheme() == null ? "http" : request.scheme();
        String client = request.remoteAddress().hostAddress();
        headers.set("X-Forwarded-For", client).set("X-Forwarded-Proto", proto);
        HostAndPort authority = request.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString())
                    .set("X-Forwarded-Port", Integer.toString(port(authority, proto)));
        }
        headers.set("Forwarded", forwarded(client, proto, authority));
    }

    /** Drops from an answer what concerned only the hop to the replica, and what software it is. */
    static void dropHop(MultiMap answer) {
        for (String name : List.of(
                "connection",
                "keep-alive",
                "proxy-authenticate",
                "proxy-connection",
                "server",
                "te",
                "trailer",
                "upgrade")) {
            answer.remove(name);
        }
    }

    private static int port(HostAndPort authority, String proto) {
        if (authority.port() > 0) {
            return authority.port();
        }
        return proto.equals("https") ? 443 : 80;
    }

    /** RFC 7239; an IPv6 address stands in brackets and quotes. */
    private static String forwarded(String client, String proto, @Nullable HostAndPort authority) {
        String node = client.indexOf(':') >= 0 ? "\"[" + client + "]\"" : client;
        String host = authority == null ? "" : ";host=\"" + authority + "\"";
        return "for=" + node + host + ";proto=" + proto;
    }
}
