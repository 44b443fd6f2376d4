package org.linli.matching.match.domain;

/**
 * The numbers of the walking circle, all of them settings.
 *
 * @param minutes the official circle (一刻钟便民生活圈): walking minutes at the most
 * @param widestMinutes how far a shortfall looks, and an order may ask
 * @param wayPoints for no way at all, falling to 0 at the edge of the circle
 * @param placesPoints while all places of the day are left, falling to 0 with the last one
 */
public record Walking(int minutes, int widestMinutes, double wayPoints, double placesPoints) {

    public Walking {
        if (minutes < 1 || widestMinutes < minutes) {
            throw new IllegalArgumentException("minutes must be at least 1 and widestMinutes no less");
        }
    }

    /** The same with the circle that a demand asks for, within the widest. */
    public Walking asked(Demand demand) {
        return demand.circleMinutes().isPresent()
                ? within(Math.clamp(demand.circleMinutes().getAsInt(), 1, widestMinutes))
                : this;
    }

    /** The same with another circle. */
    public Walking within(int other) {
        return new Walking(other, Math.max(other, widestMinutes), wayPoints, placesPoints);
    }
}
