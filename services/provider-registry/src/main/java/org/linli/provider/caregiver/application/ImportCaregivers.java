package org.linli.provider.caregiver.application;

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
import org.linli.kernel.CaregiverId;
import org.linli.kernel.CreditCode;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.provider.caregiver.application.CaregiverLoading.Employed;
import org.linli.provider.caregiver.application.CaregiverLoading.Reference;
import org.linli.provider.caregiver.domain.Caregiver;
import org.linli.provider.caregiver.domain.Caregiver.Work;
import org.linli.provider.facility.application.BaseFacilities;
import org.linli.provider.facility.application.FacilityNames;
import org.linli.provider.provider.application.NamedProviders;
import org.linli.security.Roles;
import org.linli.security.Scope;

/** Employs caregivers from files, by the rules and with the events of {@link EmployCaregivers}. */
@ApplicationScoped
class ImportCaregivers implements ImportKind<NewCaregiver> {

    private static final String BASE = "baseFacility";

    private final CaregiverForms forms;
    private final CaregiverLoading loading;
    private final CaregiverSnapshots snapshots;
    private final NamedProviders providers;
    private final BaseFacilities bases;
    private final Ids ids;

    ImportCaregivers(
            CaregiverForms forms,
            CaregiverLoading loading,
            CaregiverSnapshots snapshots,
            NamedProviders providers,
            BaseFacilities bases,
            Ids ids) {
        this.forms = forms;
        this.loading = loading;
        this.snapshots = snapshots;
        this.providers = providers;
        this.bases = bases;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "caregivers";
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
    public Draft<NewCaregiver> read(Row row, Scope scope) {
        NewCaregiver read = forms.read(row);
        return new Draft<>(ids.next(), List.of(read.provider() + "|" + read.externalRef()), read);
    }

    @Override
    public Map<UUID, Verdict> examine(Connection connection, List<Draft<NewCaregiver>> drafts, Scope scope)
            throws SQLException {
        NamedProviders.Found found = providers.find(connection, codes(drafts));
        Map<UUID, Verdict> verdicts = new HashMap<>();
        Map<UUID, Reference> references = new HashMap<>();
        for (Draft<NewCaregiver> draft : drafts) {
            NewCaregiver read = draft.content();
            refusedOr(draft, verdicts, () -> {
                ProviderId employer = found.requireTakingOn(read.provider(), scope);
                references.put(draft.id(), new Reference(employer, read.externalRef()));
            });
        }
        Map<Reference, CaregiverId> stored = loading.stored(connection, Set.copyOf(references.values()));
        FacilityNames names = bases.named(connection, employers(references));
        for (Draft<NewCaregiver> draft : drafts) {
            Reference reference = references.get(draft.id());
            CaregiverId twin = reference == null ? null : stored.get(reference);
            if (twin != null) {
                verdicts.put(draft.id(), new Verdict.Duplicate(twin.value()));
            } else if (reference != null) {
                refusedOr(
                        draft,
                        verdicts,
                        () -> names.requireInUse(
                                BASE, reference.provider(), draft.content().base()));
            }
        }
        return verdicts;
    }

    @Override
    public void store(Connection connection, List<Draft<NewCaregiver>> drafts) throws SQLException {
        NamedProviders.Found found = providers.find(connection, codes(drafts));
        FacilityNames names = bases.named(
                connection,
                drafts.stream()
                        .map(draft -> found.id(draft.content().provider()))
                        .collect(Collectors.toSet()));
        List<Employed> employed = new ArrayList<>();
        for (Draft<NewCaregiver> draft : drafts) {
            NewCaregiver read = draft.content();
            ProviderId employer = found.id(read.provider());
            Work work = new Work(names.requireInUse(BASE, employer, read.base()), read.travelMode(), read.skills());
            CaregiverId id = new CaregiverId(draft.id());
            employed.add(new Employed(
                    Caregiver.employ(id, employer, read.person(), work, read.certificates()), read.externalRef()));
        }
        loading.store(connection, employed);
        snapshots.publish(connection, employed.stream().map(Employed::caregiver).toList());
    }

    private static void refusedOr(Draft<NewCaregiver> draft, Map<UUID, Verdict> verdicts, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            verdicts.put(draft.id(), Verdict.Rejected.because(refusal));
        }
    }

    private static Set<CreditCode> codes(List<Draft<NewCaregiver>> drafts) {
        return drafts.stream().map(draft -> draft.content().provider()).collect(Collectors.toSet());
    }

    private static Set<ProviderId> employers(Map<UUID, Reference> references) {
        return references.values().stream().map(Reference::provider).collect(Collectors.toSet());
    }
}
