package org.linli.registry.resident.adapter.persistence;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * One way through the residents that fit a search: some ranges of an index, each in the order of the list. The shortest way
 * is taken; what else was asked for is checked on each resident it passes.
 *
 * @param table where the ranges lie
 * @param key the column that is the same in all of a range
 * @param type type of the key
 * @param keys one for each range
 */
record SearchList(Table table, String key, String type, String keys) {

    /** Ways longer than this are all the same. */
    private static final int LONG = 10_000;

    /** Where an index lies, and what its columns of the list's order are called. */
    enum Table {
        /** What residents are found by. */
        TOKENS("resident_token t", "t.division", "t.resident_id", " join resident r on r.id = t.resident_id"),
        /** The residents themselves. */
        RESIDENTS("resident r", "r.division", "r.id", "");

        private final String from;
        private final String division;
        private final String id;
        private final String join;

        Table(String from, String division, String id, String join) {
            this.from = from;
            this.division = division;
            this.id = id;
            this.join = join;
        }
    }

    static SearchList ofTokens(Collection<Long> tokens) {
        return new SearchList(Table.TOKENS, "t.token", "bigint", joined(tokens));
    }

    static SearchList ofColumn(String column, String type, Collection<?> values) {
        return new SearchList(Table.RESIDENTS, column, type, joined(values));
    }

    /** Members of an array, as one parameter. */
    static String joined(Collection<?> members) {
        return members.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** A scalar query for how long it is from the place on; {@code keys} names its parameter. */
    String length(String parameter) {
        return """
                (select sum(few.length) from unnest(string_to_array(:%1$s, ',')) wanted(key) cross join lateral (
                   select count(*) as length from (select 1 from %2$s where %3$s limit %4$d) one) few)
                """.formatted(parameter, table.from, range(), LONG);
    }

    /** A query for places of those who also satisfy {@code condition} on {@code resident r}, in order. */
    String places(String parameter, String condition) {
        return """
                select distinct hit.division, hit.id
                  from unnest(string_to_array(:%1$s, ',')) wanted(key) cross join lateral (
                   select %2$s as division, %3$s as id from %4$s%5$s where %6$s and %7$s
                    order by %2$s, %3$s limit :limit) hit
                 order by hit.division, hit.id limit :limit
                """.formatted(
                        parameter, table.division, table.id, table.from, table.join, range(), condition);
    }

    private String range() {
        return "%1$s = cast(wanted.key as %2$s) and (%3$s, %4$s) > (:division, :id) and %3$s < :to"
                .formatted(key, type, table.division, table.id);
    }
}
