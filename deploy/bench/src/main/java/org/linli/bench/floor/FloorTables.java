package org.linli.bench.floor;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.testkit.Db;

/**
 * Tables of the floor in a schema of their own in order-dispatch's database, like the real ones down to the indexes, and
 * the real rows of one order, of which every insert of a floor is a copy with ids of its own.
 *
 * @param order id of that order
 * @param orderColumns columns of an order that are given, not left to their default
 * @param outboxColumns the same of a row of the outbox
 * @param events rows that the order wrote to the outbox
 */
public record FloorTables(UUID order, List<String> orderColumns, List<String> outboxColumns, long events) {

    private static final List<String> SCHEMA = List.of(
            "create schema floor",
            "create table floor.service_order (like service_order including all)",
            "create table floor.outbox (like outbox including all)",
            "create table floor.sample as select * from outbox where false",
            """
            create function floor.keep() returns trigger language plpgsql as $$
            begin
                insert into floor.sample select new.*;
                return null;
            end
            $$""",
            "create trigger floor_keep after insert on outbox for each row execute function floor.keep()");

    private static final String COLUMNS = """
            select column_name from information_schema.columns
             where table_schema = 'public' and table_name = ? and column_default is null and is_identity = 'NO'
             order by ordinal_position
            """;

    /** Makes the tables, and lets one real order be placed to copy its rows before the relay takes them away. */
    public static FloorTables make(Db db, Supplier<UUID> placing) {
        SCHEMA.forEach(db::execute);
        UUID order = placing.get();
        db.execute("drop trigger floor_keep on outbox");
        return new FloorTables(order, columns(db, "service_order"), columns(db, "outbox"), db.count("floor.sample"));
    }

    /** The same two inserts for pgbench, ids made by the server. */
    public String pgbenchScript(Db db) {
        String orderRow = row(db, "service_order where id = '" + order + "'", orderColumns, "id")
                .getFirst();
        List<String> outboxRows = row(db, "floor.sample order by position", outboxColumns, "event_id");
        return """
                begin;
                insert into floor.service_order (%s) values (%s);
                insert into floor.outbox (%s) values %s;
                commit;
                """.formatted(
                        String.join(",", orderColumns),
                        orderRow,
                        String.join(",", outboxColumns),
                        outboxRows.stream().map(values -> "(" + values + ")").collect(Collectors.joining(",")));
    }

    private static List<String> row(Db db, String from, List<String> columns, String id) {
        String literals = columns.stream()
                .map(column -> column.equals(id) ? "'gen_random_uuid()'" : """
            coalesce('E''' || replace(replace(replace(%s::text, '\\', '\\\\'), '''', ''''''), ':', '\\x3A') || '''', 'null')""".formatted(column))
                .collect(Collectors.joining(", "));
        return db.rows("select concat_ws(',', " + literals + ") as literals from " + from).stream()
                .map(row -> String.valueOf(row.get("literals")).replace("\n", " "))
                .toList();
    }

    private static List<String> columns(Db db, String table) {
        return db.rows(COLUMNS, table).stream()
                .map(Map::values)
                .map(values -> string(values.iterator().next()))
                .toList();
    }

    private static String string(@Nullable Object value) {
        return String.valueOf(value);
    }
}
