package org.linli.emergency.outage.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What this replica cannot use now. Kept in memory: it must work when nothing else does. */
@ApplicationScoped
public class Outages {

    private static final Logger LOG = Logger.getLogger(Outages.class);

    private final Map<Part, Instant> since = new ConcurrentHashMap<>();
    private final Map<Part, Span> last = new ConcurrentHashMap<>();
    private final BroadcastProcessor<Part> changes = BroadcastProcessor.create();
    private final Flow.Processor<Part, Part> oneByOne = changes.serialized();
    private final Clock clock;

    Outages(Clock clock) {
        this.clock = clock;
    }

    /** From when to when a part was lost. */
    record Span(Instant since, Optional<Instant> until) {}

    /** The part cannot be used. Cheap; may be said again and again. */
    public void lost(Part part, String why) {
        Instant now = clock.instant();
        if (since.putIfAbsent(part, now) == null) {
            last.put(part, new Span(now, Optional.empty()));
            LOG.errorf("%s is lost: %s", part, why);
            oneByOne.onNext(part);
        }
    }

    /** The part can be used. */
    public void found(Part part) {
        Optional.ofNullable(since.remove(part)).ifPresent(began -> {
            last.put(part, new Span(began, Optional.of(clock.instant())));
            LOG.warnf("%s is back; it was lost at %s", part, began);
            oneByOne.onNext(part);
        });
    }

    /** Whether the part cannot be used now. */
    public boolean isLost(Part part) {
        return since.containsKey(part);
    }

    /** The time for which the part was lost last; it may last. */
    Optional<Span> last(Part part) {
        return Optional.ofNullable(last.get(part));
    }

    /** Everything that is lost now, the longest first. */
    public List<Outage> now() {
        return since.entrySet().stream()
                .map(entry -> new Outage(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Outage::since).thenComparing(Outage::part))
                .toList();
    }

    /** What is lost, now and whenever it changes. */
    public Multi<List<Outage>> changes() {
        return Multi.createBy()
                .merging()
                .streams(
                        changes.onOverflow().dropPreviousItems().map(part -> now()),
                        Multi.createFrom().items(() -> Stream.of(now())));
    }
}
