package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testkit.parts.CannotStart;

class AppsTest {
    @TempDir
    private Path project;

    @Test
    void aServiceThatIsNotBuiltSaysHowToBuildIt() {
        assertThatThrownBy(() -> Apps.built(project).jar("matching"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("matching is not built")
                .hasMessageContaining("./mvnw");
    }

    @Test
    void aCopyIsRefreshedByANewerBuildOnly() throws IOException {
        // Given
        build("first", Instant.parse("2026-11-22T08:00:00Z"));
        Path copy = Apps.copied(project, project.resolve("apps")).jar("matching");
        Files.writeString(copy.resolveSibling("mark"), "untouched");

        // When
        Apps.copied(project, project.resolve("apps")).jar("matching");

        // Then
        assertThat(copy).hasContent("first");
        assertThat(copy.resolveSibling("mark")).exists();

        // When
        build("second", Instant.parse("2026-11-22T09:00:00Z"));
        Apps.copied(project, project.resolve("apps")).jar("matching");

        // Then
        assertThat(copy).hasContent("second");
        assertThat(copy.resolveSibling("mark")).doesNotExist();
    }

    private void build(String content, Instant at) throws IOException {
        Path app = Files.createDirectories(project.resolve("services/matching/target/quarkus-app"));
        Path jar = Files.writeString(app.resolve("quarkus-run.jar"), content);
        Files.setLastModifiedTime(jar, FileTime.from(at));
    }
}
