package org.linli.traveltime;

import java.util.Arrays;

/** Where a source waits: every node it can climb to, with the millimetres from the source. Computed when it is placed. */
final class Climb {

    private final int[] nodes;
    private final int[] millimetres;

    private Climb(int[] nodes, int[] millimetres) {
        this.nodes = nodes;
        this.millimetres = millimetres;
    }

    static Climb from(RoadSnap place) {
        Growing growing = new Growing(place.graph().upwards());
        growing.offer(place.leaveBase(), place.leaveBaseMm());
        growing.offer(place.leaveAdjacent(), place.leaveAdjacentMm());
        return growing.run();
    }

    int size() {
        return nodes.length;
    }

    int node(int n) {
        return nodes[n];
    }

    int millimetres(int n) {
        return millimetres[n];
    }

    /** Millimetres from the source to this node, −1 if it does not wait there. */
    int to(int node) {
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] == node) {
                return millimetres[i];
            }
        }
        return -1;
    }

    /** A search among so few nodes that looking at all of them is the quickest way to find one. */
    private static final class Growing {

        private final Arcs upwards;
        private int[] nodes = new int[16];
        private int[] millimetres = new int[16];
        private int count;

        Growing(Arcs upwards) {
            this.upwards = upwards;
        }

        void offer(int node, int distance) {
            if (node < 0) {
                return;
            }
            int i = 0;
            while (i < count && nodes[i] != node) {
                i++;
            }
            if (i == nodes.length) {
                nodes = Arrays.copyOf(nodes, count * 2);
                millimetres = Arrays.copyOf(millimetres, count * 2);
            }
            if (i == count) {
                nodes[count] = node;
                millimetres[count++] = distance;
            } else {
                millimetres[i] = Math.min(millimetres[i], distance);
            }
        }

        /** Nodes before {@code done} are settled. */
        Climb run() {
            for (int done = 0; done < count; done++) {
                bringNearestTo(done);
                int node = nodes[done];
                for (int i = upwards.first[node]; i < upwards.first[node + 1]; i += 2) {
                    offer(upwards.pairs[i], millimetres[done] + upwards.pairs[i + 1]);
                }
            }
            return new Climb(Arrays.copyOf(nodes, count), Arrays.copyOf(millimetres, count));
        }

        private void bringNearestTo(int place) {
            int nearest = place;
            for (int i = place + 1; i < count; i++) {
                nearest = millimetres[i] < millimetres[nearest] ? i : nearest;
            }
            int node = nodes[place];
            int distance = millimetres[place];
            nodes[place] = nodes[nearest];
            millimetres[place] = millimetres[nearest];
            nodes[nearest] = node;
            millimetres[nearest] = distance;
        }
    }
}
