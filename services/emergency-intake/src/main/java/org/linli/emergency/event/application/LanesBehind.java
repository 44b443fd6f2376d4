package org.linli.emergency.event.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.emergency.event.application.Messages.Lane;
import org.linli.emergency.event.application.Messages.Waiting;

/**
 * What the lanes of the sweeper had before them when they last looked. While most of them have a lot, newcomers wait for
 * the sweeper too: reading them at once would take the processor from acknowledging. One lane that hangs says nothing about
 * the others. Threads may share it.
 */
@ApplicationScoped
class LanesBehind {

    /** Fewer are read before the sweeper's next second begins. */
    private static final int A_LOT = 10;

    private final Map<Lane, Behind> lanes = new ConcurrentHashMap<>();

    private record Behind(boolean anything, boolean calls) {}

    void look(Lane lane, List<Waiting> waiting) {
        lanes.put(
                lane,
                new Behind(
                        waiting.size() > A_LOT,
                        waiting.stream().filter(Waiting::urgent).count() > A_LOT));
    }

    /** Whether a message had better wait: one that is urgent, while others that are urgent do. */
    boolean most(boolean urgent) {
        long count = lanes.values().stream()
                .filter(lane -> urgent ? lane.calls() : lane.anything())
                .count();
        return count * 2 > lanes.size();
    }
}
