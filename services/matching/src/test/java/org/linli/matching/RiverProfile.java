package org.linli.matching;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.linli.testkit.LinliParts;

/** Roads with a river and one bridge; patience and lease short enough to be waited for. */
public class RiverProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "linli.roads", "src/test/resources/river.osm",
                "linli.matching.roads-cache", "target/roads-cache",
                "linli.matching.requests.patience", "PT4S",
                "linli.matching.requests.lease", "PT2S");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(
                LinliParts.class, Map.of("database", "matching", "parts", "postgres,kafka,redis,keycloak")));
    }
}
