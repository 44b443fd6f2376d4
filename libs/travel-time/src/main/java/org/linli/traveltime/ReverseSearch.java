package org.linli.traveltime;

import java.util.Arrays;

/**
 * Bounded Dijkstra, backwards from the demand. One object serves one thread at a time and any number of searches on its
 * graph: it allocates only when it has to grow, and after a search it resets only what the search touched.
 */
final class ReverseSearch {

    private static final int UNSEEN = Integer.MAX_VALUE;
    private static final long NODE_BITS = 0xFFFF_FFFFL;

    private final RoadGraph graph;
    private final int[] distance;
    private final int[] seen;
    private int seenCount;
    /** Millimetres above, node below; a node may be in it more than once, the smallest counts. */
    private long[] heap = new long[1024];

    private int heapSize;
    private int[] best = new int[0];
    private int[] found = new int[0];
    private int foundCount;

    ReverseSearch(RoadGraph graph) {
        this.graph = graph;
        distance = new int[graph.nodes];
        seen = new int[graph.nodes];
        Arrays.fill(distance, UNSEEN);
    }

    /** Finds every source within {@code limit} millimetres of the demand. */
    <I> Reach<I> reach(RoadSnap demand, int limit, SourceIndex<I> sources, Basis basis, double maxMinutes) {
        ensureSlots(sources.slots());
        sources.onEdgeOf(demand, this::offerDirect, limit);
        start(demand, limit);
        int[] first = graph.first;
        int[] arcs = graph.arcs;
        int[][] pages = sources.pages();
        while (heapSize > 0) {
            long top = pop();
            int node = (int) (top & NODE_BITS);
            int here = (int) (top >>> 32);
            if (here > distance[node]) {
                continue;
            }
            int[] page = pages[node >>> SourceIndex.PAGE_SHIFT];
            int at = node & SourceIndex.PAGE_MASK;
            for (int i = page[at], end = page[at + 1]; i < end; i += 2) {
                offer(page[i], here + page[i + 1], limit);
            }
            relax(arcs, first[node], first[node + 1], here, limit);
        }
        return answer(sources, basis, maxMinutes);
    }

    /** Millimetres of the shortest way between two places, −1 if it is longer than {@code limit} or there is none. */
    int between(RoadSnap from, RoadSnap to, int limit) {
        int direct = from.directTo(to);
        int shortest = direct >= 0 && direct <= limit ? direct : UNSEEN;
        start(to, limit);
        while (heapSize > 0) {
            long top = pop();
            int node = (int) (top & NODE_BITS);
            int here = (int) (top >>> 32);
            if (here >= shortest) {
                break;
            }
            if (here > distance[node]) {
                continue;
            }
            if (node == from.leaveBase()) {
                shortest = Math.min(shortest, here + from.leaveBaseMm());
            }
            if (node == from.leaveAdjacent()) {
                shortest = Math.min(shortest, here + from.leaveAdjacentMm());
            }
            relax(graph.arcs, graph.first[node], graph.first[node + 1], here, limit);
        }
        reset();
        return shortest <= limit ? shortest : -1;
    }

    private void start(RoadSnap demand, int limit) {
        seed(demand.arriveBase(), demand.arriveBaseMm(), limit);
        seed(demand.arriveAdjacent(), demand.arriveAdjacentMm(), limit);
    }

    private void seed(int node, int millimetres, int limit) {
        if (node >= 0 && millimetres <= limit && millimetres < distance[node]) {
            see(node, millimetres);
        }
    }

    private void relax(int[] arcs, int from, int to, int here, int limit) {
        for (int i = from; i < to; i += 2) {
            int tail = arcs[i];
            int there = here + arcs[i + 1];
            if (there < distance[tail] && there <= limit) {
                see(tail, there);
            }
        }
    }

    private void see(int node, int millimetres) {
        if (distance[node] == UNSEEN) {
            seen[seenCount++] = node;
        }
        distance[node] = millimetres;
        push((long) millimetres << 32 | node);
    }

    private void offerDirect(int slot, int millimetres, int limit) {
        offer(slot, millimetres, limit);
    }

    private void offer(int slot, int millimetres, int limit) {
        int known = best[slot];
        if (millimetres < known && millimetres <= limit) {
            if (known == UNSEEN) {
                found[foundCount++] = slot;
            }
            best[slot] = millimetres;
        }
    }

    private <I> Reach<I> answer(SourceIndex<I> sources, Basis basis, double maxMinutes) {
        int[] slots = Arrays.copyOf(found, foundCount);
        int[] millimetres = new int[foundCount];
        for (int n = 0; n < foundCount; n++) {
            millimetres[n] = best[slots[n]];
            best[slots[n]] = UNSEEN;
        }
        foundCount = 0;
        reset();
        return new Reach<>(basis, maxMinutes, sources.offRoad(), sources.ids(), slots, millimetres);
    }

    private void reset() {
        for (int i = 0; i < seenCount; i++) {
            distance[seen[i]] = UNSEEN;
        }
        seenCount = 0;
        heapSize = 0;
    }

    private void ensureSlots(int slots) {
        if (best.length < slots) {
            best = new int[slots + slots / 4];
            found = new int[best.length];
            Arrays.fill(best, UNSEEN);
        }
    }

    private void push(long entry) {
        if (heapSize == heap.length) {
            heap = Arrays.copyOf(heap, heapSize * 2);
        }
        long[] h = heap;
        int hole = heapSize++;
        while (hole > 0) {
            int parent = (hole - 1) >> 2;
            long above = h[parent];
            if (above <= entry) {
                break;
            }
            h[hole] = above;
            hole = parent;
        }
        h[hole] = entry;
    }

    private long pop() {
        long[] h = heap;
        long top = h[0];
        int size = --heapSize;
        long last = h[size];
        int hole = 0;
        int child = 1;
        while (child < size) {
            int smallest = child;
            long smallestEntry = h[child];
            int end = Math.min(child + 4, size);
            for (int c = child + 1; c < end; c++) {
                if (h[c] < smallestEntry) {
                    smallest = c;
                    smallestEntry = h[c];
                }
            }
            if (smallestEntry >= last) {
                break;
            }
            h[hole] = smallestEntry;
            hole = smallest;
            child = (hole << 2) + 1;
        }
        h[hole] = last;
        return top;
    }
}
