package org.linli.testkit.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the build has gathered the parts ({@code .linli/parts}): what is there is shared by every run and every test. */
final class PartsFolder {
    private static final Properties VERSIONS = versions();

    private PartsFolder() {}

    static Path path() {
        return ProjectFolder.find().resolve(".linli").resolve("parts");
    }

    static Path kafka() {
        return gathered("kafka");
    }

    static Path keycloak() {
        return gathered("keycloak");
    }

    static String version(String part) {
        return VERSIONS.getProperty(part);
    }

    private static Path gathered(String part) {
        Path folder = path().resolve(part + "-" + version(part));
        if (!Files.isDirectory(folder)) {
            throw new CannotStart("%s is not in %s. Maybe run: ./mvnw -pl deploy/local/parts package"
                    .formatted(part, folder.getParent()));
        }
        return folder;
    }

    private static Properties versions() {
        Properties properties = new Properties();
        try (InputStream in = PartsFolder.class.getResourceAsStream("/org/linli/parts/versions.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
