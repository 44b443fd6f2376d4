package org.linli.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.testkit.parts.Durability;
import org.linli.testkit.parts.ProjectFolder;

/**
 * What to start: ports, how safely PostgreSQL writes, the folder with one {@code quarkus-app} per service, the road
 * extract ({@code linli.roads}), how many replicas of a service (one unless said), settings for all services, settings of
 * PostgreSQL itself, and options for the Java of every service, in which <code>{name}</code> is the process and
 * <code>{logs}</code> the folder of the logs.
 */
public record Plan(
        PortPlan ports,
        Durability durability,
        Apps apps,
        Path roads,
        Map<String, Integer> replicas,
        Map<String, String> settings,
        Map<String, String> postgres,
        List<String> javaOptions) {

    public Plan {
        replicas = Map.copyOf(replicas);
        settings = Map.copyOf(settings);
        postgres = Map.copyOf(postgres);
        javaOptions = List.copyOf(javaOptions);
    }

    Plan(PortPlan ports, Durability durability, Apps apps, Path roads) {
        this(ports, durability, apps, roads, Map.of(), Map.of(), Map.of(), List.of());
    }

    /** A platform for tests: free ports, the services as the build has just made them. */
    public static Plan forTests(Path roads) {
        return new Plan(PortPlan.random(), Durability.OFF, Apps.built(ProjectFolder.find()), roads);
    }

    public Plan withDurability(Durability changed) {
        return new Plan(ports, changed, apps, roads, replicas, settings, postgres, javaOptions);
    }

    public Plan withReplicas(String service, int count) {
        return new Plan(
                ports, durability, apps, roads, with(replicas, service, count), settings, postgres, javaOptions);
    }

    /** A setting passed to every service, for example a shorter wait. */
    public Plan withSetting(String name, String value) {
        return new Plan(ports, durability, apps, roads, replicas, with(settings, name, value), postgres, javaOptions);
    }

    /** A setting of PostgreSQL, for example {@code track_commit_timestamp}. */
    public Plan withPostgres(String name, String value) {
        return new Plan(ports, durability, apps, roads, replicas, settings, with(postgres, name, value), javaOptions);
    }

    /** Options for every service's Java, separated by blanks, after its own: of two that contradict the last counts. */
    public Plan withJavaOptions(String options) {
        List<String> words =
                options.isBlank() ? List.of() : List.of(options.strip().split("\\s+"));
        return new Plan(ports, durability, apps, roads, replicas, settings, postgres, words);
    }

    private static <T> Map<String, T> with(Map<String, T> old, String key, T value) {
        Map<String, T> changed = new HashMap<>(old);
        changed.put(key, value);
        return changed;
    }
}
