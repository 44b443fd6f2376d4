package org.linli.emergency.event.adapter.form;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.linli.emergency.event.domain.Position;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.ResidentId;

/** Reads JSON bodies leniently: what a member says wrongly is as if it were not there. */
final class JsonForm {

    private static final int LONGEST_TEXT = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private JsonForm() {}

    /** The object in a body; refused when it is none. */
    static JsonObject object(RawMessage message) {
        try {
            return new JsonObject(message.body().text());
        } catch (DecodeException | ClassCastException e) {
            throw new UnreadableMessage(Fault.INVALID_FORM, "the body is not a JSON object");
        }
    }

    /** The object in a body, an empty one when it is none. */
    static JsonObject objectOrEmpty(RawMessage message) {
        try {
            return message.body().length() == 0 ? new JsonObject() : object(message);
        } catch (UnreadableMessage e) {
            return new JsonObject();
        }
    }

    static Optional<String> text(JsonObject json, String member) {
        return json.getValue(member) instanceof String text && isText(text)
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
    }

    static Optional<ResidentId> resident(JsonObject json) {
        return text(json, "residentId").flatMap(id -> tried(() -> ResidentId.of(id)));
    }

    static Optional<Instant> instant(JsonObject json, String member) {
        return text(json, member)
                .flatMap(time -> tried(() -> Instant.parse(time)))
                .filter(time -> time.isAfter(EARLIEST) && time.isBefore(LATEST));
    }

    /** The signal with what the body says of place, time and battery. */
    static Signal completed(Signal signal, JsonObject json) {
        Signal timed = instant(json, "occurredAt").map(signal::at).orElse(signal);
        Signal placed = position(json).map(timed::from).orElse(timed);
        return json.getValue("batteryPercent") instanceof Number percent
                ? placed.charged(Math.clamp(percent.intValue(), 0, 100))
                : placed;
    }

    private static Optional<Position> position(JsonObject json) {
        if (!(json.getValue("position") instanceof JsonObject at)
                || !(at.getValue("lon") instanceof Number lon)
                || !(at.getValue("lat") instanceof Number lat)) {
            return Optional.empty();
        }
        return tried(() -> CoordSystem.parse(text(at, "crs").orElse("WGS84")))
                .flatMap(crs -> tried(() -> crs.toWgs84(lon.doubleValue(), lat.doubleValue()))
                        .map(point -> position(at, crs, point)));
    }

    private static Position position(JsonObject at, CoordSystem crs, GeoPoint point) {
        OptionalInt accuracy = at.getValue("accuracyM") instanceof Number metres && metres.intValue() >= 0
                ? OptionalInt.of(metres.intValue())
                : OptionalInt.empty();
        Position.Fix fix = text(at, "fix")
                .flatMap(name -> tried(() -> Position.Fix.valueOf(name)))
                .orElse(Position.Fix.GNSS);
        return new Position(point, crs, accuracy, fix, instant(at, "at"));
    }

    private static <T> Optional<T> tried(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
