package org.linli.emergency.event.adapter.scaip;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.emergency.event.domain.Position;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;

/** Where a unit says it is: the NMEA sentence GGA in {@code lge/gga}. One without a fix is no position. */
final class ScaipPosition {

    private static final Pattern GGA = Pattern.compile("\\$?G[A-Z]GGA,(?<h>\\d\\d)(?<m>\\d\\d)(?<s>\\d\\d)(?:\\.\\d*)?,"
            + "(?<latDeg>\\d\\d)(?<lat>\\d\\d(?:\\.\\d+)?),(?<ns>[NS]),"
            + "(?<lonDeg>\\d{3})(?<lon>\\d\\d(?:\\.\\d+)?),(?<ew>[EW]),[1-9],.*");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private ScaipPosition() {}

    static Optional<Position> of(ScaipRequest request, Instant receivedAt) {
        return request.text("lge/gga")
                .map(GGA::matcher)
                .filter(Matcher::matches)
                .flatMap(found -> position(found, receivedAt));
    }

    private static Optional<Position> position(Matcher gga, Instant receivedAt) {
        try {
            return Optional.of(new Position(
                    new GeoPoint(degrees(gga, "lonDeg", "lon", "ew", "W"), degrees(gga, "latDeg", "lat", "ns", "S")),
                    CoordSystem.WGS84,
                    OptionalInt.empty(),
                    Position.Fix.GNSS,
                    Optional.of(fixedAt(gga, receivedAt))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static double degrees(Matcher gga, String whole, String minutes, String side, String negative) {
        double degrees = Integer.parseInt(gga.group(whole)) + Double.parseDouble(gga.group(minutes)) / 60;
        return gga.group(side).equals(negative) ? -degrees : degrees;
    }

    /** The sentence has the time of day only: the latest such moment before the message came. */
    private static Instant fixedAt(Matcher gga, Instant receivedAt) {
        LocalTime time = LocalTime.of(number(gga, "h"), number(gga, "m"), number(gga, "s"));
        LocalDate day = receivedAt.plus(CLOCKS_DIFFER).atOffset(ZoneOffset.UTC).toLocalDate();
        Instant today = day.atTime(time).toInstant(ZoneOffset.UTC);
        return today.isAfter(receivedAt.plus(CLOCKS_DIFFER)) ? today.minus(Duration.ofDays(1)) : today;
    }

    private static int number(Matcher gga, String group) {
        return Integer.parseInt(gga.group(group));
    }
}
