package org.linli.registry.audit.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.audit.domain.LogLine;
import org.linli.registry.audit.domain.Seal;

/**
 * Gives the lines of the access log their places in the chain, shortly after they are committed. Not in the transaction
 * that writes them: the chain is one, so each unmasking would wait for the commit of the one before, and an emergency for
 * whoever holds the lock. The line is safe in its own transaction, the database itself notes that it waits, and the note
 * goes in the transaction of the seal, so that neither a crash, a late commit nor a gap in positions loses a line. What
 * this leaves open is the time until the next tick, in which a line and its note could vanish together.
 */
@ApplicationScoped
@UnitOfWork
public class SealAccessLog {

    private static final int BATCH = 500;

    private final Chain chain;

    SealAccessLog(Chain chain) {
        this.chain = chain;
    }

    /**
     * The end of the chain.
     *
     * @param seal the last link
     * @param waiting lines that are not sealed yet
     */
    public record End(Seal seal, long waiting) {}

    /** Seals the next lines, unless another replica does; tells whether there may be more. */
    public Uni<Boolean> next() {
        return chain.lead().chain(leads -> leads ? batch() : Uni.createFrom().item(false));
    }

    /** The head of the chain, to be kept outside. */
    public Uni<End> end() {
        return chain.waiting().chain(waiting -> chain.head().map(head -> new End(head, waiting)));
    }

    private Uni<Boolean> batch() {
        return chain.unsealed(BATCH)
                .chain(lines -> lines.isEmpty()
                        ? Uni.createFrom().item(false)
                        : chain.head()
                                .map(head -> sealed(head, lines))
                                .chain(chain::append)
                                .replaceWith(lines.size() == BATCH));
    }

    private static List<Seal> sealed(Seal head, List<LogLine> lines) {
        List<Seal> seals = new ArrayList<>(lines.size());
        Seal last = head;
        for (LogLine line : lines) {
            last = last.next(line);
            seals.add(last);
        }
        return seals;
    }
}
