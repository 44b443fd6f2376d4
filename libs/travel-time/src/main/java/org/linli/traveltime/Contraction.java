package org.linli.traveltime;

import java.util.Arrays;

/**
 * Takes out nodes that a search need not stop at (bends, dead ends, crossings of few ways) and puts shortcuts in their
 * place, as long as each node taken out leaves fewer arcs than before. What remains is the core. Taken-out nodes keep
 * their arcs towards nodes taken out later and towards the core, never back down: a demand climbs from its node into
 * the core and searches there, a source climbs in advance and waits at every node it comes to. The shortest way between
 * the two climbs, crosses the core and descends, so that nothing is lost. This is the first half of a contraction
 * hierarchy (Geisberger et al., 2008); going on to the top would make sources wait at too many nodes.
 */
final class Contraction {

    /** Rank of nodes that stay. */
    private static final int CORE = Integer.MAX_VALUE;

    /** Nodes with more pairs of ways through them stay without a closer look. */
    private static final int MAX_PAIRS = 25;

    private final int nodes;
    private final int[] rank;
    private final int[] firstInto;
    private final int[] firstOutOf;
    private int[] tail = new int[1024];
    private int[] head = new int[1024];
    private int[] millimetres = new int[1024];
    private int[] nextInto = new int[1024];
    private int[] nextOutOf = new int[1024];
    private int count;

    Contraction(int nodes) {
        this.nodes = nodes;
        rank = new int[nodes];
        firstInto = new int[nodes];
        firstOutOf = new int[nodes];
        Arrays.fill(rank, CORE);
        Arrays.fill(firstInto, -1);
        Arrays.fill(firstOutOf, -1);
    }

    /** Adds an arc, or shortens the one there is. One too long for any search is left out. */
    void add(int from, int to, int length) {
        if (length > Millimetres.MAX) {
            return;
        }
        int known = find(from, to);
        if (known >= 0) {
            millimetres[known] = Math.min(millimetres[known], length);
            return;
        }
        if (count == tail.length) {
            grow();
        }
        tail[count] = from;
        head[count] = to;
        millimetres[count] = length;
        nextInto[count] = firstInto[to];
        nextOutOf[count] = firstOutOf[from];
        firstInto[to] = count;
        firstOutOf[from] = count++;
    }

    /** Takes nodes out, those that save most first. */
    void contract() {
        int taken = 0;
        for (int saving = 4; saving >= 1; saving--) {
            int before;
            do {
                before = taken;
                for (int node = 0; node < nodes; node++) {
                    if (rank[node] == CORE && saves(node, saving)) {
                        bridge(node);
                        rank[node] = taken++;
                    }
                }
            } while (taken > before);
        }
    }

    /** Arcs for the search, by head: from later nodes to earlier ones and within the core. */
    Arcs into() {
        return Arcs.of(nodes, visitor -> {
            for (int arc = 0; arc < count; arc++) {
                if (rank[tail[arc]] >= rank[head[arc]]) {
                    visitor.arc(head[arc], tail[arc], millimetres[arc]);
                }
            }
        });
    }

    /** Arcs for the sources, by tail: from earlier nodes to later ones and into the core. */
    Arcs upwards() {
        return Arcs.of(nodes, visitor -> {
            for (int arc = 0; arc < count; arc++) {
                if (rank[tail[arc]] < rank[head[arc]]) {
                    visitor.arc(tail[arc], head[arc], millimetres[arc]);
                }
            }
        });
    }

    private boolean saves(int node, int saving) {
        int into = 0;
        int outOf = 0;
        for (int arc = firstInto[node]; arc >= 0; arc = nextInto[arc]) {
            into += rank[tail[arc]] == CORE ? 1 : 0;
        }
        for (int arc = firstOutOf[node]; arc >= 0; arc = nextOutOf[arc]) {
            outOf += rank[head[arc]] == CORE ? 1 : 0;
        }
        return into * outOf <= MAX_PAIRS && shortcuts(node) <= into + outOf - saving;
    }

    private int shortcuts(int node) {
        int shortcuts = 0;
        for (int in = firstInto[node]; in >= 0; in = nextInto[in]) {
            for (int out = firstOutOf[node]; out >= 0; out = nextOutOf[out]) {
                shortcuts += leadsThrough(in, out) && find(tail[in], head[out]) < 0 ? 1 : 0;
            }
        }
        return shortcuts;
    }

    private void bridge(int node) {
        for (int in = firstInto[node]; in >= 0; in = nextInto[in]) {
            for (int out = firstOutOf[node]; out >= 0; out = nextOutOf[out]) {
                if (leadsThrough(in, out)) {
                    add(tail[in], head[out], millimetres[in] + millimetres[out]);
                }
            }
        }
    }

    private boolean leadsThrough(int in, int out) {
        return rank[tail[in]] == CORE && rank[head[out]] == CORE && tail[in] != head[out];
    }

    private int find(int from, int to) {
        int arc = firstOutOf[from];
        while (arc >= 0 && head[arc] != to) {
            arc = nextOutOf[arc];
        }
        return arc;
    }

    private void grow() {
        tail = Arrays.copyOf(tail, count * 2);
        head = Arrays.copyOf(head, count * 2);
        millimetres = Arrays.copyOf(millimetres, count * 2);
        nextInto = Arrays.copyOf(nextInto, count * 2);
        nextOutOf = Arrays.copyOf(nextOutOf, count * 2);
    }
}
