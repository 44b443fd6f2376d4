package org.linli.testkit.parts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The databases of a PostgreSQL at {@code address} (host and port): one per service, owned by the role of its name. */
public record Databases(String address) {
    /** Password of every role and of the superuser; a demo secret that production refuses. */
    public static final String PASSWORD = "linli-demo";

    static final String SUPERUSER = "postgres";
    private static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm");

    /** Creates role and database, with the extensions services use, unless they are there; true if it is new. */
    public boolean create(String name) {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            if (some(statement, "select 1 from pg_database where datname = '%s'".formatted(name))) {
                return false;
            }
            if (!some(statement, "select 1 from pg_roles where rolname = '%s'".formatted(name))) {
                statement.execute("create role %s login password '%s'".formatted(name, PASSWORD));
            }
            statement.execute("create database %s owner %s".formatted(name, name));
        } catch (SQLException e) {
            throw new CannotStart("The database %s cannot be created (%s).".formatted(name, e.getMessage()), e);
        }
        addExtensions(name);
        return true;
    }

    void setSuperuserPassword() {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("alter role %s password '%s'".formatted(SUPERUSER, PASSWORD));
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL refuses a password (%s).".formatted(e.getMessage()), e);
        }
    }

    private void addExtensions(String name) {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            for (String extension : EXTENSIONS) {
                statement.execute("create extension if not exists " + extension);
            }
        } catch (SQLException e) {
            throw new CannotStart("The database %s cannot be prepared (%s).".formatted(name, e.getMessage()), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + address + "/" + database, SUPERUSER, PASSWORD);
    }

    private static boolean some(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
