package org.linli.provider.provider.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.CreditCode;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ProviderId;
import org.linli.persistence.EntityCopy;
import org.linli.persistence.Statements;
import org.linli.provider.provider.application.ProviderLoading;
import org.linli.provider.provider.domain.Provider;
import org.linli.provider.provider.domain.ProviderStatus;

/** Providers by the hundred: one query over all of them, then {@code COPY}. */
@ApplicationScoped
class BulkProviders implements ProviderLoading {

    private static final String REGISTERED =
            "select credit_code, id, status, admitted_in from provider where credit_code = any (?)";

    private final EntityCopy<ProviderRow> rows = EntityCopy.of(ProviderRow.class);

    @Override
    public Map<CreditCode, Standing> registered(Connection connection, Set<CreditCode> codes) throws SQLException {
        Map<CreditCode, Standing> registered = new HashMap<>();
        Statements.query(
                connection,
                REGISTERED,
                row -> registered.put(
                        new CreditCode(row.getString(1)),
                        new Standing(
                                new ProviderId(row.getObject(2, UUID.class)),
                                ProviderStatus.valueOf(row.getString(3)),
                                DivisionCode.parse(row.getString(4)))),
                (Object) codes.stream().map(CreditCode::value).toArray(String[]::new));
        return registered;
    }

    @Override
    public void store(Connection connection, List<Provider> providers) throws SQLException {
        rows.write(connection, providers.stream().map(ProviderRow::new).toList());
    }
}
