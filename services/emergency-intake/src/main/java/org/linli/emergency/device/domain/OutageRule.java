package org.linli.emergency.device.domain;

import java.time.Duration;

/**
 * When many devices of one network fall silent together, the network is what is broken: one case, not thousands (rules.md
 * §4.2).
 *
 * @param share of the devices of a class in a network
 * @param atLeast so many devices, however few there are
 * @param window within which they fell silent
 */
public record OutageRule(double share, int atLeast, Duration window) {

    /** Whether so many of so many are an outage. */
    public boolean holds(long silent, long devices) {
        return silent >= atLeast && silent >= share * devices;
    }
}
