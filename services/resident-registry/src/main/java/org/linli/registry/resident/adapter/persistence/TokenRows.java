package org.linli.registry.resident.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.persistence.TableCopy;
import org.linli.registry.resident.domain.Particulars;
import org.linli.registry.resident.domain.Resident;

/** The table {@code resident_token}, kept in the transactions that change residents. */
@ApplicationScoped
class TokenRows {

    private static final String ADD = """
            insert into resident_token (token, resident_id, division)
            select cast(token as bigint), cast(resident as uuid), division
              from unnest(string_to_array(:tokens, ','), string_to_array(:residents, ','), string_to_array(:divisions, ','))
                   rows(token, resident, division)
            on conflict do nothing
            """;
    private static final String DELETE = "delete from resident_token where resident_id = :resident";

    private final Tokens tokens;

    TokenRows(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Adds what is missing. */
    Uni<Void> add(Mutiny.Session session, List<Resident> several) {
        List<Long> keys = new ArrayList<>();
        List<String> residents = new ArrayList<>();
        List<String> divisions = new ArrayList<>();
        for (Resident resident : several) {
            for (Long token : of(resident)) {
                keys.add(token);
                residents.add(resident.id().toString());
                divisions.add(division(resident));
            }
        }
        return session.createNativeQuery(ADD)
                .setParameter("tokens", SearchList.joined(keys))
                .setParameter("residents", SearchList.joined(residents))
                .setParameter("divisions", SearchList.joined(divisions))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Puts the tokens of a changed resident in the place of the old ones, when they differ. */
    Uni<Void> replace(Mutiny.Session session, Resident before, Resident after) {
        boolean same = division(before).equals(division(after)) && of(before).equals(of(after));
        return same
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(DELETE)
                        .setParameter("resident", after.id().value())
                        .executeUpdate()
                        .chain(() -> add(session, List.of(after)));
    }

    /** Adds those of new residents in the transaction of the connection. */
    void copy(Connection connection, List<Resident> residents) throws SQLException {
        TableCopy rows = new TableCopy("resident_token", List.of("token", "resident_id", "division"));
        residents.forEach(resident ->
                of(resident).forEach(token -> rows.add(List.of(token, resident.id(), division(resident)))));
        rows.write(connection);
    }

    private Set<Long> of(Resident resident) {
        Particulars stated = resident.particulars();
        return tokens.of(stated.name(), stated.categories());
    }

    private static String division(Resident resident) {
        return resident.particulars().address().division().value();
    }
}
