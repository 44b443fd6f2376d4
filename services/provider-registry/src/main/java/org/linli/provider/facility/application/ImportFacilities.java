package org.linli.provider.facility.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.provider.facility.application.FacilityLoading.Opened;
import org.linli.provider.facility.domain.Facility;
import org.linli.provider.provider.application.NamedProviders;
import org.linli.security.Roles;
import org.linli.security.Scope;

/** Opens facilities from files, by the rules and with the events of {@link KeepFacilities}. */
@ApplicationScoped
class ImportFacilities implements ImportKind<NewFacility> {

    private final FacilityForms forms;
    private final FacilityLoading loading;
    private final FacilitySnapshots snapshots;
    private final NamedProviders providers;
    private final Ids ids;

    ImportFacilities(
            FacilityForms forms,
            FacilityLoading loading,
            FacilitySnapshots snapshots,
            NamedProviders providers,
            Ids ids) {
        this.forms = forms;
        this.loading = loading;
        this.snapshots = snapshots;
        this.providers = providers;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "facilities";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.CIVIL_AFFAIRS, Roles.PROVIDER_ADMIN);
    }

    @Override
    public Columns columns() {
        return forms.columns();
    }

    @Override
    public Draft<NewFacility> read(Row row, Scope scope) {
        NewFacility read = forms.read(row);
        List<String> keys = new ArrayList<>(
                List.of(read.provider() + "|" + read.particulars().name()));
        if (read.externalRef() != null) {
            keys.add(read.provider() + "|" + read.externalRef());
        }
        return new Draft<>(ids.next(), keys, read);
    }

    @Override
    public Map<UUID, Verdict> examine(Connection connection, List<Draft<NewFacility>> drafts, Scope scope)
            throws SQLException {
        NamedProviders.Found found = providers.find(connection, codes(drafts));
        Map<UUID, Verdict> verdicts = new HashMap<>();
        Map<UUID, ProviderId> owners = new HashMap<>();
        for (Draft<NewFacility> draft : drafts) {
            try {
                owners.put(draft.id(), found.requireTakingOn(draft.content().provider(), scope));
            } catch (Refusal refusal) {
                verdicts.put(draft.id(), Verdict.Rejected.because(refusal));
            }
        }
        Set<ProviderId> distinct = Set.copyOf(owners.values());
        loading.lock(connection, distinct);
        FacilityNames names = loading.named(connection, distinct);
        for (Draft<NewFacility> draft : drafts) {
            ProviderId owner = owners.get(draft.id());
            if (owner != null) {
                NewFacility read = draft.content();
                names.twin(owner, read.externalRef(), read.particulars().name())
                        .ifPresent(twin -> verdicts.put(draft.id(), new Verdict.Duplicate(twin.value())));
            }
        }
        return verdicts;
    }

    @Override
    public void store(Connection connection, List<Draft<NewFacility>> drafts) throws SQLException {
        NamedProviders.Found found = providers.find(connection, codes(drafts));
        List<Opened> opened = drafts.stream()
                .map(draft -> new Opened(
                        Facility.open(
                                new FacilityId(draft.id()),
                                found.id(draft.content().provider()),
                                draft.content().particulars()),
                        draft.content().externalRef()))
                .toList();
        loading.store(connection, opened);
        snapshots.publish(connection, opened.stream().map(Opened::facility).toList());
    }

    private static Set<CreditCode> codes(List<Draft<NewFacility>> drafts) {
        return drafts.stream().map(draft -> draft.content().provider()).collect(Collectors.toSet());
    }
}
