package org.linli.provider.caregiver.application;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.linli.provider.caregiver.domain.Caregiver;

/** Tells the other services how caregivers stand now, in the transaction of the change. */
public interface CaregiverSnapshots {

    /** Publishes the state of each caregiver, without anything that tells who it is. */
    Uni<Void> publish(List<Caregiver> caregivers);

    /** The same in the transaction of a connection, for many at once. */
    void publish(Connection connection, List<Caregiver> caregivers) throws SQLException;
}
