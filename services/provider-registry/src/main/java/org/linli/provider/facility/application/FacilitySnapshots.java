package org.linli.provider.facility.application;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.linli.provider.facility.domain.Facility;

/** Tells the other services how facilities stand now, in the transaction of the change. */
public interface FacilitySnapshots {

    /** Publishes the full state of each facility. */
    Uni<Void> publish(List<Facility> facilities);

    /** The same in the transaction of a connection, for many at once. */
    void publish(Connection connection, List<Facility> facilities) throws SQLException;
}
