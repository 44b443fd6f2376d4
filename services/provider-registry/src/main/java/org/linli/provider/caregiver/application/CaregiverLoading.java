package org.linli.provider.caregiver.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.ProviderId;
import org.linli.provider.caregiver.domain.Caregiver;

/** Brings in many caregivers at once, in the transaction of the connection it is given. */
public interface CaregiverLoading {

    /** What a provider's system calls a caregiver. */
    record Reference(ProviderId provider, String externalRef) {}

    /** A caregiver with what the provider's system calls her. */
    record Employed(Caregiver caregiver, String externalRef) {}

    /** The stored ones among these references. */
    Map<Reference, CaregiverId> stored(Connection connection, Set<Reference> references) throws SQLException;

    /** Stores new ones with their certificates; fails when one of a reference was stored meanwhile. */
    void store(Connection connection, List<Employed> caregivers) throws SQLException;
}
