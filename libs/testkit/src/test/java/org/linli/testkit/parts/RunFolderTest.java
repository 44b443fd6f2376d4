package org.linli.testkit.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final List<String> SLEEP = List.of("sleep", "600");

    @TempDir
    private Path folder;

    @Test
    void aSecondRunInTheSameFolderIsRefused() {
        try (RunFolder held = RunFolder.open(folder)) {
            assertThatThrownBy(() -> RunFolder.open(held.path()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already running");
        }
    }

    @Test
    void closingEndsWhatWasStarted() {
        PartProcess process;
        try (RunFolder run = RunFolder.open(folder)) {
            process = PartProcess.start(run, "sleeper", folder, SLEEP, Map.of());
        }

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void theProcessesOfARunAreKnownByNameWhileTheyLive() {
        try (RunFolder run = RunFolder.open(folder)) {
            PartProcess lasting = PartProcess.start(run, "lasting", folder, SLEEP, Map.of());
            PartProcess.start(run, "killed", folder, SLEEP, Map.of()).kill();

            assertThat(run.processes())
                    .hasSize(1)
                    .hasEntrySatisfying(
                            "lasting", process -> assertThat(process.pid()).isEqualTo(lasting.pid()));
        }
    }

    @Test
    void leftoversOfAKilledRunAreFoundAndEnded() throws IOException {
        // Given
        Process leftover = new ProcessBuilder(SLEEP).start();
        new ProcessLedger(folder.resolve("run")).enter("sleeper", leftover.toHandle());

        // When
        try (RunFolder run = RunFolder.open(folder)) {

            // Then
            assertThat(run.leftovers()).containsExactly("sleeper");
            assertThat(leftover.isAlive()).isFalse();
        }
    }

    @Test
    void aProcessThatMerelyGotTheSameNumberIsLeftAlone() throws IOException {
        // Given
        Process stranger = new ProcessBuilder(SLEEP).start();
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/sleeper.pid"), stranger.pid() + " 12345");

        // When
        RunFolder.open(folder).close();

        // Then
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void aProcessThatEndsAtOnceIsReportedWithItsLastWords() {
        try (RunFolder run = RunFolder.open(folder)) {
            PartProcess process =
                    PartProcess.start(run, "speaker", folder, List.of("sh", "-c", "echo no milk; exit 3"), Map.of());

            assertThatThrownBy(() -> process.awaitReady(() -> false, Duration.ofSeconds(5)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("exit code 3")
                    .hasMessageContaining("no milk");
        }
    }
}
