package org.linli.traveltime;

import org.linli.kernel.GeoPoint;

/**
 * A place on the network: a node, or a point partway along an edge. Says through which nodes a trip leaves it and
 * through which one arrives, each with the way between; −1 where oneways leave no such node.
 *
 * @param graph the network it lies on
 * @param edge the edge, −1 for a place at a node
 * @param along millimetres from the edge's base to the place
 * @param leaveBase node a trip comes to over the edge's base, {@code leaveBaseMm} away; likewise the others
 */
record RoadSnap(
        GeoPoint point,
        GeoPoint onRoad,
        double metresOff,
        RoadGraph graph,
        int edge,
        int along,
        int leaveBase,
        int leaveBaseMm,
        int leaveAdjacent,
        int leaveAdjacentMm,
        int arriveBase,
        int arriveBaseMm,
        int arriveAdjacent,
        int arriveAdjacentMm)
        implements Snap {

    /** A place at a node. */
    static RoadSnap atNode(GeoPoint point, GeoPoint onRoad, double metresOff, RoadGraph graph, int node) {
        return new RoadSnap(
                point, onRoad, metresOff, graph, -1, 0, graph.leaving(node), 0, -1, 0, graph.arriving(node), 0, -1, 0);
    }

    /** A place partway along an edge. */
    static RoadSnap onEdge(GeoPoint point, GeoPoint onRoad, double metresOff, RoadGraph graph, int edge, int along) {
        int base = graph.ways().base[edge];
        int adjacent = graph.ways().adjacent[edge];
        int rest = graph.ways().millimetres[edge] - along;
        boolean forward = graph.forward(edge);
        boolean backward = graph.backward(edge);
        return new RoadSnap(
                point,
                onRoad,
                metresOff,
                graph,
                edge,
                along,
                backward ? graph.leaving(edge, base) : -1,
                along,
                forward ? graph.leaving(edge, adjacent) : -1,
                rest,
                forward ? graph.arriving(edge, base) : -1,
                along,
                backward ? graph.arriving(edge, adjacent) : -1,
                rest);
    }

    @Override
    public Access access() {
        return graph.access();
    }

    /**
     * Millimetres along this place's own edge from another place on it, {@code from} millimetres from the base; −1 if
     * its oneway runs the other way.
     */
    int direct(int from) {
        if (from <= along && arriveBase >= 0) {
            return along - from;
        }
        return from >= along && arriveAdjacent >= 0 ? from - along : -1;
    }
}
