package org.linli.emergency.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;

/**
 * Where help has to go. Its text form does not say where.
 *
 * @param point WGS-84
 * @param source how it is known
 * @param measuredIn the coordinate system it was told in
 * @param accuracyM how exact, in metres
 * @param at when it was found; absent for a home
 */
public record Place(
        GeoPoint point, Source source, CoordSystem measuredIn, OptionalInt accuracyM, Optional<Instant> at) {

    /** A satellite fix older than this, when the message came, is worth less than a network fix. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** How a place is known. */
    public enum Source {
        /** 卫星定位. */
        GNSS,
        /** 人工填写. */
        MANUAL,
        /** 无线网络定位. */
        WIFI,
        /** 基站定位. */
        CELL,
        /** 登记住址. */
        HOME;

        private boolean isExact() {
            return this == GNSS || this == MANUAL;
        }
    }

    /** A place that a message told, and when the message came. */
    public record Fix(Place place, Instant receivedAt) {

        private boolean isFresh() {
            return place.at()
                    .map(found -> found.plus(FRESH).isAfter(receivedAt))
                    .orElse(true);
        }
    }

    /** The home as it is registered. */
    public static Place home(GeoPoint point) {
        return new Place(point, Source.HOME, CoordSystem.WGS84, OptionalInt.empty(), Optional.empty());
    }

    /**
     * The best of what is known (rules.md §4.5, 7): the latest satellite fix not older than five minutes, else the latest
     * network fix, else the home.
     */
    public static Optional<Place> best(List<Fix> fixes, Optional<Place> home) {
        return latest(fixes.stream()
                        .filter(fix -> fix.place().source().isExact() && fix.isFresh())
                        .toList())
                .or(() -> latest(fixes.stream()
                        .filter(fix -> !fix.place().source().isExact())
                        .toList()))
                .or(() -> home);
    }

    private static Optional<Place> latest(List<Fix> fixes) {
        return fixes.stream().max(Comparator.comparing(Fix::receivedAt)).map(Fix::place);
    }

    @Override
    public String toString() {
        return "Place[***, " + source + "]";
    }
}
