package org.linli.testkit.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Keycloak's own build step, done once per distribution and kept beside it; parallel starters wait. */
final class KeycloakBuild {
    private static final List<String> OPTIONS = List.of(
            "build",
            "--db=postgres",
            "--http-relative-path=/auth",
            "--health-enabled=true",
            "--http-management-health-enabled=false");

    private KeycloakBuild() {}

    static Path prepare() {
        Path keycloak = PartsFolder.keycloak();
        OnlyOnce.unlessStamped(keycloak.resolve("linli-build.stamp"), String.join(" ", OPTIONS), () -> build(keycloak));
        return keycloak;
    }

    /** What {@code kc.sh} passes to the JVM; it is left out because it stays alive beside its child. */
    static List<String> jvmOptions() {
        return List.of(
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED");
    }

    private static void build(Path keycloak) {
        Path log = keycloak.resolve("linli-build.log");
        List<String> command = new java.util.ArrayList<>();
        command.add(keycloak.resolve("bin/kc.sh").toString());
        command.addAll(OPTIONS);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA", PartProcess.java());
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        try {
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new CannotStart(
                        "Keycloak cannot be built (exit code %d). Maybe its log says why: %s".formatted(exit, log));
            }
        } catch (IOException e) {
            throw new CannotStart("Keycloak cannot be built (%s).".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The build of Keycloak was interrupted.", e);
        }
    }
}
