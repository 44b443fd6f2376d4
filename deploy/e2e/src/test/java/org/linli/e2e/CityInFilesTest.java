package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
import org.linli.city.supply.Provider;
import org.linli.e2e.LinliCity.Running;
import org.linli.kernel.CreditCode;
import org.linli.testkit.Db;

/** The way a large city comes in, with few residents and providers. */
@ExtendWith(LinliCity.class)
class CityInFilesTest {

    private static final long SEED = 7;
    /** Of the city that is loaded one by one. */
    private static final long CITY_SEED = 20_261_122;
    /** A nursing station with staff, a canteen, a day care: open every day, twice a day, on workdays. */
    private static final Set<Integer> ONE_OF_EACH_WEEK = Set.of(17, 25, 33);

    private static final String FACILITIES = """
            select p.name as provider, p.kinds::text as trades, f.name, f.division, f.lon, f.lat, f.kinds::text as kinds,
                   f.opening_hours::text as hours, f.capacity_per_day
              from facility f join provider p on p.id = f.provider_id
             where p.credit_code = ?""";
    private static final String CERTIFICATES = """
            select c.sex, c.travel_mode, c.skills::text as skills, f.name as base, t.number, t.qualification, t.issuer,
                   t.valid_from, t.valid_to
              from certificate t join caregiver c on c.id = t.caregiver_id join facility f on f.id = c.base_facility_id
                   join provider p on p.id = c.provider_id
             where p.credit_code = ?
             order by t.number""";
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
        long imported = imported(linli);
        List<UUID> again = loader(linli).loadInFiles(residents, ROWS);

        // Then
        assertThat(ids).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(again).isEqualTo(ids);
        assertThat(imported)
                .as("but for a few whose invented identity number somebody in the city has already")
                .isBetween(COUNT - 20L, (long) COUNT);
        assertThat(imported(linli)).isEqualTo(imported);
        for (String reader : List.of("order_dispatch", "matching")) {
            Pause.until(
                    "%s knows the last file too".formatted(reader), SOON, () -> known(linli, reader), known -> known);
        }
        JsonNode order = matched(linli, ids.get(located(residents)));
        assertThat(order.path("state").asText()).isIn("OFFERED", "QUEUED");
        assertThat(order.path("queueReason").asText("")).isNotEqualTo("MATCHING_UNAVAILABLE");
    }

    @Test
    void providersThatCameInFilesAreWhatTheyAreWhenTheyComeOneByOne(Running linli) throws IOException {
        // Given
        List<Provider> originals = DemoCity.on(roads(), CITY_SEED, CitySize.S).providers().stream()
                .filter(provider -> ONE_OF_EACH_WEEK.contains(provider.number()))
                .toList();
        List<Provider> twins = originals.stream().map(CityInFilesTest::twin).toList();

        // When
        List<UUID> ids = loader(linli).loadInFiles(twins, 2, provider -> false);
        List<UUID> again = loader(linli).loadInFiles(twins, 2, provider -> false);

        // Then
        Db registry = linli.platform().database("provider_registry");
        assertThat(again).isEqualTo(ids);
        for (int place = 0; place < twins.size(); place++) {
            String original = originals.get(place).creditCode();
            String twin = twins.get(place).creditCode();
            assertThat(registry.value("select id from provider where credit_code = ?", twin))
                    .isEqualTo(ids.get(place));
            assertThat(registry.rows(FACILITIES, twin)).hasSize(1).isEqualTo(registry.rows(FACILITIES, original));
            assertThat(registry.rows(CERTIFICATES, twin)).isEqualTo(registry.rows(CERTIFICATES, original));
        }
        assertThat(registry.rows(CERTIFICATES, twins.getFirst().creditCode())).hasSize(3 * 5);
    }

    /** The same under another credit code, without contracts, so that nobody is matched with it. */
    private static Provider twin(Provider provider) {
        String first17 = provider.creditCode().substring(0, 17).replace("MJD", "MJE");
        return new Provider(
                provider.number(),
                first17 + CreditCode.checkCharacter(first17),
                provider.name(),
                provider.kinds(),
                provider.facility(),
                List.of(),
                provider.caregivers());
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
        return new Residents(
                SEED,
                DemoCity.AS_OF,
                HomeStreets.of(roads(), CitySize.S.blocks()),
                Divisions.over(CitySize.S.blocks()),
                COUNT);
    }

    private static OsmData roads() throws IOException {
        return OsmData.of(RoadNetwork.generate(CITY_SEED, CitySize.S.blocks()));
    }

    private static CityLoader loader(Running linli) {
        CityLoader.Target target = new CityLoader.Target(
                linli.platform().door().toString(), linli.platform().keycloakUrl(), "linli-demo-accounts");
        PrintStream quiet = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new CityLoader(target, SEED, CitySize.S, Clock.systemUTC(), quiet);
    }
}
