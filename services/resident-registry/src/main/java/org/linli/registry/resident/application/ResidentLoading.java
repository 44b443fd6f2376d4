package org.linli.registry.resident.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.imports.Words;
import org.linli.registry.resident.domain.Findings;
import org.linli.registry.resident.domain.Resident;
import org.linli.security.Scope;

/** Brings in many residents at once. What needs the database works in the transaction of the connection it is given. */
public interface ResidentLoading {

    /** A resident sealed and ready to be stored. */
    interface Prepared {

        /** Who it is. */
        Resident resident();

        /** Blind indexes of what nobody else may have: identity number and external reference. */
        List<String> keys();
    }

    /** Seals a new resident; needs no database. */
    Prepared prepare(Resident resident, @Nullable String externalRef);

    /** The categories. */
    Words categories();

    /** What the registry knows about each of them, by id; as in registration. */
    Map<UUID, Findings> findings(Connection connection, List<Prepared> residents, Scope scope) throws SQLException;

    /** Stores them; fails when one was registered meanwhile. */
    void store(Connection connection, List<Prepared> residents) throws SQLException;
}
