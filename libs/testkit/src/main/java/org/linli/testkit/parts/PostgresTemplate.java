package org.linli.testkit.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A stopped PostgreSQL data folder that already carries Keycloak's schema and the imported realm, made once per
 * checkout and copied by every start: Keycloak then starts in a third of the time.
 */
public final class PostgresTemplate {
    private PostgresTemplate() {}

    /** Whether the next start can simply copy it. */
    public static boolean isPrepared() {
        return OnlyOnce.saysAlready(stamp(), ingredients());
    }

    /** Makes it unless it is there, which takes about a minute with the build of Keycloak; tells where it is. */
    public static Path prepare() {
        Folders.create(PartsFolder.path());
        Path template = stamp().resolveSibling("postgres-template");
        OnlyOnce.unlessStamped(stamp(), ingredients(), () -> make(template));
        return template;
    }

    /** Whether the state in this folder was made from another realm than the one in the checkout now. */
    public static boolean isOutdated(RunFolder folder) {
        Path origin = folder.data("realm");
        return Files.exists(origin) && !OnlyOnce.saysAlready(origin, ingredients());
    }

    static void remember(RunFolder folder) {
        try {
            Files.writeString(folder.data("realm"), ingredients());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path stamp() {
        return PartsFolder.path().resolve("postgres-template.stamp");
    }

    private static void make(Path template) {
        Folders.delete(template);
        try (RunFolder folder = RunFolder.temporary()) {
            Postgres postgres = Postgres.startEmpty(folder, Ports.free());
            int port = Ports.free();
            Keycloak keycloak =
                    Keycloak.start(folder, port, "http://localhost:" + port + "/auth", postgres.databases());
            keycloak.close();
            postgres.close();
            Files.move(folder.data("postgres"), template, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ingredients() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(PartsFolder.version("keycloak").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (Path file : Keycloak.realmFiles()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new CannotStart("The realm in deploy/keycloak cannot be read (%s).".formatted(e.getMessage()), e);
        }
    }
}
