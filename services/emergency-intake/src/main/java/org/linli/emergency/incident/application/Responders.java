package org.linli.emergency.incident.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.incident.domain.Duty;
import org.linli.emergency.incident.domain.Place;

/**
 * Who could be at a door soonest.
 *
 * @param byRoad whether the figures are by road; otherwise they are 直线估算
 * @param roadsSilent nobody who knows the roads gave an answer in time: the figures are ours
 * @param place where the door is, as far as we know it
 * @param nearest the nearest first; nobody who is off duty and did not agree
 * @param offDuty how many were left out because they are off duty
 */
public record Responders(
        boolean byRoad, boolean roadsSilent, Optional<Place> place, List<Nearest> nearest, long offDuty) {

    public Responders {
        nearest = List.copyOf(nearest);
    }

    /** One of them; {@code busy} when on the way to a door or at one. */
    public record Nearest(
            UUID caregiver, UUID provider, double minutes, int metres, boolean live, Duty duty, boolean busy) {}
}
