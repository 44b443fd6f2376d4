package org.linli.registry.audit.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.registry.audit.application.Chain;
import org.linli.registry.audit.domain.Finding;
import org.linli.registry.audit.domain.LogLine;
import org.linli.registry.audit.domain.Seal;
import org.linli.registry.audit.domain.SealedLine;

/** The tables {@code access_log}, {@code access_log_seal} and {@code access_log_unsealed}. */
@ApplicationScoped
class SqlChain implements Chain {

    /** Keeps the sealer's lock apart from other advisory locks. */
    private static final long SEALER = 0x7365616c6572L;

    /** Every column of a line; a new column of the table belongs at the end. The time in microseconds since 1970. */
    private static final String COLUMNS = """
            l.position as line, cast(l.position as text) as c1, cast(l.id as text) as c2,
            cast(cast(extract(epoch from l.at) * 1000000 as bigint) as text) as c3, l.subject as c4, l.username as c5,
            l.roles as c6, cast(l.resident_id as text) as c7, l.purpose as c8, l.fields as c9, l.result as c10,
            l.ip as c11, l.note_sealed as c12
            """;

    private static final String START =
            "select seq, position, hash from access_log_checkpoint order by seq desc limit 1";
    private static final String HEAD = "select seq, position, hash from access_log_seal order by seq desc limit 1";
    private static final String UNSEALED = "select " + COLUMNS + """
             from access_log_unsealed u join access_log l on l.position = u.position order by u.position limit :limit
            """;
    private static final String SEAL = """
            with sealed as (
                insert into access_log_seal (seq, position, hash)
                select cast(s.seq as bigint), cast(s.position as bigint), s.hash
                  from unnest(string_to_array(:seqs, ','), string_to_array(:positions, ','),
                              string_to_array(:hashes, ',')) as s (seq, position, hash)
                returning position)
            delete from access_log_unsealed u using sealed where u.position = sealed.position
            """;
    private static final String AFTER = "select s.seq, s.position, s.hash, " + COLUMNS + """
             from access_log_seal s left join access_log l on l.position = s.position
            where s.seq > :seq and s.seq <= :last order by s.seq limit :limit
            """;
    private static final String STRAY = """
            (select 'LINE_SMUGGLED', l.position from access_log l
              where not exists (select 1 from access_log_seal s where s.position = l.position)
                and not exists (select 1 from access_log_unsealed u where u.position = l.position)
              order by l.position limit 1)
            union all
            (select 'LINE_MISSING', u.position from access_log_unsealed u
              where not exists (select 1 from access_log l where l.position = u.position)
              order by u.position limit 1)
            """;

    @Override
    public Uni<Boolean> lead() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select pg_try_advisory_xact_lock(:sealer)", Boolean.class)
                        .setParameter("sealer", SEALER)
                        .getSingleResult());
    }

    @Override
    public Uni<Void> hold() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from (select pg_advisory_xact_lock(:sealer)) locked", Integer.class)
                        .setParameter("sealer", SEALER)
                        .getSingleResult())
                .replaceWithVoid();
    }

    @Override
    public Uni<Seal> start() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(START, Object[].class).getResultList())
                .map(rows -> rows.stream().findFirst().map(SqlChain::seal).orElse(Seal.NONE));
    }

    @Override
    public Uni<Seal> head() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(HEAD, Object[].class).getResultList())
                .map(rows -> rows.stream().findFirst().map(SqlChain::seal).orElse(Seal.NONE));
    }

    @Override
    public Uni<Long> waiting() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select count(*) from access_log_unsealed", Long.class)
                        .getSingleResult());
    }

    @Override
    public Uni<List<LogLine>> unsealed(int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNSEALED, Object[].class)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> line(row, 0)).toList());
    }

    @Override
    public Uni<Void> append(List<Seal> seals) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SEAL)
                        .setParameter("seqs", joined(seals, Seal::seq))
                        .setParameter("positions", joined(seals, Seal::position))
                        .setParameter("hashes", joined(seals, Seal::hash))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<SealedLine>> after(long seq, long last, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(AFTER, Object[].class)
                        .setParameter("seq", seq)
                        .setParameter("last", last)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new SealedLine(seal(row), row[3] == null ? null : line(row, 3)))
                        .toList());
    }

    @Override
    public Uni<Optional<Finding>> stray() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(STRAY, Object[].class).getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Finding(Finding.Kind.valueOf((String) row[0]), null, number(row[1]))));
    }

    private static Seal seal(@Nullable Object[] row) {
        return new Seal(number(row[0]), number(row[1]), (String) row[2]);
    }

    private static LogLine line(@Nullable Object[] row, int from) {
        return new LogLine(
                number(row[from]),
                Arrays.stream(row).skip(from + 1L).map(String.class::cast).toList());
    }

    private static long number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalStateException("no number in a column of numbers");
    }

    private static String joined(List<Seal> seals, Function<Seal, Object> part) {
        return seals.stream().map(seal -> part.apply(seal).toString()).collect(Collectors.joining(","));
    }
}
