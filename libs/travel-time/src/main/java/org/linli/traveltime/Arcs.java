package org.linli.traveltime;

import java.util.Arrays;

/**
 * Arcs laid out flat by the node they are looked up at: those of node n are {@code pairs[first[n]]…pairs[first[n+1]]},
 * pairs of the node at the other end and millimetres.
 */
final class Arcs {

    final int[] first;
    final int[] pairs;

    private Arcs(int[] first, int[] pairs) {
        this.first = first;
        this.pairs = pairs;
    }

    /** Hands over every arc, in the same order each time. */
    @FunctionalInterface
    interface Source {
        void forEach(Visitor visitor);
    }

    /** Takes one arc. */
    @FunctionalInterface
    interface Visitor {
        void arc(int at, int other, int millimetres);
    }

    static Arcs of(int nodes, Source source) {
        int[] first = new int[nodes + 1];
        source.forEach((at, other, millimetres) -> first[at + 1] += 2);
        Arrays.parallelPrefix(first, Integer::sum);
        int[] pairs = new int[first[nodes]];
        int[] next = Arrays.copyOf(first, nodes);
        source.forEach((at, other, millimetres) -> {
            pairs[next[at]++] = other;
            pairs[next[at]++] = millimetres;
        });
        return new Arcs(first, pairs);
    }
}
