package org.linli.provider.provider.application;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.linli.provider.provider.domain.Provider;

/** Tells the other services how providers stand now, in the transaction of the change. */
public interface ProviderSnapshots {

    /** Publishes the full state of each provider, contracts included. */
    Uni<Void> publish(List<Provider> providers);

    /** The same in the transaction of a connection, for many at once. */
    void publish(Connection connection, List<Provider> providers) throws SQLException;
}
