package org.linli.testkit.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testkit.Db;

class PostgresTest {
    @TempDir
    private Path folder;

    @Test
    void rowsOutliveARestartAndADatabaseIsNewOnlyOnce() {
        // Given
        try (RunFolder run = RunFolder.open(folder)) {
            Postgres postgres = Postgres.start(run, Ports.free(), Durability.ON);
            assertThat(postgres.databases().create("kept")).isTrue();
            new Db(postgres.address() + "/kept").execute("create table note (text text)");
        }

        // When
        try (RunFolder run = RunFolder.open(folder)) {
            Postgres postgres =
                    Postgres.start(run, Ports.free(), Durability.ON, Map.of("track_commit_timestamp", "on"));

            // Then
            assertThat(postgres.databases().create("kept")).isFalse();
            Db db = new Db(postgres.address() + "/kept");
            assertThat(db.count("note")).isZero();
            assertThat(db.value("show fsync")).isEqualTo("on");
            assertThat(db.value("show synchronous_commit")).isEqualTo("on");
            assertThat(db.value("show track_commit_timestamp")).isEqualTo("on");
            assertThatThrownBy(() -> logInWithAWrongPassword(postgres)).isInstanceOf(SQLException.class);
        }
    }

    private static void logInWithAWrongPassword(Postgres postgres) throws SQLException {
        DriverManager.getConnection("jdbc:postgresql://" + postgres.address() + "/kept", "kept", "guess")
                .close();
    }
}
