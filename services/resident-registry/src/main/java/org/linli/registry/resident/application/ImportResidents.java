package org.linli.registry.resident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.imports.Columns;
import org.linli.imports.Draft;
import org.linli.imports.ImportKind;
import org.linli.imports.Row;
import org.linli.imports.Verdict;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.persistence.Ids;
import org.linli.registry.resident.application.ResidentLoading.Prepared;
import org.linli.registry.resident.domain.Findings;
import org.linli.registry.resident.domain.Resident;
import org.linli.registry.resident.domain.ResidentFile;
import org.linli.security.Roles;
import org.linli.security.Scope;

/** Registers residents from files, by the rules and with the events of {@link RegisterResidents}. */
@ApplicationScoped
class ImportResidents implements ImportKind<Prepared> {

    private final ResidentForms forms;
    private final ResidentLoading loading;
    private final ResidentEvents events;
    private final Ids ids;
    private final Clock clock;

    ImportResidents(ResidentForms forms, ResidentLoading loading, ResidentEvents events, Ids ids, Clock clock) {
        this.forms = forms;
        this.loading = loading;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COMMUNITY_WORKER, Roles.CIVIL_AFFAIRS, Roles.OPERATOR);
    }

    @Override
    public Columns columns() {
        return forms.columns();
    }

    @Override
    public Draft<Prepared> read(Row row, Scope scope) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeWindow.BUSINESS_ZONE);
        NewResident read = forms.read(row, loading.categories(), today);
        String division = read.particulars().address().division().value();
        if (!(scope instanceof Scope.Area area && division.startsWith(area.divisionPrefix()))) {
            throw Refusal.ofField(CommonError.NOT_ALLOWED, "address.divisionCode", "lies outside your division");
        }
        UUID id = ids.next();
        Prepared prepared =
                loading.prepare(Resident.registered(new ResidentId(id), read.particulars()), read.externalRef());
        return new Draft<>(id, prepared.keys(), prepared);
    }

    @Override
    public Map<UUID, Verdict> examine(Connection connection, List<Draft<Prepared>> drafts, Scope scope)
            throws SQLException {
        Map<UUID, Verdict> verdicts = new HashMap<>();
        loading.findings(connection, contents(drafts), scope)
                .forEach((id, findings) -> verdict(findings).ifPresent(verdict -> verdicts.put(id, verdict)));
        return verdicts;
    }

    @Override
    public void store(Connection connection, List<Draft<Prepared>> drafts) throws SQLException {
        List<Prepared> residents = contents(drafts);
        loading.store(connection, residents);
        events.publish(
                connection,
                residents.stream()
                        .map(prepared -> ResidentFile.unshared(prepared.resident()))
                        .toList());
    }

    private static List<Prepared> contents(List<Draft<Prepared>> drafts) {
        return drafts.stream().map(Draft::content).toList();
    }

    private static Optional<Verdict> verdict(Findings findings) {
        if (findings.registered()) {
            return Optional.of(new Verdict.Duplicate(
                    findings.visibleTwin() == null
                            ? null
                            : findings.visibleTwin().value()));
        }
        try {
            findings.refuseIfWrong();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(Verdict.Rejected.because(refusal));
        }
    }
}
