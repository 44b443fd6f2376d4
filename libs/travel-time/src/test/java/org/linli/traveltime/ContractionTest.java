package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contraction changes the way a search goes, never its result. */
class ContractionTest {

    private static final long FAR = Integer.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void climbing_crossing_and_descending_is_as_short_as_any_way(long seed) {
        // Given a sparse random network
        int nodes = 60;
        Random random = new Random(seed);
        Contraction contraction = new Contraction(nodes);
        long[][] shortest = unconnected(nodes);
        for (int n = 0; n < 150; n++) {
            int from = random.nextInt(nodes);
            int to = random.nextInt(nodes);
            int length = random.nextInt(1000);
            contraction.add(from, to, length);
            shortest[from][to] = Math.min(shortest[from][to], length);
        }
        close(shortest);

        // When
        contraction.contract();

        // Then
        long[][] climb = ways(contraction.upwards(), nodes, true);
        long[][] search = ways(contraction.into(), nodes, false);
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                long met = FAR;
                for (int meeting = 0; meeting < nodes; meeting++) {
                    met = Math.min(met, climb[from][meeting] + search[meeting][to]);
                }
                assertThat(met).isEqualTo(shortest[from][to]);
            }
        }
    }

    @Test
    void bends_and_dead_ends_are_taken_out() {
        // A triangle of long chains with a dead end at each corner: nothing of it needs a stop.
        Contraction contraction = new Contraction(33);
        for (int node = 0; node < 30; node++) {
            both(contraction, node, (node + 1) % 30);
        }
        both(contraction, 0, 30);
        both(contraction, 10, 31);
        both(contraction, 20, 32);

        contraction.contract();

        assertThat(contraction.into().pairs.length / 2).isLessThan(66);
        assertThat(contraction.upwards().pairs.length / 2).isLessThan(66);
    }

    @Test
    void an_arc_too_long_for_any_search_is_left_out() {
        Contraction contraction = new Contraction(2);

        contraction.add(0, 1, Millimetres.MAX + 1);

        assertThat(contraction.into().pairs).isEmpty();
    }

    private static void both(Contraction contraction, int a, int b) {
        contraction.add(a, b, 1000);
        contraction.add(b, a, 1000);
    }

    private static long[][] ways(Arcs arcs, int nodes, boolean atIsTail) {
        long[][] ways = unconnected(nodes);
        for (int at = 0; at < nodes; at++) {
            for (int i = arcs.first[at]; i < arcs.first[at + 1]; i += 2) {
                int tail = atIsTail ? at : arcs.pairs[i];
                int head = atIsTail ? arcs.pairs[i] : at;
                ways[tail][head] = Math.min(ways[tail][head], arcs.pairs[i + 1]);
            }
        }
        close(ways);
        return ways;
    }

    private static long[][] unconnected(int nodes) {
        long[][] ways = new long[nodes][nodes];
        for (int node = 0; node < nodes; node++) {
            Arrays.fill(ways[node], FAR);
            ways[node][node] = 0;
        }
        return ways;
    }

    private static void close(long[][] ways) {
        for (int via = 0; via < ways.length; via++) {
            for (long[] from : ways) {
                for (int to = 0; to < ways.length; to++) {
                    from[to] = Math.min(from[to], from[via] + ways[via][to]);
                }
            }
        }
    }
}
