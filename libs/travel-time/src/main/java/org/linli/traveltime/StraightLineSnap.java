package org.linli.traveltime;

import org.linli.kernel.GeoPoint;

/** Without roads every point is its own place. */
record StraightLineSnap(GeoPoint point, Access access) implements Snap {

    @Override
    public GeoPoint onRoad() {
        return point;
    }

    @Override
    public double metresOff() {
        return 0;
    }
}
