package org.linli.traveltime;

import java.util.Arrays;

/**
 * Bounded Dijkstra, backwards from the demand, on a queue of buckets. One object serves one thread at a time and any
 * number of searches on its graph: it allocates only when it has to grow, and after a search it resets only what the
 * search touched.
 *
 * <p>Within a bucket the order is free: a node whose way gets shorter is simply taken again, so the result is exact. The
 * inner loops write first and count afterwards instead of asking: about every second question would be guessed wrong by
 * the processor, and a wrong guess costs more than all the writing.
 */
final class ReverseSearch {

    /** A bucket is 2^15 mm ≈ 33 m wide, less than a block, so few nodes are taken twice. */
    private static final int BUCKET_SHIFT = 15;

    private static final int UNSEEN = Integer.MAX_VALUE;

    private final Arcs into;
    private final int[] distance;
    private final int[] seen;
    private int seenCount;

    /** First entry of each bucket, −1 if empty. The bucket after the last collects what lies beyond the limit. */
    private int[] bucket = new int[0];

    /** Millimetres above, node below. A node may have several, those it has outrun are passed over. */
    private long[] entry = new long[1024];
    /** The next entry of the same bucket. */
    private int[] next = new int[1024];

    private int entryCount;
    private int limit;
    private int last;

    private int[] best = new int[0];
    private int[] found = new int[1];
    private int foundCount;

    ReverseSearch(RoadGraph graph) {
        into = graph.into();
        distance = new int[graph.nodes()];
        seen = new int[graph.nodes() + 1];
        Arrays.fill(distance, UNSEEN);
    }

    /** Finds every source within {@code limit} millimetres of the demand. */
    <I> Reach<I> reach(RoadSnap demand, int limit, SourceIndex<I> sources, Basis basis, double maxMinutes) {
        if (limit < 0) {
            return Reach.none(basis, maxMinutes, sources.offRoad());
        }
        start(demand, limit);
        makeRoomFor(sources.slots());
        if (demand.edge() >= 0) {
            offerOnEdge(demand, sources.onEdges().pages());
        }
        int[][] pages = sources.atNodes().pages();
        for (int number = 0; number <= last; number++) {
            for (int taken = take(number); taken >= 0; taken = take(number)) {
                int node = (int) entry[taken];
                int here = (int) (entry[taken] >>> 32);
                if (here <= distance[node]) {
                    offerAll(pages[node >>> Pages.SHIFT], node & Pages.MASK, here);
                    relax(node, here);
                }
            }
        }
        reset();
        return answer(sources, basis, maxMinutes);
    }

    /** Millimetres of the shortest way between two places, −1 if it is longer than {@code limit} or there is none. */
    int between(RoadSnap from, RoadSnap to, int limit) {
        if (limit < 0) {
            return -1;
        }
        start(to, limit);
        Climb climb = Climb.from(from);
        int direct = from.edge() >= 0 && from.edge() == to.edge() ? to.direct(from.along()) : -1;
        int shortest = direct < 0 ? UNSEEN : direct;
        for (int number = 0; number <= last && shortest > number << BUCKET_SHIFT; number++) {
            for (int taken = take(number); taken >= 0; taken = take(number)) {
                int node = (int) entry[taken];
                int here = (int) (entry[taken] >>> 32);
                if (here > distance[node]) {
                    continue;
                }
                int rest = climb.to(node);
                if (rest >= 0) {
                    shortest = Math.min(shortest, here + rest);
                }
                relax(node, here);
            }
        }
        Arrays.fill(bucket, 0, last + 1, -1);
        reset();
        return shortest <= limit ? shortest : -1;
    }

    private void start(RoadSnap demand, int millimetres) {
        limit = millimetres;
        last = millimetres >> BUCKET_SHIFT;
        if (bucket.length < last + 2) {
            bucket = new int[last + 2];
            Arrays.fill(bucket, -1);
        }
        seed(demand.arriveBase(), demand.arriveBaseMm());
        seed(demand.arriveAdjacent(), demand.arriveAdjacentMm());
    }

    private void seed(int node, int millimetres) {
        if (node >= 0 && millimetres <= limit && millimetres < distance[node]) {
            seen[seenCount] = node;
            seenCount += distance[node] == UNSEEN ? 1 : 0;
            distance[node] = millimetres;
            entry[entryCount] = (long) millimetres << 32 | node;
            next[entryCount] = bucket[millimetres >> BUCKET_SHIFT];
            bucket[millimetres >> BUCKET_SHIFT] = entryCount++;
        }
    }

    /** Takes any entry out of a bucket, −1 if it is empty. */
    private int take(int number) {
        int taken = bucket[number];
        if (taken >= 0) {
            bucket[number] = next[taken];
        }
        return taken;
    }

    private void relax(int node, int here) {
        int[] arcs = into.pairs;
        int from = into.first[node];
        int to = into.first[node + 1];
        if (entryCount + to - from > entry.length) {
            entry = Arrays.copyOf(entry, entry.length * 2 + to - from);
            next = Arrays.copyOf(next, entry.length);
        }
        long[] entries = entry;
        int[] nexts = next;
        int[] buckets = bucket;
        int[] distances = distance;
        int[] nodes = seen;
        int overflow = last + 1;
        int count = entryCount;
        int nodeCount = seenCount;
        for (int i = from; i < to; i += 2) {
            int tail = arcs[i];
            int there = here + arcs[i + 1];
            int known = distances[tail];
            int shorter = (there - known) >>> 31;
            distances[tail] = Math.min(there, known);
            nodes[nodeCount] = tail;
            nodeCount += known >>> 30; // one if unseen: no distance comes near 2^30
            int number = Math.min(there >> BUCKET_SHIFT, overflow);
            int behind = buckets[number];
            entries[count] = (long) there << 32 | tail;
            nexts[count] = behind;
            buckets[number] = behind + ((count - behind) & -shorter);
            count += shorter;
        }
        entryCount = count;
        seenCount = nodeCount;
    }

    /** Offers the sources waiting at a node, the nearest first, up to the limit. */
    private void offerAll(int[] page, int at, int here) {
        int[] shortest = best;
        int[] slots = found;
        int count = foundCount;
        int atMost = limit - here;
        for (int i = page[at], end = page[at + 1]; i < end && page[i + 1] <= atMost; i += 2) {
            int slot = page[i];
            int known = shortest[slot];
            slots[count] = slot;
            count += known >>> 30; // one if unseen
            shortest[slot] = Math.min(known, here + page[i + 1]);
        }
        foundCount = count;
    }

    /** Offers the sources on the demand's own edge that reach it without passing a node. */
    private void offerOnEdge(RoadSnap demand, int[][] pages) {
        int[] page = pages[demand.edge() >>> Pages.SHIFT];
        int at = demand.edge() & Pages.MASK;
        for (int i = page[at]; i < page[at + 1]; i += 2) {
            int slot = page[i];
            int direct = demand.direct(page[i + 1]);
            if (direct >= 0 && direct <= limit) {
                found[foundCount++] = slot;
                best[slot] = direct;
            }
        }
    }

    private <I> Reach<I> answer(SourceIndex<I> sources, Basis basis, double maxMinutes) {
        int[] slots = Arrays.copyOf(found, foundCount);
        int[] millimetres = new int[foundCount];
        for (int n = 0; n < slots.length; n++) {
            millimetres[n] = best[slots[n]];
            best[slots[n]] = UNSEEN;
        }
        foundCount = 0;
        return new Reach<>(basis, maxMinutes, sources.offRoad(), sources.ids(), slots, millimetres);
    }

    private void reset() {
        for (int i = 0; i < seenCount; i++) {
            distance[seen[i]] = UNSEEN;
        }
        bucket[last + 1] = -1;
        seenCount = 0;
        entryCount = 0;
    }

    private void makeRoomFor(int slots) {
        if (best.length < slots) {
            best = new int[slots + slots / 4];
            found = new int[best.length + 1];
            Arrays.fill(best, UNSEEN);
        }
    }
}
