package org.linli.traveltime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.kernel.GeoPoint;

/**
 * Sources on the road network. Writers take turns and publish a new {@link SourceIndex}; readers take the latest.
 *
 * @param <I> type of the sources' ids
 */
final class RoadSources<I> implements SnappedSet<I> {

    private final RoadSnapper snapper;
    private final RoadGraph graph;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<I, Integer> slotById = new HashMap<>();
    private final Deque<Integer> freeSlots = new ArrayDeque<>();
    private volatile SourceIndex<I> index;

    RoadSources(RoadSnapper snapper, RoadGraph graph) {
        this.snapper = snapper;
        this.graph = graph;
        this.index = SourceIndex.empty(graph);
    }

    SourceIndex<I> index() {
        return index;
    }

    RoadGraph graph() {
        return graph;
    }

    @Override
    public Access access() {
        return graph.access();
    }

    @Override
    public void putAll(Map<? extends I, GeoPoint> points) {
        Map<I, Optional<SourceIndex.Placed>> places = new HashMap<>();
        points.forEach((id, point) -> places.put(id, snapper.snap(point).map(SourceIndex.Placed::at)));
        writing.lock();
        try {
            publish(places);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void remove(I id) {
        writing.lock();
        try {
            Integer slot = slotById.remove(id);
            if (slot != null) {
                freeSlots.add(slot);
                index = index.after(List.of(new SourceIndex.Move(slot, id, null)), offRoad(Map.of(id, true)));
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public int size() {
        writing.lock();
        try {
            return slotById.size();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Set<I> offRoad() {
        return index.offRoad();
    }

    private void publish(Map<I, Optional<SourceIndex.Placed>> places) {
        List<SourceIndex.Move> moves = new ArrayList<>(places.size());
        Map<I, Boolean> onRoad = new HashMap<>();
        places.forEach((id, place) -> {
            int slot = slotById.computeIfAbsent(id, unknown -> nextSlot());
            moves.add(new SourceIndex.Move(slot, id, place.orElse(null)));
            onRoad.put(id, place.isPresent());
        });
        index = index.after(moves, offRoad(onRoad));
    }

    private int nextSlot() {
        Integer free = freeSlots.poll();
        return free != null ? free : slotById.size() + freeSlots.size();
    }

    private Set<I> offRoad(Map<I, Boolean> onRoad) {
        Set<I> known = index.offRoad();
        if (onRoad.entrySet().stream().allMatch(entry -> entry.getValue() != known.contains(entry.getKey()))) {
            return known;
        }
        Set<I> changed = new HashSet<>(known);
        onRoad.forEach((id, on) -> {
            if (on) {
                changed.remove(id);
            } else {
                changed.add(id);
            }
        });
        return Set.copyOf(changed);
    }
}
