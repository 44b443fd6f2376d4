package org.linli.city;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.linli.city.load.CityFile;
import org.linli.city.load.CityLoader;
import org.linli.city.load.LoadFailed;
import org.linli.city.roads.OsmData;
import org.linli.city.roads.RoadNetwork;

/**
 * Command that loads a demo city into a running platform: {@code LoadDemoCity [--door http://localhost:8080] [--keycloak
 * <url ending in /auth>] [--roads <file>] [--seed n] [--size S|M|L] [--out city.json]}. The secret of the client that makes
 * accounts is read from {@code LINLI_ACCOUNTS_SECRET}.
 */
public final class LoadDemoCity {

    private static final String DEMO_SECRET = "linli-demo-accounts";

    private LoadDemoCity() {}

    public static void main(String[] args) {
        try {
            load(Options.read(args));
        } catch (LoadFailed | IllegalArgumentException | IOException failed) {
            System.out.println(failed.getMessage());
            System.exit(1);
        }
    }

    private static void load(Options options) throws IOException {
        String door = options.get("door").orElse("http://localhost:8080").replaceFirst("/+$", "");
        long seed = options.seed();
        CitySize size = options.size();
        OsmData roads = options.get("roads")
                .map(file -> OsmData.of(Path.of(file)))
                .orElseGet(() -> OsmData.of(RoadNetwork.generate(seed, size.blocks())));
        String secret = System.getenv().getOrDefault("LINLI_ACCOUNTS_SECRET", DEMO_SECRET);
        CityLoader.Target target =
                new CityLoader.Target(door, options.get("keycloak").orElse(door + "/auth"), secret);
        System.out.println("Loading demo city " + size + " (seed " + seed + ") at " + door);
        DemoCity city = DemoCity.on(roads, seed, size);
        CityFile loaded = new CityLoader(target, seed, size, Clock.systemUTC(), System.out).load(city);
        if (options.get("out").isPresent()) {
            loaded.write(Path.of(options.get("out").get()));
        }
    }
}
