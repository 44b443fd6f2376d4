package org.linli.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives new ids: UUIDv7 (RFC 9562), so that they sort by time and fill indexes in order. */
@ApplicationScoped
public class Ids {

    /** A new id, unique across replicas. */
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
