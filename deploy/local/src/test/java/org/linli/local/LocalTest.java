package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testkit.parts.PartProcess;
import org.linli.testkit.parts.RunFolder;

class LocalTest {
    @TempDir
    private Path state;

    @Test
    void aFullDiskIsOneSentenceAndAnExitCode() throws Exception {
        assertThat(run(Map.of("LINLI_MIN_FREE_MIB", "999999999")))
                .matches(
                        "1: Only \\d+ MiB are free where .* is, and Linli needs 999999999\\. Maybe free some space first\\.");
    }

    @Test
    void aTakenPortIsOneSentenceAndAnExitCode() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(run(Map.of("LINLI_MIN_FREE_MIB", "1", "LINLI_PORT", port)))
                    .startsWith("1: Port " + port + ", meant for gateway, is taken.")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aSecondRunIsOneSentenceAndAnExitCode() throws Exception {
        try (RunFolder held = RunFolder.open(state)) {
            assertThat(run(Map.of("LINLI_MIN_FREE_MIB", "1")))
                    .isEqualTo(
                            "1: Linli is already running in %s. Maybe stop it first with Ctrl-C where it was started."
                                    .formatted(held.path()));
        }
    }

    @Test
    void roadsThatAreNotThereAreOneSentenceAndAnExitCode() throws Exception {
        assertThat(run(onFreePorts(Map.of("LINLI_MIN_FREE_MIB", "1", "LINLI_ROADS", "nowhere/city.osm.pbf"))))
                .contains("1: ")
                .contains("nowhere/city.osm.pbf, which cannot be read. Maybe give the path of an .osm");
    }

    private static Map<String, String> onFreePorts(Map<String, String> environment) {
        Map<String, String> free = new HashMap<>(environment);
        PortPlan.random().processes().forEach((process, port) -> free.put(PortPlan.variable(process), port.toString()));
        return free;
    }

    private String run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        PartProcess.java(), "-cp", System.getProperty("java.class.path"), "org.linli.local.Local")
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("LINLI_STATE", state.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ": " + said.strip();
    }
}
