package org.linli.registry.audit.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.audit.domain.Seal;
import org.linli.registry.audit.domain.SealedLine;
import org.linli.registry.audit.domain.Verification;

/**
 * Cuts the oldest part of the access log once every line of it has been kept long enough, and leaves a checkpoint from which
 * the chain goes on. A line that must stay keeps all later ones; each class is kept at least as long as its policy says. What
 * is cut is read again first: a part that is broken stays, as evidence. The last link always stays.
 */
@ApplicationScoped
@UnitOfWork
public class CutAccessLog {

    private static final Logger LOG = Logger.getLogger(CutAccessLog.class);
    private static final int BATCH = 500;

    private final Chain chain;
    private final Retention retention;
    private final Verifications verifications;
    private final Ids ids;
    private final Clock clock;

    CutAccessLog(Chain chain, Retention retention, Verifications verifications, Ids ids, Clock clock) {
        this.chain = chain;
        this.retention = retention;
        this.verifications = verifications;
        this.ids = ids;
        this.clock = clock;
    }

    /** Cuts the next lines, unless the chain is in use; tells whether there may be more. */
    public Uni<Boolean> next() {
        return chain.lead()
                .chain(leads -> leads ? unlessRead() : Uni.createFrom().item(false));
    }

    /** How many lines would go now. */
    public Uni<Long> due() {
        return chain.start()
                .chain(start -> retention.expiredUpTo(clock.instant()).map(last -> Math.max(0, last - start.seq())));
    }

    /** How long classes of data are kept. */
    public Uni<List<Retention.Policy>> policies() {
        return retention.policies();
    }

    /** A verification under way began at the old beginning. */
    private Uni<Boolean> unlessRead() {
        return verifications
                .running()
                .chain(reading -> reading ? Uni.createFrom().item(false) : batch(clock.instant()));
    }

    private Uni<Boolean> batch(Instant now) {
        return chain.start()
                .chain(start -> retention
                        .expiredUpTo(now)
                        .chain(last -> chain.after(start.seq(), last, BATCH))
                        .map(links -> whole(start, links, now))
                        .chain(whole -> whole.isEmpty()
                                ? Uni.createFrom().item(false)
                                : retention
                                        .cut(whole.get(), whole.get().seq() - start.seq(), now)
                                        .replaceWith(true)));
    }

    /** The last of the links, if nothing is wrong with them. */
    private Optional<Seal> whole(Seal start, List<SealedLine> links, Instant now) {
        if (links.isEmpty()) {
            return Optional.empty();
        }
        Seal last = links.getLast().seal();
        Verification read = new Verification(ids.next(), now, start, last.seq(), null, null, null).read(links, now);
        if (read.finding() != null) {
            LOG.errorf("the access log is broken and is not cut: %s", read.finding());
            return Optional.empty();
        }
        return Optional.of(last);
    }
}
