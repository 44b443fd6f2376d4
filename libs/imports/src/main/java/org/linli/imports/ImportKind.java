package org.linli.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.security.Scope;

/**
 * One kind of thing that can be imported; a bean of the service that owns it. Reading needs no database and runs ahead;
 * examining and storing share the transaction of the piece.
 *
 * @param <T> what a row is read into
 */
public interface ImportKind<T> {

    /** How a caller names it, such as {@code residents}. */
    String name();

    /** Who may import it. */
    Set<String> roles();

    /** The columns of its file. */
    Columns columns();

    /**
     * Reads and checks one row by itself. Throws {@link org.linli.kernel.Refusal} when it cannot be stored whatever the
     * database holds, such as outside the scope of the importer.
     */
    Draft<T> read(Row row, Scope scope);

    /**
     * What the database has against these drafts: what they refer to is missing, or they are stored already. Drafts that
     * may be stored are not in the answer.
     */
    Map<UUID, Verdict> examine(Connection connection, List<Draft<T>> drafts, Scope scope) throws SQLException;

    /** Stores drafts that passed, with the events that say so. Fails when somebody else stored one meanwhile: it is tried again. */
    void store(Connection connection, List<Draft<T>> drafts) throws SQLException;
}
