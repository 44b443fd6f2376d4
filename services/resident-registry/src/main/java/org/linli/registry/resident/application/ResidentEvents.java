package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.domain.ResidentFile;

/** Tells the other services what they may know. Needs an open unit of work. */
public interface ResidentEvents {

    /** Publishes the present state of these files once the unit of work is committed. */
    Uni<Void> publish(List<ResidentFile> files);

    /** Says that a resident is gone, in the version after her last. */
    Uni<Void> gone(ResidentId resident, long version);

    /** The same as {@link #publish(List)} in the transaction of a connection, for many at once. */
    void publish(Connection connection, List<ResidentFile> files) throws SQLException;
}
