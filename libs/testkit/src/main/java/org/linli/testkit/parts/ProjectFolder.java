package org.linli.testkit.parts;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the checkout, recognised by its Maven wrapper. */
public final class ProjectFolder {
    private ProjectFolder() {}

    /** Climbs from the working directory; throws {@link CannotStart} outside a checkout. */
    public static Path find() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new CannotStart("No checkout of Linli (a folder with mvnw) was found above %s. Maybe change into one."
                .formatted(start));
    }
}
