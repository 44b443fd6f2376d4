package org.linli.traveltime;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sources a search meets at each node: an immutable picture that shares its pages with the pictures before and
 * after it. A page covers {@value #PAGE_NODES} nodes: where each node's entries begin, then pairs of slot and millimetres
 * from the source to the node.
 *
 * @param <I> type of the sources' ids
 */
final class SourceIndex<I> {

    static final int PAGE_SHIFT = 6;
    static final int PAGE_NODES = 1 << PAGE_SHIFT;
    static final int PAGE_MASK = PAGE_NODES - 1;

    private static final int[] EMPTY_PAGE = new int[PAGE_NODES + 1];

    static {
        Arrays.fill(EMPTY_PAGE, PAGE_NODES + 1);
    }

    private final Object[] ids;
    private final @Nullable RoadSnap[] snaps;
    private final int[][] pages;
    private final Set<I> offRoad;

    private SourceIndex(Object[] ids, @Nullable RoadSnap[] snaps, int[][] pages, Set<I> offRoad) {
        this.ids = ids;
        this.snaps = snaps;
        this.pages = pages;
        this.offRoad = offRoad;
    }

    static <I> SourceIndex<I> empty(int nodes) {
        int[][] pages = new int[(nodes >> PAGE_SHIFT) + 1][];
        Arrays.fill(pages, EMPTY_PAGE);
        return new SourceIndex<>(new Object[0], new RoadSnap[0], pages, Set.of());
    }

    /** One source in its new place; without one it is on no page. */
    record Move(int slot, Object id, @Nullable RoadSnap snap) {}

    /** The picture after these moves. Slots beyond the known ones are added. */
    SourceIndex<I> after(Collection<Move> moves, Set<I> newOffRoad) {
        int slots = Math.max(
                ids.length,
                moves.stream().mapToInt(move -> move.slot() + 1).max().orElse(0));
        Object[] newIds = Arrays.copyOf(ids, slots);
        @Nullable RoadSnap[] newSnaps = Arrays.copyOf(snaps, slots);
        PageEdits edits = new PageEdits(pages);
        for (Move move : moves) {
            RoadSnap before = newSnaps[move.slot()];
            if (before != null) {
                edits.remove(before.leaveBase(), move.slot());
                edits.remove(before.leaveAdjacent(), move.slot());
            }
            RoadSnap after = move.snap();
            if (after != null) {
                edits.add(after.leaveBase(), move.slot(), after.leaveBaseMm());
                edits.add(after.leaveAdjacent(), move.slot(), after.leaveAdjacentMm());
            }
            newIds[move.slot()] = move.id();
            newSnaps[move.slot()] = after;
        }
        return new SourceIndex<>(newIds, newSnaps, edits.pages(), newOffRoad);
    }

    int slots() {
        return ids.length;
    }

    Object[] ids() {
        return ids;
    }

    int[][] pages() {
        return pages;
    }

    Set<I> offRoad() {
        return offRoad;
    }

    /** Takes a source and its way. */
    @FunctionalInterface
    interface Offers {
        void offer(int slot, int millimetres);
    }

    /** Offers the sources on the demand's own edge that reach it without passing a node. */
    void onEdgeOf(RoadSnap demand, Offers offers) {
        if (demand.edge() >= 0) {
            RoadGraph graph = demand.graph();
            offerDirect(graph.leaving(demand.edge(), graph.ways.base[demand.edge()]), demand, offers);
            offerDirect(graph.leaving(demand.edge(), graph.ways.adjacent[demand.edge()]), demand, offers);
        }
    }

    private void offerDirect(int node, RoadSnap demand, Offers offers) {
        int[] page = pages[node >>> PAGE_SHIFT];
        int at = node & PAGE_MASK;
        for (int i = page[at]; i < page[at + 1]; i += 2) {
            RoadSnap source = snaps[page[i]];
            int direct = source == null ? -1 : source.directTo(demand);
            if (direct >= 0) {
                offers.offer(page[i], direct);
            }
        }
    }
}
