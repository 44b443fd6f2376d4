package org.linli.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.linli.testkit.parts.Durability;
import org.linli.testkit.parts.ProjectFolder;

/**
 * What to start: ports, how safely PostgreSQL writes, the folder with one {@code quarkus-app} per service, the road
 * extract ({@code linli.roads}), how many replicas of a service (one unless said), and settings for all services.
 */
public record Plan(
        PortPlan ports,
        Durability durability,
        Apps apps,
        Path roads,
        Map<String, Integer> replicas,
        Map<String, String> settings) {

    public Plan {
        replicas = Map.copyOf(replicas);
        settings = Map.copyOf(settings);
    }

    /** A platform for tests: free ports, the services as the build has just made them. */
    public static Plan forTests(Path roads) {
        return new Plan(PortPlan.random(), Durability.OFF, Apps.built(ProjectFolder.find()), roads, Map.of(), Map.of());
    }

    public Plan withReplicas(String service, int count) {
        Map<String, Integer> changed = new HashMap<>(replicas);
        changed.put(service, count);
        return new Plan(ports, durability, apps, roads, changed, settings);
    }

    /** A setting passed to every service, for example a shorter wait. */
    public Plan withSetting(String name, String value) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.put(name, value);
        return new Plan(ports, durability, apps, roads, replicas, changed);
    }
}
