package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testkit.parts.PartProcess;

/** Trap 15: a packaged service started as production does, with what the project ships, refuses. */
class ProductionSecretsTest {

    private static final Path SERVICES = Path.of("../../services");

    @ParameterizedTest
    @MethodSource("services")
    void theDemosSecretsAreRefusedInOneSentenceBeforeAnythingIsOpened(String service) throws Exception {
        Run run = run(service);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output().lines())
                .singleElement()
                .asString()
                .startsWith("Refusing to start with demo secrets in: ")
                .contains("linli.postgres.password");
    }

    /** The gateway holds no secret. */
    static Stream<String> services() throws IOException {
        try (Stream<Path> folders = Files.list(SERVICES)) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("gateway"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private record Run(int exitCode, String output) {}

    private static Run run(String service) throws IOException, InterruptedException {
        List<String> command = List.of(
                PartProcess.java(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                SERVICES.resolve(service)
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return new Run(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }
}
