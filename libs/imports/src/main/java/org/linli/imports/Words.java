package org.linli.imports;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.persistence.Statements;

/**
 * A table of words with their codes, as it was a moment ago, for cells in which either may be written. Full and half
 * width are the same. Thread safe; waits for the database now and then.
 */
public final class Words {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final String namesAndCodes;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    /** Of the query {@code namesAndCodes}, whose columns are the name and the code. */
    public Words(AgroalDataSource dataSource, Clock clock, String namesAndCodes) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.namesAndCodes = namesAndCodes;
    }

    private record Known(Map<String, String> codes, Instant since) {}

    /** The code of a word, empty when it is neither a name nor a code. */
    public Optional<String> code(String written) {
        return Optional.ofNullable(codes().get(normal(written)));
    }

    private Map<String, String> codes() {
        Known present = known;
        return present.since().plus(FRESH).isAfter(clock.instant()) ? present.codes() : read();
    }

    private Map<String, String> read() {
        Map<String, String> codes = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            Statements.query(connection, namesAndCodes, row -> {
                codes.put(normal(row.getString(1)), row.getString(2));
                codes.put(row.getString(2), row.getString(2));
            });
        } catch (SQLException e) {
            throw new IllegalStateException("words cannot be read", e);
        }
        known = new Known(codes, clock.instant());
        return codes;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    }
}
