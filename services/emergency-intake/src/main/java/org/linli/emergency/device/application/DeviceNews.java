package org.linli.emergency.device.application;

import java.time.Instant;
import java.util.OptionalInt;
import org.linli.emergency.domain.SignalKind;

/** Something heard of a device: a call, a technical alarm, or just that it is alive. */
public record DeviceNews(String source, String number, SignalKind kind, Instant at, OptionalInt batteryPercent) {}
