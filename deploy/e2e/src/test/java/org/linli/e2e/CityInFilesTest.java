package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.city.CitySize;
import org.linli.city.DemoCity;
import org.linli.city.Divisions;
import org.linli.city.load.CityLoader;
import org.linli.city.people.Residents;
import org.linli.city.roads.HomeStreets;
import org.linli.city.roads.OsmData;
import org.linli.city.roads.RoadNetwork;
import org.linli.e2e.LinliCity.Running;
import org.linli.testkit.Db;

/** The way the residents of a large city come in, with few of them. */
@ExtendWith(LinliCity.class)
class CityInFilesTest {

    private static final long SEED = 7;
    private static final int COUNT = 1_300;
    private static final int ROWS = 400;
    private static final List<String> BEFORE_ITS_MATCH = List.of("REQUESTED", "FUNDED", "MATCHING");
    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void residentsThatCameInFilesAreKnownEverywhereAndServed(Running linli) throws IOException {
        // Given
        Residents residents = residents();
        CityLoader loader = loader(linli);

        // When
        List<UUID> ids = loader.loadInFiles(residents, ROWS);
        List<UUID> again = loader(linli).loadInFiles(residents, ROWS);

        // Then
        assertThat(ids).hasSize(ROWS).doesNotHaveDuplicates();
        assertThat(again).isEqualTo(ids);
        assertThat(imported(linli)).isEqualTo(COUNT);
        for (String reader : List.of("order_dispatch", "matching")) {
            Pause.until(
                    "%s knows the last file too".formatted(reader), SOON, () -> known(linli, reader), known -> known);
        }
        JsonNode order = matched(linli, ids.get(located(residents)));
        assertThat(order.path("state").asText()).isIn("OFFERED", "QUEUED");
        assertThat(order.path("queueReason").asText("")).isNotEqualTo("MATCHING_UNAVAILABLE");
    }

    private static JsonNode matched(Running linli, UUID resident) {
        Neighbours neighbours = Neighbours.known(linli, "从文件登记", List.of(resident));
        linli.door()
                .create("operator", Neighbours.ORDERS, neighbours.order(0, 11, 9, Duration.ofMinutes(5)))
                .expect(201);
        return Pause.until(
                        "the order is matched",
                        SOON,
                        neighbours::orders,
                        orders -> !orders.isEmpty()
                                && !BEFORE_ITS_MATCH.contains(
                                        orders.getFirst().path("state").asText()))
                .getFirst();
    }

    /** Place in the file of the first resident who was located. */
    private static int located(Residents residents) {
        return Math.toIntExact(residents.stream()
                .takeWhile(resident -> resident.home() == null)
                .count());
    }

    private static long imported(Running linli) {
        return linli.platform().database("resident_registry").count("resident_external_ref");
    }

    private static boolean known(Running linli, String reader) {
        Db registry = linli.platform().database("resident_registry");
        Object known = linli.platform()
                .database(reader)
                .value("select count(*) from snapshot where topic = 'linli.registry.resident' and body is not null");
        return Long.valueOf(registry.count("resident")).equals(known);
    }

    private static Residents residents() throws IOException {
        OsmData roads = OsmData.of(RoadNetwork.generate(20_261_122, CitySize.S.blocks()));
        return new Residents(
                SEED,
                DemoCity.AS_OF,
                HomeStreets.of(roads, CitySize.S.blocks()),
                Divisions.over(CitySize.S.blocks()),
                COUNT);
    }

    private static CityLoader loader(Running linli) {
        CityLoader.Target target = new CityLoader.Target(
                linli.platform().door().toString(), linli.platform().keycloakUrl(), "linli-demo-accounts");
        PrintStream quiet = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new CityLoader(target, SEED, CitySize.S, Clock.systemUTC(), quiet);
    }
}
