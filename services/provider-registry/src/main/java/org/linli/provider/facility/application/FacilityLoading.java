package org.linli.provider.facility.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ProviderId;
import org.linli.provider.facility.domain.Facility;

/** Brings in many facilities at once, in the transaction of the connection it is given. */
public interface FacilityLoading {

    /** A facility with what another system calls it. */
    record Opened(Facility facility, @Nullable String externalRef) {}

    /** Keeps others from loading facilities of these providers until the transaction ends. */
    void lock(Connection connection, Set<ProviderId> providers) throws SQLException;

    /** All facilities of these providers. */
    FacilityNames named(Connection connection, Set<ProviderId> providers) throws SQLException;

    /** Stores new ones; fails when one of an external reference was stored meanwhile. */
    void store(Connection connection, List<Opened> facilities) throws SQLException;
}
