package org.linli.emergency.event.adapter.scaip;

import java.util.Map;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.domain.SignalKind.Group;

/** Signals by device type ({@code dty}) and status code ({@code stc}) of SS 91100:2014, as far as public gateways name them. */
final class ScaipCodes {

    private static final String AUTOMATIC = "0009";

    private static final Map<String, SignalKind> BY_STATUS = Map.ofEntries(
            Map.entry("0010", SignalKind.SOS),
            Map.entry("0110", SignalKind.SOS),
            Map.entry("0019", SignalKind.CANCELLED),
            Map.entry("0111", SignalKind.RESET),
            Map.entry("0014", SignalKind.BATTERY_FAILED),
            Map.entry("0016", SignalKind.BATTERY_LOW),
            Map.entry("0023", SignalKind.LINK_LOST),
            Map.entry("0024", SignalKind.LINK_LOST),
            Map.entry("0052", SignalKind.LINK_LOST),
            Map.entry("0112", SignalKind.LINK_RESTORED),
            Map.entry("0113", SignalKind.LINK_RESTORED),
            Map.entry("0085", SignalKind.MAINS_LOST),
            Map.entry("0086", SignalKind.MAINS_RESTORED),
            Map.entry("0102", SignalKind.PERIODIC_TEST),
            Map.entry("0103", SignalKind.PERIODIC_TEST),
            Map.entry("0123", SignalKind.SENSOR_FAULT),
            Map.entry("0124", SignalKind.LINK_RESTORED),
            Map.entry("0125", SignalKind.TAMPER));

    private static final Map<String, SignalKind> BY_DEVICE = Map.ofEntries(
            Map.entry("0002", SignalKind.SOS),
            Map.entry("0003", SignalKind.SOS),
            Map.entry("0004", SignalKind.SOS),
            Map.entry("0005", SignalKind.FALL),
            Map.entry("0007", SignalKind.SOS),
            Map.entry("0010", SignalKind.INACTIVITY),
            Map.entry("0012", SignalKind.OUT_OF_BED),
            Map.entry("0014", SignalKind.WANDERING),
            Map.entry("0015", SignalKind.WANDERING),
            Map.entry("0021", SignalKind.GAS),
            Map.entry("0023", SignalKind.SMOKE),
            Map.entry("0026", SignalKind.CARBON_MONOXIDE),
            Map.entry("0033", SignalKind.FLOOD),
            Map.entry("0051", SignalKind.WANDERING));

    private ScaipCodes() {}

    /** What a request says; an alarm that nobody can explain rings as an unknown one. */
    static SignalKind kind(ScaipRequest request) {
        return switch (request.type()) {
            case ME -> alarm(request.code("dty"), request.code("stc"));
            case RE -> SignalKind.RESET;
            case IN, PI -> silent(request.code("stc"));
        };
    }

    private static SignalKind alarm(String device, String status) {
        SignalKind ofDevice = BY_DEVICE.getOrDefault(device, SignalKind.UNKNOWN_ALARM);
        return status.isEmpty() || status.equals(AUTOMATIC)
                ? ofDevice
                : BY_STATUS.getOrDefault(status, SignalKind.UNKNOWN_ALARM);
    }

    /** Information and heartbeats open no call, whatever their code. */
    private static SignalKind silent(String status) {
        SignalKind kind = BY_STATUS.getOrDefault(status, SignalKind.HEARTBEAT);
        return kind.group() == Group.CALL ? SignalKind.HEARTBEAT : kind;
    }
}
