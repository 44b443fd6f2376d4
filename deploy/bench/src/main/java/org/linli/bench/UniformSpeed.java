package org.linli.bench;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;

/**
 * GraphHopper's cost of an edge for one of our profiles: length over speed where the way is open. Lighter than any of
 * GraphHopper's own weightings, to the floor's advantage.
 */
record UniformSpeed(BooleanEncodedValue open, double metresPerSecond) implements Weighting {

    @Override
    public double calcMinWeightPerDistance() {
        return 1 / metresPerSecond;
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
        boolean passable = reverse ? edge.getReverse(open) : edge.get(open);
        return passable ? edge.getDistance() / metresPerSecond : Double.POSITIVE_INFINITY;
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
        return Math.round(calcEdgeWeight(edge, reverse) * 1000);
    }

    @Override
    public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
        return 0;
    }

    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
        return 0;
    }

    @Override
    public boolean hasTurnCosts() {
        return false;
    }

    @Override
    public String getName() {
        return "uniform_speed";
    }
}
