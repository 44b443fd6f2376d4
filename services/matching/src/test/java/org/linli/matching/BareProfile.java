package org.linli.matching;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.linli.testkit.LinliParts;

/** No roads configured, and nobody listens where Redis should be. */
public class BareProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("linli.redis.url", "redis://localhost:1");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(
                LinliParts.class, Map.of("database", "matching", "parts", "postgres,kafka,keycloak")));
    }
}
