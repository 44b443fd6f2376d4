package org.linli.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.UnitOfWork;

/**
 * Creates that may be repeated: the {@code Idempotency-Key} is stored with the answer in the transaction of the effect.
 * The same caller, operation, key and body get the first answer again; another body with the same key is refused. Two at
 * the same time wait for each other.
 */
@ApplicationScoped
public class IdempotentWrites {

    private static final String CLAIM = """
            insert into idempotency_key (subject, operation, key, request_hash) values (:subject, :operation, :key, :hash)
            on conflict do nothing
            """;
    private static final String FIND = """
            select request_hash, cast(answer as text) from idempotency_key
             where subject = :subject and operation = :operation and key = :key
            """;
    private static final String ANSWER = """
            update idempotency_key set answer = cast(cast(:answer as text) as jsonb)
             where subject = :subject and operation = :operation and key = :key
            """;

    private final ObjectMapper json;

    IdempotentWrites(ObjectMapper json) {
        this.json = json;
    }

    /**
     * One repeatable create.
     *
     * @param subject the caller's token subject
     * @param operation stable name, such as {@code orders.request}, with the ids in its path
     * @param key header {@code Idempotency-Key}
     * @param request body, to tell a repeat from a mistake
     */
    public record Write(
            String subject, String operation, @Nullable String key, Object request) {}

    /**
     * Runs {@code effect} once in one unit of work and returns its answer, or the stored answer of the first time.
     * Refused with 428 when the key is missing, 400 when it is malformed, 422 when it was used for another body.
     */
    @UnitOfWork
    public <T> Uni<T> once(Write write, Class<T> answerType, Supplier<Uni<T>> effect) {
        String key = requiredKey(write.key());
        String hash = hash(write.request());
        return Panache.getSession()
                .chain(session -> bind(session, CLAIM, write, key)
                        .setParameter("hash", hash)
                        .executeUpdate()
                        .chain(claimed -> claimed == 1
                                ? first(session, write, key, effect)
                                : repeated(session, write, key, hash, answerType)));
    }

    private <T> Uni<T> first(Mutiny.Session session, Write write, String key, Supplier<Uni<T>> effect) {
        return effect.get()
                .call(answer -> bind(session, ANSWER, write, key)
                        .setParameter("answer", write(answer))
                        .executeUpdate());
    }

    private <T> Uni<T> repeated(Mutiny.Session session, Write write, String key, String hash, Class<T> answerType) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("subject", write.subject())
                .setParameter("operation", write.operation())
                .setParameter("key", key)
                .getResultList()
                .map(rows -> answer(rows, hash, answerType));
    }

    private <T> T answer(List<Object[]> rows, String hash, Class<T> answerType) {
        Object[] row = rows.getFirst();
        if (!hash.equals(row[0])) {
            throw Refusal.of(
                    CommonError.IDEMPOTENCY_KEY_REUSED,
                    "this Idempotency-Key was used for another body\nMaybe make a new key for every new create.");
        }
        try {
            return json.readValue((String) row[1], answerType);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored answer is not readable", e);
        }
    }

    private static Mutiny.Query<?> bind(Mutiny.Session session, String sql, Write write, String key) {
        return session.createNativeQuery(sql)
                .setParameter("subject", write.subject())
                .setParameter("operation", write.operation())
                .setParameter("key", key);
    }

    /** The key of a header; refused with 428 when it is missing and 400 when it is malformed. */
    public static String requiredKey(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw Refusal.of(
                    CommonError.IDEMPOTENCY_KEY_REQUIRED,
                    "a create needs the header Idempotency-Key\nMaybe send a random UUID, the same one on every retry.");
        }
        if (!key.matches("[\\x21-\\x7e]{1,128}")) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "Idempotency-Key", "must be 1 to 128 visible characters");
        }
        return key;
    }

    private String hash(Object request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(write(request).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }

    private String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a request or answer could not be written as JSON", e);
        }
    }
}
