package org.linli.traveltime;

import java.util.Arrays;

/**
 * Sets of nodes that all reach each other, after Tarjan, without recursion. A place from which one cannot return, such
 * as a oneway that leaves the extract, is a set of its own.
 */
final class StrongComponents {

    private final int[] of;
    private final int[] size;

    private StrongComponents(int[] of, int count) {
        this.of = of;
        this.size = new int[count];
        for (int component : of) {
            size[component]++;
        }
    }

    /** The component of a node. */
    int of(int node) {
        return of[node];
    }

    /** Nodes in a component. */
    int size(int component) {
        return size[component];
    }

    int count() {
        return size.length;
    }

    static StrongComponents find(Ways ways, Passage passage) {
        int[] first = new int[ways.nodes + 1];
        int[] heads = arcs(ways, passage, first);
        int[] component = new int[ways.nodes];
        int[] low = new int[ways.nodes];
        int[] next = Arrays.copyOf(first, ways.nodes);
        int[] path = new int[ways.nodes];
        int[] open = new int[ways.nodes];
        Arrays.fill(component, -1);
        Arrays.fill(low, -1);
        int[] order = new int[ways.nodes];
        int visited = 0;
        int components = 0;
        int opened = 0;
        for (int root = 0; root < ways.nodes; root++) {
            if (low[root] >= 0) {
                continue;
            }
            int depth = 0;
            path[0] = root;
            low[root] = order[root] = visited++;
            open[opened++] = root;
            while (depth >= 0) {
                int node = path[depth];
                if (next[node] < first[node + 1]) {
                    int head = heads[next[node]++];
                    if (low[head] < 0) {
                        path[++depth] = head;
                        low[head] = order[head] = visited++;
                        open[opened++] = head;
                    } else if (component[head] < 0) {
                        low[node] = Math.min(low[node], order[head]);
                    }
                    continue;
                }
                if (low[node] == order[node]) {
                    int member;
                    do {
                        member = open[--opened];
                        component[member] = components;
                    } while (member != node);
                    components++;
                }
                if (--depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
        return new StrongComponents(component, components);
    }

    private static int[] arcs(Ways ways, Passage passage, int[] first) {
        for (int edge = 0; edge < ways.count; edge++) {
            first[ways.base[edge] + 1] += ways.forward(edge, passage) ? 1 : 0;
            first[ways.adjacent[edge] + 1] += ways.backward(edge, passage) ? 1 : 0;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        int[] heads = new int[first[ways.nodes]];
        int[] next = Arrays.copyOf(first, ways.nodes);
        for (int edge = 0; edge < ways.count; edge++) {
            if (ways.forward(edge, passage)) {
                heads[next[ways.base[edge]]++] = ways.adjacent[edge];
            }
            if (ways.backward(edge, passage)) {
                heads[next[ways.adjacent[edge]]++] = ways.base[edge];
            }
        }
        return heads;
    }
}
