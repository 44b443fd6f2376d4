package org.linli.registry.reference;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.linli.kernel.CommonError;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.Refusal;

/** Reads divisions and categories. */
@ApplicationScoped
class References {

    private static final String DIVISION = "select code, name, level, parent from division where code = $1";
    private static final String CHILDREN =
            "select code, name, level, parent from division where parent = $1 order by code";
    private static final String CATEGORIES = "select code, name from category order by position";

    private final Pool pool;

    References(Pool pool) {
        this.pool = pool;
    }

    /** One division; refused with {@code NOT_FOUND}. */
    Uni<Division> division(DivisionCode code) {
        return pool.preparedQuery(DIVISION)
                .execute(Tuple.of(code.value()))
                .map(rows -> list(rows, References::division).stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "there is no division " + code)));
    }

    /** The divisions directly below, none for a community. */
    Uni<List<Division>> children(DivisionCode code) {
        return pool.preparedQuery(CHILDREN)
                .execute(Tuple.of(code.value()))
                .map(rows -> list(rows, References::division));
    }

    /** All categories in their order. */
    Uni<List<Category>> categories() {
        return pool.query(CATEGORIES)
                .execute()
                .map(rows -> list(rows, row -> new Category(row.getString("code"), row.getString("name"))));
    }

    private static Division division(Row row) {
        return new Division(
                row.getString("code"), row.getString("name"), row.getString("level"), row.getString("parent"));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> reader) {
        return StreamSupport.stream(rows.spliterator(), false).map(reader).toList();
    }
}
