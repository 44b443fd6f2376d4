package org.linli.e2e;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.linli.city.CitySize;
import org.linli.city.DemoCity;
import org.linli.city.WriteRoadNetwork;
import org.linli.city.load.CityFile;
import org.linli.city.load.CityLoader;
import org.linli.city.roads.OsmData;
import org.linli.local.Plan;
import org.linli.local.Platform;

/**
 * Starts the platform once for all tests of this module, with two replicas of order-dispatch and of emergency-intake, and
 * loads the demo city. What PostgreSQL has committed survives when it is killed. Give it to a test class with
 * {@code @ExtendWith} and take it as a parameter.
 */
public final class LinliCity implements ParameterResolver {

    private static final long SEED = 20_261_122;
    private static final CitySize SIZE = CitySize.S;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> start(), Running.class);
    }

    /**
     * A running platform with its city.
     *
     * @param platform its processes
     * @param door a client at its public door
     * @param city who is who
     * @param residents everybody in the city, in the order of their numbers
     */
    public record Running(Platform platform, Door door, City city, List<UUID> residents) implements AutoCloseable {

        public Running {
            residents = List.copyOf(residents);
        }

        @Override
        public void close() {
            platform.close();
        }
    }

    private static Running start() {
        try {
            long began = System.nanoTime();
            Path folder = Files.createTempDirectory("linli-e2e");
            Path extract = folder.resolve("roads.osm");
            WriteRoadNetwork.main(new String[] {extract.toString()});
            Platform platform = Platform.start(withoutLimits(Plan.forTests(extract))
                    .withReplicas("order-dispatch", 2)
                    .withReplicas("emergency-intake", 2)
                    .withPostgres("synchronous_commit", "on"));
            tell("platform", began);
            CityLoader.Target target =
                    new CityLoader.Target(platform.door().toString(), platform.keycloakUrl(), "linli-demo-accounts");
            PrintStream quiet = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            CityFile loaded = new CityLoader(target, SEED, SIZE, Clock.systemUTC(), quiet)
                    .load(DemoCity.on(OsmData.of(extract), SEED, SIZE));
            Path file = folder.resolve("city.json");
            loaded.write(file);
            tell("platform and city", began);
            return new Running(platform, new Door(platform.door()), City.read(file), loaded.residents());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody is refused for his pace. */
    private static Plan withoutLimits(Plan plan) {
        return plan.withSetting("linli.gateway.limits.per-caller", "1000000")
                .withSetting("linli.gateway.limits.per-address", "1000000");
    }

    private static void tell(String what, long began) {
        System.out.printf("%s ready after %d s%n", what, (System.nanoTime() - began) / 1_000_000_000);
    }
}
