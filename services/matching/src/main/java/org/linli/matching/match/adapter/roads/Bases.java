package org.linli.matching.match.adapter.roads;

import org.linli.matching.match.domain.Basis;
import org.linli.matching.match.domain.Basis.Method;

/** Translates how a figure was made. */
final class Bases {

    private static final double SECONDS = 60.0;

    private Bases() {}

    static Basis of(org.linli.traveltime.Basis basis) {
        return switch (basis.method()) {
            case ROAD -> of(Method.ROAD, basis, basis.graphVersion());
            case STRAIGHT_LINE -> of(Method.STRAIGHT_LINE, basis, "");
        };
    }

    private static Basis of(Method method, org.linli.traveltime.Basis basis, String graphVersion) {
        return new Basis(
                method,
                basis.profile().id(),
                basis.metresPerSecond(),
                basis.profile().fixedSeconds() / SECONDS,
                graphVersion);
    }
}
