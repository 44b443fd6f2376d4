package org.linli.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.bench.measure.Latencies;
import org.linli.testkit.Db;

/**
 * From the commit of a row to the commit of another row that was made because of it, both told by PostgreSQL
 * ({@code track_commit_timestamp}), which is one server with one clock.
 *
 * @param source database of the cause
 * @param causes query for columns {@code key} and {@code xmin} of the causes
 * @param target database of the effect
 * @param effects the same of the effects
 */
record Hop(Db source, String causes, Db target, String effects) {

    /** Keys of all causes there are. */
    Set<String> keys() {
        return times(source, causes).keySet();
    }

    /** Keys of all effects there are. */
    Set<String> done() {
        return times(target, effects).keySet();
    }

    /** Of the causes with these keys; one that has no effect is a failure. */
    Latencies latencies(Set<String> keys) {
        Map<String, Double> caused = times(source, causes);
        Map<String, Double> effected = times(target, effects);
        List<String> missing =
                keys.stream().filter(key -> !effected.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(missing.size() + " events had no effect, such as " + missing.getFirst());
        }
        return Latencies.ofMillis(keys.stream().mapToDouble(key -> time(effected, key) - time(caused, key)));
    }

    private static double time(Map<String, Double> times, String key) {
        return Objects.requireNonNull(times.get(key), key);
    }

    private static Map<String, Double> times(Db db, String rows) {
        return db.rows("""
            select key, extract(epoch from pg_xact_commit_timestamp(made)) * 1000.0 as millis from (%s) as those(key, made)
            """.formatted(rows)).stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("key")),
                        row -> ((Number) Objects.requireNonNull(row.get("millis"), "no commit timestamp"))
                                .doubleValue()));
    }
}
