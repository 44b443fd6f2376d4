package org.linli.city;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.linli.city.people.Residents;
import org.linli.city.roads.HomeStreets;
import org.linli.city.roads.OsmData;
import org.linli.city.supply.CatalogueItem;
import org.linli.city.supply.Provider;
import org.linli.city.supply.Providers;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.GeoPoint;

/**
 * Everything in a demo city that is loaded through the public door.
 *
 * @param catalogue what can be ordered
 * @param providers who delivers, with facilities, contracts and caregivers
 * @param residents who orders, made anew whenever they are asked for
 * @param middle middle of the city, where most bathing teams are near
 * @param middleDivision community round the middle
 */
public record DemoCity(
        List<CatalogueItem> catalogue,
        List<Provider> providers,
        Residents residents,
        GeoPoint middle,
        DivisionCode middleDivision) {

    /** The day on which ages are counted, fixed so that a seed means the same people every day. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    public DemoCity {
        catalogue = List.copyOf(catalogue);
        providers = List.copyOf(providers);
    }

    /** The city of a seed along real or invented roads; {@link IOException} when the roads cannot be read. */
    public static DemoCity on(OsmData roads, long seed, CitySize size) throws IOException {
        HomeStreets streets = HomeStreets.of(roads, size.blocks());
        Divisions divisions = Divisions.over(size.blocks());
        List<CatalogueItem> catalogue = CatalogueItem.bundled();
        int middle = streets.cellNear(0.5, 0.5);
        return new DemoCity(
                catalogue,
                new Providers(seed, catalogue, streets, divisions, size).all(),
                new Residents(seed, AS_OF, streets, divisions, size.residents()),
                streets.draw(Dice.of(seed, "middle"), middle).point(),
                divisions.at(middle).code());
    }
}
