package org.linli.provider.catalogue.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Tells which qualifications stand in for which: a senior caregiver may do what a junior one may. */
@ApplicationScoped
public class QualificationLadder {

    private final Qualifications qualifications;

    QualificationLadder(Qualifications qualifications) {
        this.qualifications = qualifications;
    }

    /** For every qualification, itself and all it includes. Call it inside a unit of work. */
    public Uni<Map<String, List<String>>> including() {
        return qualifications.including();
    }

    /** The same over a connection. */
    public Map<String, List<String>> including(Connection connection) throws SQLException {
        return qualifications.including(connection);
    }
}
