package org.linli.provider.catalogue.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.Refusal;
import org.linli.persistence.Statements;
import org.linli.provider.catalogue.application.Qualifications;
import org.linli.provider.catalogue.domain.Term;
import org.linli.provider.domain.ProviderError;

@ApplicationScoped
class SqlQualifications implements Qualifications {

    private static final String INCLUDING = """
            with recursive ladder (code, included) as (
                select code, code from qualification
                union
                select ladder.code, q.includes from ladder join qualification q on q.code = ladder.included
                 where q.includes is not null
            )
            select code, included from ladder order by code, included
            """;
    private static final String ADD =
            "insert into qualification (code, name, includes) values (:code, :name, :includes) on conflict do nothing";

    @Override
    public Uni<List<Term>> list() {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from QualificationRow q order by q.code", QualificationRow.class)
                        .getResultList())
                .map(rows -> rows.stream().map(QualificationRow::toTerm).toList());
    }

    @Override
    public Uni<Set<String>> known(Set<String> codes) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select q.code from QualificationRow q where q.code in :codes", String.class)
                        .setParameter("codes", codes)
                        .getResultList())
                .map(HashSet::new);
    }

    @Override
    public Uni<Term> add(Term term) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("code", term.code())
                        .setParameter("name", term.name())
                        .setParameter("includes", term.includes())
                        .executeUpdate())
                .map(added -> {
                    if (added == 0) {
                        throw Refusal.ofField(ProviderError.CODE_TAKEN, "code", "there is such a qualification");
                    }
                    return term;
                });
    }

    @Override
    public Uni<Map<String, List<String>>> including() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(INCLUDING, Object[].class).getResultList())
                .map(pairs -> pairs.stream()
                        .collect(Collectors.groupingBy(
                                pair -> (String) pair[0],
                                Collectors.mapping(pair -> (String) pair[1], Collectors.toList()))));
    }

    @Override
    public Map<String, List<String>> including(Connection connection) throws SQLException {
        Map<String, List<String>> including = new HashMap<>();
        Statements.query(
                connection,
                INCLUDING,
                row -> including
                        .computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                        .add(row.getString(2)));
        return including;
    }
}
