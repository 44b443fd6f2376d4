package org.linli.traveltime;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.util.AllEdgesIterator;
import java.util.Arrays;

/**
 * The ways of one access mode as plain arrays indexed by GraphHopper's edge number: ends, length, and in which
 * directions they may be passed.
 */
final class Ways {

    private static final int OPEN_FORWARD = 1;
    private static final int OPEN_BACKWARD = 2;
    private static final int ANY_FORWARD = 4;
    private static final int ANY_BACKWARD = 8;
    private static final int FORWARD = OPEN_FORWARD | ANY_FORWARD;
    private static final int BACKWARD = OPEN_BACKWARD | ANY_BACKWARD;

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

    private Ways(Ways same, byte[] passable) {
        nodes = same.nodes;
        count = same.count;
        base = same.base;
        adjacent = same.adjacent;
        millimetres = same.millimetres;
        this.passable = passable;
    }

    /** Every way turned round; these ways themselves when all may be passed both ways. */
    Ways mirrored() {
        byte[] turned = new byte[count];
        for (int edge = 0; edge < count; edge++) {
            turned[edge] = (byte) ((passable[edge] & FORWARD) << 1 | (passable[edge] & BACKWARD) >> 1);
        }
        return Arrays.equals(turned, passable) ? this : new Ways(this, turned);
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
