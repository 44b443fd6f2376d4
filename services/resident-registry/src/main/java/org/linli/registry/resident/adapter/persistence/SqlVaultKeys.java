package org.linli.registry.resident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.persistence.DataKey;
import org.linli.registry.resident.application.KeyRotation;
import org.linli.registry.resident.application.VaultKeys;

/** The vault's keys as the tables {@code subject_key} and {@code import_piece} know them; runs in {@code key_rotation}. */
@ApplicationScoped
class SqlVaultKeys implements VaultKeys {

    private static final String USES = """
            select key_id, cast(sum(keys) as bigint), cast(sum(pieces) as bigint) from (
                select key_id, count(*) as keys, 0 as pieces from subject_key group by key_id
                union all
                select split_part(substr(content, 1, 100), ':', 1), 0, count(*) from import_piece
                 where content is not null group by 1
                union all
                select ring, 0, 0 from unnest(string_to_array(:ring, ',')) ring
            ) used group by key_id order by key_id
            """;
    private static final String BEGIN = """
            insert into key_rotation (id, to_key, started_at, started_by, total, done)
            values (:id, :key, :at, :by, :total, 0) on conflict do nothing
            """;
    private static final String RUNNING =
            "select id, to_key, started_at, total, done, finished_at from key_rotation where finished_at is null ";
    private static final String OLD = " from subject_key where key_id = any (string_to_array(:old, ','))";
    private static final String NEXT =
            "select resident_id, key_id, wrapped" + OLD + " limit :limit for update skip locked";
    private static final String WRAP = """
            update subject_key k set key_id = :key, wrapped = n.wrapped
              from unnest(string_to_array(:ids, ','), string_to_array(:wrapped, ',')) as n (id, wrapped)
             where k.resident_id = cast(n.id as uuid)
            """;

    private final Vault vault;

    SqlVaultKeys(Vault vault) {
        this.vault = vault;
    }

    private record Rewrapped(UUID resident, String wrapped) {}

    @Override
    public String activeId() {
        return vault.activeId();
    }

    @Override
    public Uni<List<Use>> uses() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(USES, Object[].class)
                        .setParameter("ring", String.join(",", vault.keyIds()))
                        .getResultList())
                .map(rows -> rows.stream().map(this::use).toList());
    }

    @Override
    public Uni<KeyRotation> begin(KeyRotation rotation, String by) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BEGIN)
                        .setParameter("id", rotation.id())
                        .setParameter("key", rotation.toKey())
                        .setParameter("at", rotation.startedAt())
                        .setParameter("by", by)
                        .setParameter("total", rotation.total())
                        .executeUpdate()
                        .chain(begun -> running(session, ""))
                        .map(running -> running.orElse(rotation)));
    }

    @Override
    public Uni<Optional<KeyRotation>> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(KeyRotationRow.class, id))
                .map(row -> Optional.ofNullable(row).map(KeyRotationRow::open));
    }

    @Override
    public Uni<Optional<KeyRotation>> lockRunning() {
        return Panache.getSession().chain(session -> running(session, "for update skip locked"));
    }

    @Override
    public Uni<Void> save(KeyRotation rotation) {
        return Panache.getSession()
                .chain(session -> session.find(KeyRotationRow.class, rotation.id())
                        .invoke(row -> row.take(rotation))
                        .chain(session::flush));
    }

    @Override
    public Uni<Long> left() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select count(*)" + OLD, Long.class)
                        .setParameter("old", old())
                        .getSingleResult());
    }

    @Override
    public Uni<Integer> rewrap(int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, Object[].class)
                        .setParameter("old", old())
                        .setParameter("limit", limit)
                        .getResultList()
                        .map(rows -> rows.stream().map(this::rewrapped).toList())
                        .chain(keys -> keys.isEmpty() ? Uni.createFrom().item(0) : store(session, keys)));
    }

    private Uni<Integer> store(Mutiny.Session session, List<Rewrapped> keys) {
        return session.createNativeQuery(WRAP)
                .setParameter("key", vault.activeId())
                .setParameter("ids", joined(keys, key -> key.resident().toString()))
                .setParameter("wrapped", joined(keys, Rewrapped::wrapped))
                .executeUpdate();
    }

    private Rewrapped rewrapped(@Nullable Object[] row) {
        UUID resident = (UUID) row[0];
        DataKey key = vault.rewrap(resident, (String) row[1], (String) row[2]);
        return new Rewrapped(resident, key.wrapped());
    }

    private Use use(@Nullable Object[] row) {
        String key = (String) row[0];
        return new Use(key, vault.keyIds().contains(key), key.equals(vault.activeId()), number(row[1]), number(row[2]));
    }

    /** The vault keys of the ring beside the active one; those that are not in it cannot be opened here. */
    private String old() {
        return vault.keyIds().stream()
                .filter(id -> !id.equals(vault.activeId()))
                .collect(Collectors.joining(","));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static String joined(List<Rewrapped> keys, Function<Rewrapped, String> part) {
        return keys.stream().map(part).collect(Collectors.joining(","));
    }

    private static Uni<Optional<KeyRotation>> running(Mutiny.Session session, String locking) {
        return session.createNativeQuery(RUNNING + locking, KeyRotationRow.class)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(KeyRotationRow::open));
    }
}
