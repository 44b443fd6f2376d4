package org.linli.provider.catalogue.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.kernel.Refusal;
import org.linli.provider.catalogue.application.ServiceKinds;
import org.linli.provider.catalogue.domain.Term;
import org.linli.provider.domain.ProviderError;

@ApplicationScoped
class SqlServiceKinds implements ServiceKinds {

    @Override
    public Uni<List<Term>> list() {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ServiceKindRow k order by k.code", ServiceKindRow.class)
                        .getResultList())
                .map(rows -> rows.stream().map(ServiceKindRow::toTerm).toList());
    }

    @Override
    public Uni<Set<String>> known(Set<String> codes) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select k.code from ServiceKindRow k where k.code in :codes", String.class)
                        .setParameter("codes", codes)
                        .getResultList())
                .map(HashSet::new);
    }

    @Override
    public Uni<Term> add(Term term) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into service_kind (code, name) values (:code, :name) on conflict do nothing")
                        .setParameter("code", term.code())
                        .setParameter("name", term.name())
                        .executeUpdate())
                .map(added -> {
                    if (added == 0) {
                        throw Refusal.ofField(ProviderError.CODE_TAKEN, "code", "there is such a service kind");
                    }
                    return term;
                });
    }
}
