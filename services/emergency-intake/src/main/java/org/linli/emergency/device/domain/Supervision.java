package org.linli.emergency.device.domain;

import java.time.Duration;

/**
 * What silence of a class of devices means. Dated data (table {@code supervision}); the figures in it name their source.
 *
 * @param deviceClass MAINS, WATCH or BATTERY
 * @param late a silence of one interval
 * @param offline a silence that is too long: three intervals
 * @param fault how long a device is offline before somebody looks after it
 */
public record Supervision(String deviceClass, Duration late, Duration offline, Duration fault) {}
