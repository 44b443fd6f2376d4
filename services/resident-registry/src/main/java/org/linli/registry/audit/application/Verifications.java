package org.linli.registry.audit.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.linli.registry.audit.domain.Verification;

/** Verifications, one at a time. Needs an open unit of work. */
public interface Verifications {

    /** Begins one unless one is under way; tells the one that is. */
    Uni<Verification> begin(Verification verification, String by);

    /** One verification. */
    Uni<Optional<Verification>> find(UUID id);

    /** The head of the last one that found nothing wrong. */
    Uni<Optional<Verification.Head>> lastIntact();

    /** The one under way, unless another replica has it in hand; locked until the unit of work ends. */
    Uni<Optional<Verification>> lockRunning();

    /** Whether one is under way. */
    Uni<Boolean> running();

    /** Stores how far one is. */
    Uni<Void> save(Verification verification);
}
