package org.linli.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.linli.testkit.parts.Databases;

/**
 * What PostgreSQL does when it keeps one plan for all values, as it does after a few runs of a statement on a connection. The
 * tables of a test are small: ways out that only small tables have are shut by settings.
 */
public final class GenericPlan {

    private static final Pattern NAMED = Pattern.compile("(?<!:):([a-z]\\w*)", Pattern.CASE_INSENSITIVE);

    private GenericPlan() {}

    /**
     * The lines of the plan.
     *
     * @param sql with parameters by name or by number
     * @param settings of PostgreSQL, such as {@code enable_seqscan = off}
     */
    public static List<String> of(Db database, String sql, String... settings) {
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        String url = "jdbc:postgresql://" + database.url() + "?preferQueryMode=simple";
        try (Connection connection = DriverManager.getConnection(url, name, Databases.PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute("set " + setting);
            }
            try (ResultSet lines = statement.executeQuery("explain (generic_plan) " + numbered(sql))) {
                List<String> plan = new ArrayList<>();
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
                return plan;
            }
        } catch (SQLException e) {
            throw new AssertionError(sql + ": " + e.getMessage(), e);
        }
    }

    private static String numbered(String sql) {
        List<String> names =
                NAMED.matcher(sql).results().map(GenericPlan::name).distinct().toList();
        return NAMED.matcher(sql).replaceAll(found -> "\\$" + (names.indexOf(name(found)) + 1));
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
