package org.linli.matching.match.domain;

import java.util.Optional;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.Sex;

/**
 * A resident as far as a decision needs: no name, no address.
 *
 * @param sex for the sex rule
 * @param located whether the registry has a home point
 * @param home the home point, empty when there is none or it has not arrived
 * @param mobility speed of the walking circle
 */
public record Resident(Sex sex, boolean located, Optional<GeoPoint> home, MobilityGroup mobility) {}
