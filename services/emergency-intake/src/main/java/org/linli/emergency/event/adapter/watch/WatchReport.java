package org.linli.emergency.event.adapter.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.linli.emergency.event.domain.Position;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;

/**
 * The content of a position or an alarm: {@code ddmmyy,hhmmss,A|V,lat,N,lon,E,speed,course,altitude,satellites,gsm,battery,
 * steps,rolls,STATUS,cells…,wifi…}. What a field says wrongly is as if it were not there.
 */
record WatchReport(List<String> fields) {

    private static final int DATE = 1;
    private static final int TIME = 2;
    private static final int VALID = 3;
    private static final int LATITUDE = 4;
    private static final int NORTH = 5;
    private static final int LONGITUDE = 6;
    private static final int EAST = 7;
    private static final int BATTERY = 13;
    private static final int STATUS = 16;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("ddMMyyHHmmss");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{1,8}");
    private static final Duration BEIJING = Duration.ofHours(8);
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final Duration LONGEST_BACKLOG = Duration.ofDays(7);

    WatchReport {
        fields = List.copyOf(fields);
    }

    static WatchReport of(WatchFrame frame) {
        return new WatchReport(List.of(frame.content().split(",", -1)));
    }

    private String field(int index) {
        return index < fields.size() ? fields.get(index).strip() : "";
    }

    /** All status bits, as one number; empty when there is none. */
    OptionalLong status() {
        return HEXADECIMAL.matcher(field(STATUS)).matches()
                ? OptionalLong.of(Long.parseLong(field(STATUS), 16))
                : OptionalLong.empty();
    }

    OptionalInt batteryPercent() {
        try {
            int percent = Integer.parseInt(field(BATTERY));
            return percent >= 0 && percent <= 100 ? OptionalInt.of(percent) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * When it was sent, by a clock that can be right: in UTC, or in Beijing time when that would be in the future. A watch
     * that has not yet heard the time from its network says some time of its own.
     */
    Optional<Instant> at(Instant receivedAt) {
        try {
            Instant utc = LocalDateTime.parse(field(DATE) + field(TIME), WHEN).toInstant(ZoneOffset.UTC);
            Instant at = utc.isAfter(receivedAt.plus(CLOCKS_DIFFER)) ? utc.minus(BEIJING) : utc;
            boolean possible =
                    at.isAfter(receivedAt.minus(LONGEST_BACKLOG)) && at.isBefore(receivedAt.plus(CLOCKS_DIFFER));
            return possible ? Optional.of(at) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Where the watch is when it has a satellite fix ({@code A}). */
    Optional<Position> position(Instant receivedAt) {
        if (!field(VALID).equals("A")) {
            return Optional.empty();
        }
        try {
            GeoPoint point = new GeoPoint(degrees(LONGITUDE, EAST, "W"), degrees(LATITUDE, NORTH, "S"));
            return Optional.of(
                    new Position(point, CoordSystem.WGS84, OptionalInt.empty(), Position.Fix.GNSS, at(receivedAt)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private double degrees(int value, int side, String negative) {
        double degrees = Double.parseDouble(field(value));
        return field(side).equals(negative) ? -degrees : degrees;
    }
}
