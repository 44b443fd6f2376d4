package org.linli.testkit.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the build has gathered the parts ({@code .linli/parts}): what is there is shared by every run and every test. */
final class PartsFolder {
    private static final Properties VERSIONS = versions("versions", "s3", "mqtt");

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

    static Path s3() {
        return gathered("s3proxy");
    }

    static Path moquette() {
        return gathered("moquette");
    }

    static String version(String part) {
        return VERSIONS.getProperty(part);
    }

    private static Path gathered(String part) {
        Path folder = path().resolve(part + "-" + version(part));
        if (!Files.isDirectory(folder)) {
            throw new CannotStart(
                    "%s is not in %s. Maybe run: ./mvnw -pl deploy/local/parts,deploy/local/parts-mqtt,deploy/local/parts-s3 package"
                            .formatted(part, folder.getParent()));
        }
        return folder;
    }

    private static Properties versions(String... files) {
        Properties properties = new Properties();
        for (String file : files) {
            try (InputStream in = PartsFolder.class.getResourceAsStream("/org/linli/parts/" + file + ".properties")) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
