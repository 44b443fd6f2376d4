package org.linli.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Settings of the public door. */
@ConfigMapping(prefix = "linli.gateway")
interface GatewayConfig {

    /** Where the replicas of each service listen, as {@code host:port}; the key is the service's name in the path. */
    Map<String, List<String>> upstreams();

    /** Largest body let in. */
    @WithDefault("12M")
    MemorySize maxBody();

    /** Largest file let in, at paths that end with {@code /imports}. */
    @WithDefault("1G")
    MemorySize maxFile();

    /** Largest message let in at doors that need no token, whose paths have a part {@code doors}. */
    @WithDefault("256K")
    MemorySize maxMessage();

    /** Largest body let in at a path. */
    default long mostAt(String path) {
        MemorySize most =
                path.contains("/v1/doors/") ? maxMessage() : path.endsWith("/imports") ? maxFile() : maxBody();
        return most.asLongValue();
    }

    /** How long a replica may take to accept a connection. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long a replica may take to begin its answer, counted from the last byte of the request. */
    @WithDefault("60S")
    Duration answerTimeout();

    /** How long a replica that could not be reached is left alone. */
    @WithDefault("5S")
    Duration outFor();

    /** Connections to one replica at the most; event streams hold one each. */
    @WithDefault("2000")
    int connectionsPerReplica();

    /** How long {@code /health} waits for a service. */
    @WithDefault("2S")
    Duration healthTimeout();

    /** Rate limits. */
    Limits limits();

    /** Requests a second, each with a reserve of twice as many for bursts. */
    interface Limits {

        /** Of one account at one address. */
        @WithDefault("500")
        int perCaller();

        /** Of one address, with or without a token; offices share one. */
        @WithDefault("2000")
        int perAddress();
    }
}
