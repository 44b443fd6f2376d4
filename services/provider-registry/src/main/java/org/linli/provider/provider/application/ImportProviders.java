package org.linli.provider.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.imports.Columns;
import org.linli.imports.Draft;
import org.linli.imports.ImportKind;
import org.linli.imports.Row;
import org.linli.imports.Verdict;
import org.linli.kernel.CreditCode;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ProviderId;
import org.linli.persistence.Ids;
import org.linli.provider.provider.application.AdmitProviders.Particulars;
import org.linli.provider.provider.application.ProviderLoading.Standing;
import org.linli.provider.provider.domain.Provider;
import org.linli.security.Roles;
import org.linli.security.Scope;

/** Admits providers from files, by the rules and with the events of {@link AdmitProviders}. */
@ApplicationScoped
class ImportProviders implements ImportKind<Provider> {

    private final ProviderForms forms;
    private final ProviderLoading loading;
    private final ProviderSnapshots snapshots;
    private final Ids ids;

    ImportProviders(ProviderForms forms, ProviderLoading loading, ProviderSnapshots snapshots, Ids ids) {
        this.forms = forms;
        this.loading = loading;
        this.snapshots = snapshots;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "providers";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.CIVIL_AFFAIRS);
    }

    @Override
    public Columns columns() {
        return forms.columns();
    }

    @Override
    public Draft<Provider> read(Row row, Scope scope) {
        DivisionCode admittedIn = AdmitProviders.officeOf(scope);
        Particulars told = forms.read(row);
        UUID id = ids.next();
        return new Draft<>(
                id,
                List.of(told.creditCode().value()),
                Provider.admit(new ProviderId(id), told.creditCode(), told.name(), told.kinds(), admittedIn));
    }

    @Override
    public Map<UUID, Verdict> examine(Connection connection, List<Draft<Provider>> drafts, Scope scope)
            throws SQLException {
        Set<CreditCode> codes =
                drafts.stream().map(draft -> draft.content().creditCode()).collect(Collectors.toSet());
        Map<CreditCode, Standing> registered = loading.registered(connection, codes);
        Map<UUID, Verdict> verdicts = new HashMap<>();
        for (Draft<Provider> draft : drafts) {
            Standing twin = registered.get(draft.content().creditCode());
            if (twin != null) {
                boolean known = ProviderAccess.manages(scope, twin.id(), twin.admittedIn());
                verdicts.put(draft.id(), new Verdict.Duplicate(known ? twin.id().value() : null));
            }
        }
        return verdicts;
    }

    @Override
    public void store(Connection connection, List<Draft<Provider>> drafts) throws SQLException {
        List<Provider> providers = drafts.stream().map(Draft::content).toList();
        loading.store(connection, providers);
        snapshots.publish(connection, providers);
    }
}
