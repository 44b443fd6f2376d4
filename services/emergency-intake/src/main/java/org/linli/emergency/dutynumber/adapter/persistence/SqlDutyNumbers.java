package org.linli.emergency.dutynumber.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.emergency.dutynumber.application.DutyDesk;
import org.linli.emergency.dutynumber.application.DutyNumber;
import org.linli.emergency.dutynumber.application.DutyNumbers;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.PhoneNumber;
import org.linli.persistence.FieldCipher;
import org.linli.security.Scope;

/** {@link DutyNumbers} in table {@code duty_number}: every change is a line, the last one of a division and desk counts. */
@ApplicationScoped
class SqlDutyNumbers implements DutyNumbers {

    private static final String LAST = """
            select l.division, l.desk, l.number_sealed, l.changed_by, l.changed_at
              from (select distinct on (d.division, d.desk) d.* from duty_number d where %s
                     order by d.division, d.desk, d.position desc) l
             where l.number_sealed is not null order by l.division %s, l.desk
            """;
    private static final String LIST =
            LAST.formatted("d.division like :scope and (d.division || '_' || d.desk) collate \"C\" > :after", "asc");
    private static final String FIND =
            LAST.formatted("d.division like :scope and d.division = :division and d.desk = :desk", "asc");
    private static final String CLOSEST =
            LAST.formatted("d.division = any(string_to_array(:divisions, ',')) and d.desk = :desk", "desc");
    private static final String ADD = """
            insert into duty_number (division, desk, number_sealed, changed_by, changed_at)
            values (:division, :desk, nullif(cast(:number as text), ''), :by, :at)
            """;

    private final FieldCipher cipher;

    SqlDutyNumbers(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Uni<List<DutyNumber>> list(String after, int limit, Scope scope) {
        return numbers(LIST, Map.of("scope", area(scope), "after", after), limit);
    }

    @Override
    public Uni<Optional<DutyNumber>> find(DivisionCode division, DutyDesk desk, Scope scope) {
        return numbers(FIND, Map.of("scope", area(scope), "division", division.value(), "desk", desk.name()), 1)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<PhoneNumber>> closest(String division, DutyDesk desk) {
        if (!DivisionCode.isValid(division)) {
            return Uni.createFrom().item(Optional.empty());
        }
        String upwards = Stream.iterate(
                        Optional.of(DivisionCode.parse(division)),
                        Optional::isPresent,
                        one -> one.flatMap(DivisionCode::parent))
                .map(one -> one.orElseThrow().value())
                .collect(Collectors.joining(","));
        return numbers(CLOSEST, Map.of("divisions", upwards, "desk", desk.name()), 1)
                .map(found -> found.stream().findFirst().map(DutyNumber::number));
    }

    @Override
    public Uni<Void> set(DutyNumber number) {
        String sealed =
                cipher.encrypt(number.number().value(), place(number.division().value(), number.desk()));
        return add(number.division(), number.desk(), sealed, number.by(), number.at());
    }

    @Override
    public Uni<Void> remove(DivisionCode division, DutyDesk desk, String by, Instant at) {
        return add(division, desk, "", by, at);
    }

    private static Uni<Void> add(DivisionCode division, DutyDesk desk, String sealed, String by, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("division", division.value())
                        .setParameter("desk", desk.name())
                        .setParameter("number", sealed)
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<List<DutyNumber>> numbers(String sql, Map<String, String> parameters, int limit) {
        return Panache.getSession()
                .chain(session -> {
                    Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
                    parameters.forEach(query::setParameter);
                    return query.setMaxResults(limit).getResultList();
                })
                .map(rows -> rows.stream().map(this::number).toList());
    }

    private DutyNumber number(Object[] row) {
        String division = (String) row[0];
        DutyDesk desk = DutyDesk.valueOf((String) row[1]);
        return new DutyNumber(
                new DivisionCode(division),
                desk,
                new PhoneNumber(cipher.decrypt((String) row[2], place(division, desk))),
                (String) row[3],
                instant(row[4]));
    }

    private static String place(String division, DutyDesk desk) {
        return "duty_number|number|" + division + "|" + desk;
    }

    /** Whoever works for no area matches nothing. */
    private static String area(Scope scope) {
        return scope instanceof Scope.Area(String prefix) ? prefix + "%" : "";
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
