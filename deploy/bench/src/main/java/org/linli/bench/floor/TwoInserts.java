package org.linli.bench.floor;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A row of an order and its rows of the outbox, in one transaction: the least that takes an order and tells of it. */
final class TwoInserts {

    private static final String ORDER_ID = "id";
    private static final String EVENT_ID = "event_id";

    private final Pool pool;
    private final List<String> orderColumns;
    private final List<String> outboxColumns;
    private final List<Row> orders;
    private final List<Row> events;
    private final String insertOrder;
    private final String insertEvents;

    private TwoInserts(
            Pool pool, List<String> orderColumns, List<String> outboxColumns, List<Row> orders, List<Row> events) {
        this.pool = pool;
        this.orderColumns = orderColumns;
        this.outboxColumns = outboxColumns;
        this.orders = orders;
        this.events = events;
        this.insertOrder = insert("floor.service_order", orderColumns, 1);
        this.insertEvents = insert("floor.outbox", outboxColumns, events.size());
    }

    /** Reads the rows to copy. */
    static Future<TwoInserts> of(Pool pool, UUID order, List<String> orderColumns, List<String> outboxColumns) {
        String orderRow = "select " + String.join(",", orderColumns) + " from service_order where id = $1";
        String eventRows = "select " + String.join(",", outboxColumns) + " from floor.sample order by position";
        return pool.preparedQuery(orderRow)
                .execute(Tuple.of(order))
                .compose(orders -> pool.query(eventRows)
                        .execute()
                        .map(events -> new TwoInserts(pool, orderColumns, outboxColumns, list(orders), list(events))));
    }

    /** Inserts them once more; the id of the order. */
    Future<UUID> run() {
        UUID order = UuidCreator.getTimeOrderedEpoch();
        Tuple orderRow = copy(orders, orderColumns, ORDER_ID, order);
        Tuple eventRows = copy(events, outboxColumns, EVENT_ID, null);
        return pool.withTransaction(connection -> connection
                .preparedQuery(insertOrder)
                .execute(orderRow)
                .compose(done -> connection.preparedQuery(insertEvents).execute(eventRows))
                .map(done -> order));
    }

    private static Tuple copy(
            List<Row> rows, List<String> columns, String idColumn, @org.jspecify.annotations.Nullable UUID id) {
        Tuple values = Tuple.tuple();
        for (Row row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                values.addValue(
                        !columns.get(i).equals(idColumn)
                                ? row.getValue(i)
                                : id == null ? UuidCreator.getTimeOrderedEpoch() : id);
            }
        }
        return values;
    }

    private static String insert(String table, List<String> columns, int rows) {
        int width = columns.size();
        String values = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, width)
                        .mapToObj(column -> "$" + (row * width + column + 1))
                        .collect(Collectors.joining(",", "(", ")")))
                .collect(Collectors.joining(","));
        return "insert into " + table + " (" + String.join(",", columns) + ") values " + values;
    }

    private static List<Row> list(Iterable<Row> rows) {
        List<Row> list = new ArrayList<>();
        rows.forEach(list::add);
        return list;
    }
}
