package org.linli.traveltime;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.util.AllEdgesIterator;

/**
 * The ways of one access mode as plain arrays indexed by GraphHopper's edge number: ends, length, and in which
 * directions they may be passed.
 */
final class Ways {

    private static final int OPEN_FORWARD = 1;
    private static final int OPEN_BACKWARD = 2;
    private static final int ANY_FORWARD = 4;
    private static final int ANY_BACKWARD = 8;

    final int nodes;
    final int count;
    final int[] base;
    final int[] adjacent;
    final int[] millimetres;
    private final byte[] passable;

    Ways(ImportedRoads roads, Access access) {
        BooleanEncodedValue open = roads.open(access);
        BooleanEncodedValue any = roads.any(access);
        nodes = roads.graph().getNodes();
        count = roads.graph().getEdges();
        base = new int[count];
        adjacent = new int[count];
        millimetres = new int[count];
        passable = new byte[count];
        AllEdgesIterator edges = roads.graph().getAllEdges();
        while (edges.next()) {
            int edge = edges.getEdge();
            base[edge] = edges.getBaseNode();
            adjacent[edge] = edges.getAdjNode();
            millimetres[edge] = Math.toIntExact(Millimetres.of(edges.getDistance()));
            passable[edge] = (byte) ((edges.get(open) ? OPEN_FORWARD : 0)
                    | (edges.getReverse(open) ? OPEN_BACKWARD : 0)
                    | (edges.get(any) ? ANY_FORWARD : 0)
                    | (edges.getReverse(any) ? ANY_BACKWARD : 0));
        }
    }

    boolean forward(int edge, Passage passage) {
        return (passable[edge] & (passage == Passage.OPEN ? OPEN_FORWARD : ANY_FORWARD)) != 0;
    }

    boolean backward(int edge, Passage passage) {
        return (passable[edge] & (passage == Passage.OPEN ? OPEN_BACKWARD : ANY_BACKWARD)) != 0;
    }

    boolean passable(int edge, Passage passage) {
        return forward(edge, passage) || backward(edge, passage);
    }
}
