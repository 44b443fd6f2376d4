package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.linli.testkit.parts.CannotStart;
import org.linli.testkit.parts.Folders;

/** Where the packaged services are. */
public final class Apps {
    private final Function<String, Path> folders;

    private Apps(Function<String, Path> folders) {
        this.folders = folders;
    }

    /** In the build's own {@code target} folders. */
    public static Apps built(Path project) {
        return new Apps(service -> project.resolve("services/" + service + "/target/quarkus-app"));
    }

    /** In copies under this folder, refreshed when the build is newer: a later build cannot pull them away. */
    static Apps copied(Path project, Path folder) {
        return new Apps(service -> copy(built(project).folders.apply(service), folder.resolve(service)));
    }

    /** The runnable jar of a service. */
    Path jar(String service) {
        Path jar = folders.apply(service).resolve("quarkus-run.jar");
        if (!isBuilt(jar)) {
            throw new CannotStart(
                    "%s is not built (no %s). Maybe run: ./mvnw -DskipTests package".formatted(service, jar));
        }
        return jar;
    }

    private static Path copy(Path from, Path to) {
        if (isBuilt(from.resolve("quarkus-run.jar")) && !sameAge(from, to)) {
            Folders.delete(to);
            Folders.create(to.resolveSibling(""));
            Folders.copy(from, to);
        }
        return to;
    }

    private static boolean sameAge(Path from, Path to) {
        try {
            Path jar = Path.of("quarkus-run.jar");
            return Files.exists(to.resolve(jar))
                    && Files.getLastModifiedTime(to.resolve(jar)).equals(Files.getLastModifiedTime(from.resolve(jar)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBuilt(Path jar) {
        return Files.isRegularFile(jar);
    }
}
