package org.linli.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.linli.city.roads.OsmData;

/** The city along real roads, when an extract lies beside the checkout. */
class RealRoadsTest {

    private static final Path EXTRACT = Path.of("../../../shared/data/roads/shanghai-center.osm.gz");

    @Test
    void peopleArePlacedAlongTheDensestPartOfALargeExtract() throws IOException {
        assumeTrue(Files.isReadable(EXTRACT));

        DemoCity city = DemoCity.on(OsmData.of(EXTRACT), 1, CitySize.S);

        assertThat(city.residents().stream()).hasSize(2_000);
        assertThat(city.residents().stream().map(resident -> resident.home()).filter(home -> home != null))
                .allMatch(home -> home.system().toWgs84(home.lon(), home.lat()).metresTo(city.middle()) < 5_000);
    }
}
