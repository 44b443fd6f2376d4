package org.linli.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.linli.testkit.parts.CannotStart;
import org.linli.testkit.parts.Durability;
import org.linli.testkit.parts.Folders;
import org.linli.testkit.parts.PostgresTemplate;
import org.linli.testkit.parts.ProjectFolder;
import org.linli.testkit.parts.RunFolder;

/**
 * Command behind {@code make run}: starts everything, loads the demo city into new databases, tells where to look, and
 * stops it all on Ctrl-C. Whatever prevents the start is one sentence and exit code 1.
 */
public final class Local {
    private final PrintStream out;
    private final Map<String, String> environment;
    private final Path folder;

    private Local(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
        this.folder = stateFolder(environment);
    }

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            new Local(System.out, System.getenv()).start();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    /** Where data, logs and ledger are: {@code LINLI_STATE}, without it {@code .linli} in the checkout. */
    static Path stateFolder(Map<String, String> environment) {
        return ProjectFolder.find().resolve(environment.getOrDefault("LINLI_STATE", ".linli"));
    }

    private void start() {
        long began = System.nanoTime();
        CityChoice size = CityChoice.of(environment, DemoCity.folder(folder));
        requireDiskSpace(size);
        PortPlan ports = PortPlan.of(environment);
        RunFolder run = RunFolder.open(folder);
        if (!run.leftovers().isEmpty()) {
            out.println("Ended what a killed run had left: " + String.join(", ", run.leftovers()));
        }
        ports.requireFree();
        out.printf("Starting Linli; state is in %s, logs in %s%n", folder, folder.resolve("logs"));
        if (PostgresTemplate.isOutdated(run)) {
            out.println(
                    "deploy/keycloak has changed since this state was made. Maybe run make reset to see the change.");
        }
        prepare();
        DemoCity city = new DemoCity(run, size);
        Path roads = city.roads(environment);
        Apps apps = Apps.copied(ProjectFolder.find(), folder.resolve("apps"));
        Plan plan = new Plan(ports, Durability.ON, apps, roads)
                .withJavaOptions(environment.getOrDefault("LINLI_JAVA_OPTIONS", ""));
        Runtime.getRuntime().addShutdownHook(new Thread(this::farewell, "linli-farewell"));
        Platform platform = Platform.start(run, plan, this::ready);
        load(city, size, platform, roads);
        welcome(platform, secondsSince(began));
    }

    private void prepare() {
        if (!PostgresTemplate.isPrepared()) {
            out.println("  Preparing Keycloak and PostgreSQL; this is done once and takes about a minute");
            long began = System.nanoTime();
            PostgresTemplate.prepare();
            out.printf("  %-18s %5.1f s%n", "preparation", secondsSince(began));
        }
    }

    private void load(DemoCity city, CityChoice size, Platform platform, Path roads) {
        if (city.isLoaded()) {
            return;
        }
        if (!DemoCity.hasLoader()) {
            out.println("  This build has no demo city to load; the databases stay empty.");
            return;
        }
        out.printf("  The databases are new: loading demo city %s, %s, log %s%n", size, size.effort(), city.log());
        long began = System.nanoTime();
        if (city.load(platform.door(), platform.keycloakUrl(), roads, out::println)) {
            out.printf("  %-18s %5.1f s%n", "demo city", secondsSince(began));
        } else {
            out.printf("  The demo city was not loaded completely; %s says why.%n", city.log());
            out.println("  Linli runs nevertheless, and the next start tries again.");
        }
    }

    private synchronized void ready(String process, Duration took, String address) {
        out.printf("  %-18s %5.1f s  %s%n", process, took.toMillis() / 1000.0, address);
    }

    private void welcome(Platform platform, double seconds) {
        write(doorFile(), platform.door().toString());
        out.printf("%nLinli is ready at %s%n  after %.0f s%n%n", platform.door(), seconds);
        out.println("Demo accounts, all with the password linli-demo:");
        DemoAccounts.lines(ProjectFolder.find()).forEach(out::println);
        out.printf("%nWhat to try next:%n");
        out.printf("  %-28s follow one order from request to rating%n", "make story-order");
        out.printf("  %-28s follow two calls for help to the closed case%n", "make story-sos");
        out.printf("  %-28s the health and the API of every service%n", platform.door());
        out.printf("  %-28s Keycloak, the accounts (admin, linli-demo)%n", platform.keycloakUrl());
        out.println("Ctrl-C stops everything. Then: make run goes on where it was, make reset forgets everything.");
    }

    private void farewell() {
        out.println("Stopping Linli.");
        try {
            Files.deleteIfExists(doorFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells other commands that the platform is ready, and where. */
    private Path doorFile() {
        return folder.resolve("run").resolve("door");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private void requireDiskSpace(CityChoice size) {
        long needed = Long.parseLong(environment.getOrDefault("LINLI_MIN_FREE_MIB", Long.toString(size.neededMiB())));
        try {
            long free = Files.getFileStore(Folders.create(folder)).getUsableSpace() / (1024 * 1024);
            if (free < needed) {
                throw new CannotStart(
                        "Only %d MiB are free where %s is, and Linli needs %d. Maybe free some space first."
                                .formatted(free, folder, needed));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
