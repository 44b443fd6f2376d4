package org.linli.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The replicas of one service. */
final class Upstream {

    private final String name;
    private final List<Replica> replicas;
    private final AtomicInteger turn = new AtomicInteger();

    Upstream(String name, List<Replica> replicas) {
        this.name = name;
        this.replicas = List.copyOf(replicas);
    }

    String name() {
        return name;
    }

    List<Replica> replicas() {
        return replicas;
    }

    /**
     * The order in which to try: the least busy first, equally busy ones in turn, and those that are out last, since
     * trying them is better than refusing when nothing else is left.
     *
     * @param now a reading of {@link System#nanoTime()}
     */
    List<Replica> inOrder(long now) {
        int first = Math.floorMod(turn.getAndIncrement(), Math.max(1, replicas.size()));
        List<Replica> order = new ArrayList<>(replicas.subList(first, replicas.size()));
        order.addAll(replicas.subList(0, first));
        record Rated(Replica replica, boolean out, int inFlight) {}
        return order.stream()
                .map(replica -> new Rated(replica, replica.isOut(now), replica.inFlight()))
                .sorted(Comparator.comparing(Rated::out).thenComparingInt(Rated::inFlight))
                .map(Rated::replica)
                .toList();
    }
}
