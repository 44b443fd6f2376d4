package org.linli.registry.resident.adapter.persistence;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Everybody with one of some keys: a range of an index for each key, in the order of the list of residents. A search walks
 * one of them and looks its residents up in the others; neither touches the rows of residents who do not fit.
 *
 * @param table where the ranges lie
 * @param column the key's column
 * @param type the key's type
 * @param keys the keys, as members of an array
 */
record SearchList(Table table, String column, String type, String keys) {

    /** So many steps ahead show how dense a list is: enough for a page or some, and soon read. */
    private static final int STEPS = 200;

    /** Where ranges lie. */
    enum Table {
        TOKENS("resident_token", "resident_id", ""),
        RESIDENTS("resident", "id", ""),
        /** By the index that is restricted to few. */
        INACTIVE("resident", "id", " and %1$s.status <> 'ACTIVE'");

        private final String name;
        private final String id;
        private final String restriction;

        Table(String name, String id, String restriction) {
            this.name = name;
            this.id = id;
            this.restriction = restriction;
        }
    }

    static SearchList of(Table table, String column, String type, Collection<?> keys) {
        return new SearchList(table, column, type, joined(keys));
    }

    /** Members of an array as one parameter. */
    static String joined(Collection<?> members) {
        return members.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** The place some steps ahead as a text that sorts like places, null when the list ends before. */
    String ahead(String parameter) {
        return """
                (select step.division || '.' || step.id
                   from unnest(string_to_array(:%1$s, ',')) wanted(key)
                  cross join lateral (select l.division, l.%2$s as id from %3$s l where %4$s limit %5$d) step
                  order by step.division, step.id offset %5$d - 1 limit 1)
                """.formatted(parameter, table.id, table.name, range() + order(), STEPS);
    }

    /** A query for the places of those who also satisfy a condition on {@code resident r} and on {@link #id}. */
    String walk(String parameter, String condition) {
        return """
                select distinct hit.division, hit.id
                  from unnest(string_to_array(:%1$s, ',')) wanted(key)
                 cross join lateral (
                   select l.division, l.%2$s as id
                     from %3$s l join resident r on r.id = l.%2$s and r.division = l.division
                    where %4$s and %5$s limit :limit) hit
                 order by hit.division, hit.id limit :limit
                """.formatted(parameter, table.id, table.name, range(), condition + order());
    }

    /** What the resident's id is called in the condition of a {@link #walk}; the division is {@code l.division}. */
    String id() {
        return "l." + table.id;
    }

    /** The condition of being on this list; the offset keeps the planner from turning it into a join. */
    String holds(String parameter, String division, String id) {
        return """
                exists (select 1 from %1$s o
                         where o.%2$s = any (cast(string_to_array(:%3$s, ',') as %4$s[]))%5$s
                           and o.division = %6$s and o.%7$s = %8$s offset 0)
                """.formatted(
                        table.name, column, parameter, type, table.restriction.formatted("o"), division, table.id, id);
    }

    private String range() {
        return "l.%1$s = cast(wanted.key as %2$s)%3$s and (l.division, l.%4$s) > (:division, :id) and l.division < :to"
                .formatted(column, type, table.restriction.formatted("l"), table.id);
    }

    private String order() {
        return " order by l.division, l." + table.id;
    }
}
