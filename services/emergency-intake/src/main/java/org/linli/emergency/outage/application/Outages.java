package org.linli.emergency.outage.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What this replica cannot use now. Kept in memory: it must work when nothing else does. */
@ApplicationScoped
public class Outages {

    private static final Logger LOG = Logger.getLogger(Outages.class);

    /** What comes back for less than this has not been back. */
    static final Duration BACK_FOR_GOOD = Duration.ofMinutes(1);

    private final Map<Part, Span> spans = new ConcurrentHashMap<>();
    private final BroadcastProcessor<Part> changes = BroadcastProcessor.create();
    private final Flow.Processor<Part, Part> oneByOne = changes.serialized();
    private final Clock clock;

    public Outages(Clock clock) {
        this.clock = clock;
    }

    /** From when to when a part was lost. */
    record Span(Instant since, Optional<Instant> until) {

        boolean lasts() {
            return until.isEmpty();
        }

        Span again(Instant now) {
            boolean same =
                    until.map(end -> end.plus(BACK_FOR_GOOD).isAfter(now)).orElse(true);
            return new Span(same ? since : now, Optional.empty());
        }
    }

    /** The part cannot be used. Cheap; may be said again and again. */
    public void lost(Part part, String why) {
        Instant now = clock.instant();
        if (changed(part, before -> before.map(span -> span.again(now)).orElse(new Span(now, Optional.empty())))) {
            LOG.errorf("%s is lost: %s", part, why);
            oneByOne.onNext(part);
        }
    }

    private boolean changed(Part part, Function<Optional<Span>, Span> change) {
        AtomicBoolean news = new AtomicBoolean();
        spans.compute(part, (same, before) -> {
            Span after = change.apply(Optional.ofNullable(before));
            news.set(after.lasts() != (before != null && before.lasts()));
            return news.get() || before == null ? after : before;
        });
        return news.get();
    }

    /** The part can be used. */
    public void found(Part part) {
        Instant now = clock.instant();
        if (isLost(part)
                && changed(part, before -> new Span(before.map(Span::since).orElse(now), Optional.of(now)))) {
            LOG.warnf("%s is back", part);
            oneByOne.onNext(part);
        }
    }

    /** Whether the part cannot be used now. */
    public boolean isLost(Part part) {
        return last(part).map(Span::lasts).orElse(false);
    }

    /** The time for which the part was lost last; it may last. */
    Optional<Span> last(Part part) {
        return Optional.ofNullable(spans.get(part));
    }

    /** Everything that is lost now, the longest first. */
    public List<Outage> now() {
        return spans.entrySet().stream()
                .filter(entry -> entry.getValue().lasts())
                .map(entry -> new Outage(entry.getKey(), entry.getValue().since()))
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
