package org.linli.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.bench.measure.Wait;
import org.linli.city.CitySize;
import org.linli.city.DemoCity;
import org.linli.city.WriteRoadNetwork;
import org.linli.city.load.CityLoader;
import org.linli.city.people.Resident;
import org.linli.city.roads.OsmData;
import org.linli.local.Plan;
import org.linli.local.Platform;
import org.linli.testkit.Db;
import org.linli.testkit.parts.Durability;

/**
 * The city that a platform is measured with: the demo city of a size, the same one every time.
 *
 * @param size of it
 * @param roads its extract
 */
record BenchCity(CitySize size, Path roads) {

    private static final long SEED = 20_261_122;
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(30);
    private static final String SERVABLE = """
            select key from snapshot where topic = ? and (body ->> 'located')::boolean order by key limit ?
            """;
    private static final int SEARCHED = 1_000;
    private static final String RESIDENTS = "linli.registry.resident";
    private static final String PLACES = "linli.registry.resident-place";
    private static final Duration TELL_EVERY = Duration.ofSeconds(10);

    static BenchCity of(Path project, CitySize size) throws IOException {
        Path roads = Files.createDirectories(project.resolve("target/bench")).resolve("roads-" + size + ".osm");
        WriteRoadNetwork.main(new String[] {roads.toString(), "--size", size.name()});
        return new BenchCity(size, roads);
    }

    /**
     * A platform that writes as safely as one that people use; {@code LINLI_JAVA_OPTIONS} may add to the options of every
     * service's Java, for a profile.
     *
     * @param options for every service's Java, under those
     */
    Plan plan(String options) {
        String own = Objects.requireNonNullElse(System.getenv("LINLI_JAVA_OPTIONS"), "");
        return Plan.forTests(roads).withDurability(Durability.ON).withJavaOptions(options + " " + own);
    }

    /**
     * A city that is in, and known everywhere.
     *
     * @param division community in its middle
     * @param names of some residents
     * @param phones of the same
     */
    record Loaded(String division, List<String> names, List<String> phones) {}

    /** Loads it without a word. */
    Loaded load(Platform platform) throws IOException {
        return load(platform, new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /**
     * Loads it, and waits until every service that keeps residents knows all of them; tells {@code out} how far it is. Who is
     * who.
     */
    Loaded load(Platform platform, PrintStream out) throws IOException {
        CityLoader.Target target =
                new CityLoader.Target(platform.door().toString(), platform.keycloakUrl(), "linli-demo-accounts");
        DemoCity city = DemoCity.on(OsmData.of(roads), SEED, size);
        new CityLoader(target, SEED, size, Clock.systemUTC(), out).load(city);
        Db registry = platform.database("resident_registry");
        for (String reader : List.of("order_dispatch", "matching")) {
            awaitAll(platform, reader, RESIDENTS, registry.count("resident"), out);
            awaitAll(platform, reader, PLACES, registry.count("resident where home_point_sealed is not null"), out);
        }
        List<Resident> some = city.residents().stream().limit(SEARCHED).toList();
        return new Loaded(
                city.middleDivision().value(),
                some.stream().map(Resident::name).toList(),
                some.stream().map(resident -> resident.phones().getFirst()).toList());
    }

    /** Ids of residents who can be served, at most so many, as order-dispatch knows them; a few were never located. */
    static List<String> residents(Platform platform, int most) {
        return platform.database("order_dispatch").rows(SERVABLE, RESIDENTS, most).stream()
                .map(Map::values)
                .map(row -> String.valueOf(row.iterator().next()))
                .toList();
    }

    private static void awaitAll(Platform platform, String reader, String topic, long all, PrintStream out) {
        Db db = platform.database(reader);
        AtomicLong told = new AtomicLong(System.nanoTime());
        Wait.seldom("%s knows all of %s".formatted(reader, topic), CAUGHT_UP_WITHIN, () -> {
            Object known = db.value("select count(*) from snapshot where topic = ?", topic);
            if (System.nanoTime() - told.get() > TELL_EVERY.toNanos()) {
                told.set(System.nanoTime());
                out.printf(Locale.ROOT, "  %s knows %s of %s of %s%n", reader, known, all, topic);
            }
            return Long.valueOf(all).equals(known);
        });
    }
}
