package org.linli.traveltime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sources a search meets where: an immutable picture that shares most of its parts with the pictures before and
 * after it. Each source has a slot, a small number.
 *
 * @param <I> type of the sources' ids
 */
final class SourceIndex<I> {

    private final Object[] ids;
    private final @Nullable Placed[] placed;
    private final Pages atNodes;
    private final Pages onEdges;
    private final Set<I> offRoad;

    private SourceIndex(Object[] ids, @Nullable Placed[] placed, Pages atNodes, Pages onEdges, Set<I> offRoad) {
        this.ids = ids;
        this.placed = placed;
        this.atNodes = atNodes;
        this.onEdges = onEdges;
        this.offRoad = offRoad;
    }

    /** A place and the nodes where the source waits. */
    record Placed(RoadSnap place, Climb climb) {

        static Placed at(RoadSnap place) {
            return new Placed(place, Climb.from(place));
        }
    }

    /** One source in its new place; without one it is found nowhere. */
    record Move(int slot, Object id, @Nullable Placed placed) {}

    static <I> SourceIndex<I> empty(RoadGraph graph) {
        return new SourceIndex<>(
                new Object[0], new Placed[0], Pages.empty(graph.nodes()), Pages.empty(graph.edges()), Set.of());
    }

    int slots() {
        return ids.length;
    }

    /** Source of each slot. */
    Object[] ids() {
        return ids;
    }

    /** The sources waiting at each node. */
    Pages atNodes() {
        return atNodes;
    }

    /** The sources on each edge, with the millimetres from its base. */
    Pages onEdges() {
        return onEdges;
    }

    /** Sources without a place. */
    Set<I> offRoad() {
        return offRoad;
    }

    /** The picture after these moves. Slots beyond the known ones are added. */
    SourceIndex<I> after(Collection<Move> moves, Set<I> newOffRoad) {
        int slots = Math.max(
                ids.length,
                moves.stream().mapToInt(move -> move.slot() + 1).max().orElse(0));
        Object[] newIds = Arrays.copyOf(ids, slots);
        @Nullable Placed[] newPlaced = Arrays.copyOf(placed, slots);
        List<Pages.Change> nodeChanges = new ArrayList<>();
        List<Pages.Change> edgeChanges = new ArrayList<>();
        for (Move move : moves) {
            Placed before = newPlaced[move.slot()];
            if (before != null) {
                change(nodeChanges, edgeChanges, before, move.slot(), false);
            }
            if (move.placed() != null) {
                change(nodeChanges, edgeChanges, move.placed(), move.slot(), true);
            }
            newIds[move.slot()] = move.id();
            newPlaced[move.slot()] = move.placed();
        }
        return new SourceIndex<>(newIds, newPlaced, atNodes.after(nodeChanges), onEdges.after(edgeChanges), newOffRoad);
    }

    private static void change(
            List<Pages.Change> nodes, List<Pages.Change> edges, Placed placed, int slot, boolean present) {
        Climb climb = placed.climb();
        for (int i = 0; i < climb.size(); i++) {
            nodes.add(new Pages.Change(climb.node(i), slot, climb.millimetres(i), present));
        }
        if (placed.place().edge() >= 0) {
            edges.add(
                    new Pages.Change(placed.place().edge(), slot, placed.place().along(), present));
        }
    }
}
