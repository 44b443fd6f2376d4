package org.linli.registry.audit.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.linli.registry.audit.domain.Finding;
import org.linli.registry.audit.domain.LogLine;
import org.linli.registry.audit.domain.Seal;
import org.linli.registry.audit.domain.SealedLine;

/** The access log and its seals. Needs an open unit of work. */
public interface Chain {

    /** Whether this replica is the sealer until the unit of work ends. */
    Uni<Boolean> lead();

    /** Waits until no sealer is at work, and keeps it out until the unit of work ends. */
    Uni<Void> hold();

    /** The seal before the first one that is kept: {@link Seal#NONE}, or where the oldest part was cut. */
    Uni<Seal> start();

    /** The last seal, {@link Seal#NONE} before the first. */
    Uni<Seal> head();

    /** How many lines wait to be sealed. */
    Uni<Long> waiting();

    /** Committed lines that wait to be sealed, in the order of their positions. */
    Uni<List<LogLine>> unsealed(int limit);

    /** Adds links to the chain; their lines no longer wait. */
    Uni<Void> append(List<Seal> seals);

    /** The links after {@code seq} up to {@code last}, with their lines. */
    Uni<List<SealedLine>> after(long seq, long last, int limit);

    /** A line that is neither sealed nor waits, or one that waits and is gone. */
    Uni<Optional<Finding>> stray();
}
