package org.linli.emergency.event.adapter;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.Position;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.ResidentId;

/** Reads JSON bodies leniently: what a member says wrongly is as if it were not there. */
public final class JsonForm {

    /** Source of what partners hand on in our own form; the body names the device. */
    public static final String SOURCE = "api";

    private static final int LONGEST_TEXT = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private JsonForm() {}

    /** The object in a body; refused when it is none. */
    public static JsonObject object(Body body) {
        try {
            return new JsonObject(body.text());
        } catch (DecodeException | ClassCastException e) {
            throw new UnreadableMessage(Fault.INVALID_FORM, "the body is not a JSON object");
        }
    }

    /** The object in a body, an empty one when it is none. */
    public static JsonObject objectOrEmpty(Body body) {
        try {
            return body.length() == 0 ? new JsonObject() : object(body);
        } catch (UnreadableMessage e) {
            return new JsonObject();
        }
    }

    /** A text of at most 200 characters; empty when the member is none. */
    public static Optional<String> text(JsonObject json, String member) {
        return json.getValue(member) instanceof String text && isText(text)
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    /** Whether a text is short and can be stored. */
    static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
    }

    /** The member {@code residentId}. */
    public static Optional<ResidentId> resident(JsonObject json) {
        return text(json, "residentId").flatMap(id -> tried(() -> ResidentId.of(id)));
    }

    /** A time in ISO 8601, if it can be true. */
    public static Optional<Instant> instant(JsonObject json, String member) {
        return text(json, member)
                .flatMap(time -> tried(() -> Instant.parse(time)))
                .filter(JsonForm::isPossible);
    }

    /** A time in milliseconds since 1970, if it can be true. */
    public static Optional<Instant> millis(JsonObject json, String member) {
        return json.getValue(member) instanceof Number millis
                ? Optional.of(Instant.ofEpochMilli(millis.longValue())).filter(JsonForm::isPossible)
                : Optional.empty();
    }

    private static boolean isPossible(Instant time) {
        return time.isAfter(EARLIEST) && time.isBefore(LATEST);
    }

    /** The member as an object, also one that is written as a text; an empty one when it is none. */
    public static JsonObject part(JsonObject json, String member) {
        return switch (json.getValue(member)) {
            case JsonObject object -> object;
            case String text -> objectOrEmpty(Body.of(text));
            case null, default -> new JsonObject();
        };
    }

    /** State of the battery, {@code batteryPercent}. */
    public static OptionalInt battery(JsonObject json) {
        return json.getValue("batteryPercent") instanceof Number percent
                ? OptionalInt.of(Math.clamp(percent.intValue(), 0, 100))
                : OptionalInt.empty();
    }

    /** A device's signal in our own form; a kind that nobody knows rings as an unknown alarm. */
    public static Signal signal(String device, JsonObject json) {
        String kind = text(json, "kind")
                .orElseThrow(() -> new UnreadableMessage(Fault.PART_MISSING, "the member kind is missing"));
        Sender sender = new Sender.OfDevice(device, Boolean.TRUE.equals(json.getValue("voice")));
        SignalKind known = tried(() -> SignalKind.valueOf(kind)).orElse(SignalKind.UNKNOWN_ALARM);
        return completed(Signal.of(sender, known), json).coded(kind);
    }

    /** The signal with what the body says of place, time and battery. */
    public static Signal completed(Signal signal, JsonObject json) {
        Signal timed = instant(json, "occurredAt").map(signal::at).orElse(signal);
        Signal placed = position(json).map(timed::from).orElse(timed);
        OptionalInt percent = battery(json);
        return percent.isPresent() ? placed.charged(percent.getAsInt()) : placed;
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
