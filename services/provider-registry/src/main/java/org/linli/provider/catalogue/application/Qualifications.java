package org.linli.provider.catalogue.application;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The qualifications a certificate may tell and an item may demand. */
public interface Qualifications extends Vocabulary {

    /** For each of the codes, the code itself and all it includes. */
    Uni<Map<String, List<String>>> including();

    /** The same over a connection. */
    Map<String, List<String>> including(Connection connection) throws SQLException;
}
