package org.linli.traveltime;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Who reaches the demand within the limit. A list of arrivals in no particular order; {@link #byTime()} sorts them.
 *
 * @param <I> type of the sources' ids
 */
public final class Reach<I> extends AbstractList<Arrival<I>> {

    private final Basis basis;
    private final double maxMinutes;
    private final boolean demandOffRoad;
    private final Set<I> offRoad;
    private final Object[] ids;
    private final int[] slots;
    private final int[] millimetres;

    /** Source {@code ids[slots[n]]} arrives over {@code millimetres[n]}. */
    Reach(Basis basis, double maxMinutes, Set<I> offRoad, Object[] ids, int[] slots, int[] millimetres) {
        this(basis, maxMinutes, false, offRoad, ids, slots, millimetres);
    }

    private Reach(
            Basis basis,
            double maxMinutes,
            boolean demandOffRoad,
            Set<I> offRoad,
            Object[] ids,
            int[] slots,
            int[] millimetres) {
        this.basis = basis;
        this.maxMinutes = maxMinutes;
        this.demandOffRoad = demandOffRoad;
        this.offRoad = offRoad;
        this.ids = ids;
        this.slots = slots;
        this.millimetres = millimetres;
    }

    /** The answer when not even the fixed part of the trip fits into the limit. */
    static <I> Reach<I> none(Basis basis, double maxMinutes, Set<I> offRoad) {
        return new Reach<>(basis, maxMinutes, false, offRoad, new Object[0], new int[0], new int[0]);
    }

    /** The answer for a demand that has no place on the network. */
    static <I> Reach<I> offRoad(Basis basis, double maxMinutes, Set<I> offRoad) {
        return new Reach<>(basis, maxMinutes, true, offRoad, new Object[0], new int[0], new int[0]);
    }

    /** How the figures were made. */
    public Basis basis() {
        return basis;
    }

    /** The limit that was asked for. */
    public double maxMinutes() {
        return maxMinutes;
    }

    /** Whether the demand itself lies too far from any usable road, so that nothing can reach it. */
    public boolean demandOffRoad() {
        return demandOffRoad;
    }

    /** Sources that were not considered because they lie too far from any usable road. */
    public Set<I> offRoad() {
        return offRoad;
    }

    @Override
    public Arrival<I> get(int n) {
        return new Arrival<>(id(n), seconds(n), metres(n));
    }

    @Override
    public int size() {
        return slots.length;
    }

    /** Id of the n-th arrival, without allocation. */
    @SuppressWarnings("unchecked")
    public I id(int n) {
        return (I) ids[slots[n]];
    }

    /** Metres of the n-th arrival, without allocation. */
    public double metres(int n) {
        return millimetres[n] / 1000.0;
    }

    /** Seconds of the n-th arrival, without allocation. */
    public double seconds(int n) {
        return basis.profile().seconds(metres(n));
    }

    /** The arrivals, nearest first. */
    public List<Arrival<I>> byTime() {
        return stream().sorted(Comparator.comparingDouble(Arrival::seconds)).toList();
    }
}
