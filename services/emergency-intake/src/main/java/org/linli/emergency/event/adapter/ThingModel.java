package org.linli.emergency.event.adapter;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.domain.SignalKind.Group;
import org.linli.emergency.event.domain.Signal;

/**
 * What names in the models of device clouds (物模型) mean. Every product has a model of its own: these are usual names of
 * alarms, without regard to case and punctuation, and {@code linli.emergency.doors.names} adds or overrules some. Names of
 * measured values (a concentration, a temperature) are no alarms.
 */
@ApplicationScoped
public class ThingModel {

    private static final Map<String, SignalKind> USUAL = Map.ofEntries(
            Map.entry("sos", SignalKind.SOS),
            Map.entry("sosalarm", SignalKind.SOS),
            Map.entry("sosflag", SignalKind.SOS),
            Map.entry("emergencyalarm", SignalKind.SOS),
            Map.entry("fallflag", SignalKind.FALL),
            Map.entry("fallstatus", SignalKind.FALL),
            Map.entry("fallalarm", SignalKind.FALL),
            Map.entry("smokealarm", SignalKind.SMOKE),
            Map.entry("gasalarm", SignalKind.GAS),
            Map.entry("coalarm", SignalKind.CARBON_MONOXIDE),
            Map.entry("wateralarm", SignalKind.FLOOD),
            Map.entry("waterleakalarm", SignalKind.FLOOD),
            Map.entry("tamperalarm", SignalKind.TAMPER),
            Map.entry("lowbatteryalarm", SignalKind.BATTERY_LOW),
            Map.entry("batterylow", SignalKind.BATTERY_LOW));
    private static final Set<String> BATTERY = Set.of("battery", "batterylevel", "batterypercent", "batterypercentage");
    private static final Set<String> OFF = Set.of("", "0", "false", "off", "normal", "none", "no");

    private final Map<String, SignalKind> kinds;

    /** Knows the usual names and those of the settings. */
    public ThingModel(EmergencyConfig config) {
        Map<String, SignalKind> all = new HashMap<>(USUAL);
        all.putAll(config.doors().names().entrySet().stream()
                .collect(toMap(entry -> plain(entry.getKey()), Map.Entry::getValue)));
        this.kinds = Map.copyOf(all);
    }

    /**
     * Everything that values in a report say; that the device is alive when they say no more. Calls are flags, repeated in
     * every report for as long as they last: one that is not set says so too.
     */
    public List<Signal> report(Signal alive, JsonObject values) {
        return all(charged(alive, values), values, true);
    }

    /** Everything that an event says; one in which nobody knows a name rings, since it may be one that matters. */
    public List<Signal> event(Signal alive, String name, JsonObject values) {
        boolean known = values.fieldNames().stream().anyMatch(field -> kinds.containsKey(plain(field)));
        return known
                ? all(charged(alive, values), values, false)
                : List.of(of(charged(alive, values), SignalKind.UNKNOWN_ALARM, name));
    }

    private List<Signal> all(Signal alive, JsonObject values, boolean repeated) {
        List<Signal> said = values.fieldNames().stream()
                .flatMap(name -> one(alive, name, isOn(values.getValue(name)), repeated).stream())
                .toList();
        return said.isEmpty() ? List.of(alive) : said;
    }

    private Optional<Signal> one(Signal alive, String name, boolean on, boolean repeated) {
        Optional<SignalKind> known = Optional.ofNullable(kinds.get(plain(name)));
        boolean isCall = known.filter(kind -> kind.group() == Group.CALL).isPresent();
        Signal.Flag flag = new Signal.Flag(plain(name), on);
        if (!on) {
            return isCall ? Optional.of(of(alive, SignalKind.HEARTBEAT, name).by(flag)) : Optional.empty();
        }
        return known.map(kind -> of(alive, kind, name)).map(signal -> isCall && repeated ? signal.by(flag) : signal);
    }

    private static Signal of(Signal alive, SignalKind kind, String name) {
        return new Signal(
                alive.sender(),
                kind,
                Optional.of(name).filter(JsonForm::isText),
                alive.occurredAt(),
                alive.position(),
                alive.batteryPercent(),
                alive.flag());
    }

    private static Signal charged(Signal alive, JsonObject values) {
        OptionalInt percent = values.fieldNames().stream()
                .filter(name -> BATTERY.contains(plain(name)))
                .map(values::getValue)
                .filter(Number.class::isInstance)
                .mapToInt(value -> ((Number) value).intValue())
                .filter(value -> value >= 0 && value <= 100)
                .findFirst();
        return percent.isPresent() ? alive.charged(percent.getAsInt()) : alive;
    }

    /** An object is the content of an event, which has happened. */
    private static boolean isOn(Object value) {
        return switch (value) {
            case null -> false;
            case Boolean on -> on;
            case Number number -> number.doubleValue() != 0;
            case String text -> !OFF.contains(text.strip().toLowerCase(Locale.ROOT));
            default -> true;
        };
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
