package org.linli.provider.provider.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.CreditCode;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ProviderId;
import org.linli.provider.provider.domain.Provider;
import org.linli.provider.provider.domain.ProviderStatus;

/** Brings in many providers at once, in the transaction of the connection it is given. */
public interface ProviderLoading {

    /** What decides who may touch what belongs to a provider. */
    record Standing(ProviderId id, ProviderStatus status, DivisionCode admittedIn) {}

    /** The registered ones among these credit codes. */
    Map<CreditCode, Standing> registered(Connection connection, Set<CreditCode> codes) throws SQLException;

    /** Stores new ones; fails when one was registered meanwhile. */
    void store(Connection connection, List<Provider> providers) throws SQLException;
}
