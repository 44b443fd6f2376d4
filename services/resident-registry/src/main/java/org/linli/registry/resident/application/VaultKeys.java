package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The vault's keys, what they seal, and the runs that wrap residents' keys anew. Needs an open unit of work. */
public interface VaultKeys {

    /** Id of the vault key that wraps new residents' keys on this replica. */
    String activeId();

    /** Every vault key in the ring of this replica, and every one that still seals something. */
    Uni<List<Use>> uses();

    /** Begins a run unless one is under way; tells the one that is. */
    Uni<KeyRotation> begin(KeyRotation rotation, String by);

    /** One run. */
    Uni<Optional<KeyRotation>> find(UUID id);

    /** The run under way, unless another replica has it in hand; locked until the unit of work ends. */
    Uni<Optional<KeyRotation>> lockRunning();

    /** Stores how far a run is. */
    Uni<Void> save(KeyRotation rotation);

    /** How many residents' keys a vault key of this replica other than the active one wraps. */
    Uni<Long> left();

    /** Wraps some of them with the active one, passing over those that somebody else holds; tells how many. */
    Uni<Integer> rewrap(int limit);

    /**
     * What a vault key seals.
     *
     * @param keyId the key
     * @param known it is in the ring of this replica
     * @param active it wraps new residents' keys
     * @param subjectKeys residents' keys that it wraps
     * @param importPieces pieces of files on their way in that it seals; they go by themselves
     */
    record Use(String keyId, boolean known, boolean active, long subjectKeys, long importPieces) {

        /** Whether it may leave the ring of keys. */
        public boolean removable() {
            return !active && subjectKeys == 0 && importPieces == 0;
        }
    }
}
