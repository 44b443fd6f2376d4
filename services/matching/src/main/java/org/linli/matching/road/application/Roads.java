package org.linli.matching.road.application;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.linli.matching.MatchingConfig;
import org.linli.traveltime.NetworkSummary;
import org.linli.traveltime.RoadTravelTimes;
import org.linli.traveltime.StraightLineTravelTimes;
import org.linli.traveltime.TravelTimes;

/**
 * Loads the extract that {@code linli.roads} names on a thread of its own. Without one the straight line is declared as
 * the fallback; with one that cannot be read the service never becomes ready, it does not fall back by itself.
 */
@ApplicationScoped
public class Roads {

    private static final Logger LOG = Logger.getLogger(Roads.class);

    private final Optional<Path> extract;
    private final Path cache;
    private volatile State state = new State.Loading();

    /** How far the loading is. */
    public sealed interface State {
        /** Not through yet. */
        record Loading() implements State {}

        /** Travel times can be asked for. */
        record Loaded(TravelTimes times) implements State {}

        /** The extract cannot be used. */
        record Failed(String reason) implements State {}
    }

    Roads(@ConfigProperty(name = "linli.roads") Optional<Path> extract, MatchingConfig config) {
        this.extract = extract;
        this.cache = config.roadsCache();
    }

    void start(@Observes StartupEvent started) {
        if (extract.isEmpty()) {
            LOG.warn("no roads are configured, travel times are straight-line estimates (直线估算)."
                    + " Maybe set linli.roads to an .osm, .osm.gz or .osm.pbf file.");
            state = new State.Loaded(new StraightLineTravelTimes());
            return;
        }
        Path file = extract.get();
        if (!Files.isReadable(file)) {
            throw new IllegalStateException(
                    "linli.roads names " + file + ", which cannot be read. Maybe the path is wrong.");
        }
        Thread.ofPlatform().name("roads").daemon().start(() -> load(file));
    }

    private void load(Path file) {
        try {
            TravelTimes times = RoadTravelTimes.load(file, cache);
            NetworkSummary summary = times.summary();
            LOG.infof("roads %s: %d nodes, %d edges", summary.graphVersion(), summary.nodes(), summary.edges());
            state = new State.Loaded(times);
        } catch (RuntimeException e) {
            LOG.errorf(e, "the roads cannot be loaded from %s", file);
            state = new State.Failed("the extract cannot be loaded: " + e.getMessage());
        }
    }

    /** How far the loading is. */
    public State state() {
        return state;
    }

    /** Travel times, empty until they are loaded. */
    public Optional<TravelTimes> loaded() {
        return state instanceof State.Loaded loaded ? Optional.of(loaded.times()) : Optional.empty();
    }
}
